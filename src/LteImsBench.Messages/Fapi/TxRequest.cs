using LteImsBench.Core.Time;

namespace LteImsBench.Messages.Fapi;

/// <summary>TX.request: the transport blocks of a subframe, by index (SCF 082 §3.3.2.1).</summary>
public sealed class TxRequest
{
    private readonly List<(int Start, int Length)> _pdus = new(16);
    private byte[] _octets = new byte[16 * 1024];
    private int _used;

    public Tti Tti { get; private set; }

    public int Count => _pdus.Count;

    public ReadOnlySpan<byte> this[int index] => _octets.AsSpan(_pdus[index].Start, _pdus[index].Length);

    public void Reset(Tti tti)
    {
        Tti = tti;
        _pdus.Clear();
        _used = 0;
    }

    public int Add(ReadOnlySpan<byte> pdu)
    {
        int index = Reserve(pdu.Length, out Span<byte> target);
        pdu.CopyTo(target);
        return index;
    }

    /// <summary>Makes room for a PDU, which the caller then writes; valid until the next call.</summary>
    public int Reserve(int length, out Span<byte> target)
    {
        if (_used + length > _octets.Length) Array.Resize(ref _octets, Math.Max(2 * _octets.Length, _used + length));
        target = _octets.AsSpan(_used, length);
        _pdus.Add((_used, length));
        _used += length;
        return _pdus.Count - 1;
    }
}
