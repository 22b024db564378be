using LteImsBench.Core.Identity;

namespace LteImsBench.L2.Mac;

/// <summary>The control elements to put into the next MAC PDU, in order. Reused from TTI to TTI.</summary>
public sealed class MacControlElements
{
    public int Count => throw new NotImplementedException();

    public void Clear() => throw new NotImplementedException();

    public void AddCRnti(Rnti rnti) => throw new NotImplementedException();

    /// <param name="identity">The 6 octets of the CCCH SDU of Msg3 (TS 36.321 §6.1.3.4).</param>
    public void AddContentionResolution(ReadOnlySpan<byte> identity) => throw new NotImplementedException();

    /// <param name="command">0 to 63.</param>
    public void AddTimingAdvance(int command) => throw new NotImplementedException();

    /// <param name="decibel">Clamped to -23 to 40 dB.</param>
    public void AddPowerHeadroom(int decibel) => throw new NotImplementedException();

    public void AddDrxCommand() => throw new NotImplementedException();
}
