using LteImsBench.Core.Identity;
using LteImsBench.Core.Time;
using LteImsBench.L2.Mac;
using LteImsBench.Messages.L1;

namespace LteImsBench.UeSim.Mac;

/// <summary>
/// What the UE puts into its MAC PDUs: control elements, reports and the logical channels (TS 36.321 §5.4.3), and the message 3 buffer.
/// </summary>
internal sealed class UplinkAssembly(MacMultiplexer multiplexer, BufferStatus bufferStatus, PowerHeadroom headroom, PuschPower power)
{
    private readonly MacControlElements _elements = new();
    private readonly byte[] _message3 = new byte[TransportBlockSizes.MaxOctets];
    private int _message3Length;

    /// <summary>The message 3 buffer; empty outside a random access procedure.</summary>
    public ReadOnlySpan<byte> Message3 => _message3.AsSpan(0, _message3Length);

    /// <summary>Octets that message 3 would take with everything there is to send; decides the preamble group (§5.1.2).</summary>
    public int PendingOctets(Rnti? cRnti)
    {
        _elements.Clear();
        if (cRnti is { } rnti) _elements.AddCRnti(rnti);
        return multiplexer.PendingOctets(_elements);
    }

    /// <summary>Fills a transport block for a grant of <paramref name="prbCount"/> blocks.</summary>
    public void Build(Tti now, Span<byte> block, int prbCount)
    {
        _elements.Clear();
        Assemble(now, block, prbCount);
    }

    /// <summary>
    /// Fills the message 3 buffer, once per random access procedure (§5.1.4). False when a later response grants another size than the
    /// one that the buffer was built for, which the network must not do.
    /// </summary>
    public bool PrepareMessage3(Tti now, int length, int prbCount, Rnti? cRnti)
    {
        if (_message3Length != 0) return _message3Length == length;
        _message3Length = length;
        _elements.Clear();
        if (cRnti is { } rnti) _elements.AddCRnti(rnti);
        Assemble(now, _message3.AsSpan(0, length), prbCount);
        return true;
    }

    public void FlushMessage3() => _message3Length = 0;

    private void Assemble(Tti now, Span<byte> block, int prbCount)
    {
        int before = _elements.Count;
        if (headroom.IsTriggered) _elements.AddPowerHeadroom((int)MathF.Floor(power.Headroom(prbCount)));
        MacPduContents contents = multiplexer.Build(block, _elements, bufferStatus.Request);
        if (headroom.IsTriggered && contents.ControlElements > before) headroom.OnReported(now);
        bufferStatus.OnPduBuilt(now, contents.Bsr, multiplexer.PendingOctets() == 0);
    }
}
