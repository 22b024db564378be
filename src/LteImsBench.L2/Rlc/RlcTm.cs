using LteImsBench.Core.Time;

namespace LteImsBench.L2.Rlc;

/// <summary>RLC transparent mode: SDUs go as they are and are never cut (TS 36.322 §5.1.1).</summary>
internal sealed class RlcTm(OctetPool pool, IRlcUpper upper) : RlcEntity
{
    private const int Capacity = 16;

    private readonly SduQueue _queue = new(pool, Capacity);

    public override RlcBufferState BufferState => new(0, 0, _queue.Octets);

    public override bool TryQueue(int length, long tag, Tti? discardAt, out Span<byte> sdu) => _queue.TryAdd(length, tag, discardAt, out sdu);

    public override void Discard(long tag) => _queue.Discard(tag);

    public override int PullPdu(Span<byte> grant)
    {
        int length = _queue.FirstOctets;
        if (length == 0 || length > grant.Length) return 0;
        _ = _queue.Take(new(length, 1, default), grant);
        return length;
    }

    public override void OnPdu(ReadOnlySpan<byte> pdu)
    {
        if (pdu.IsEmpty) Faults++;
        else upper.OnSdu(pdu);
    }

    public override void Reestablish() => _queue.Clear();

    public override void Release() => _queue.Clear();
}
