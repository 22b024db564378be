using LteImsBench.Core.Identity;
using LteImsBench.Core.Time;

namespace LteImsBench.L2.Mac;

/// <summary>
/// Builds MAC PDUs from the logical channels of one UE by the prioritisation of TS 36.321 §5.4.3.1. The network uses the same code
/// with priorities alone. CCCH is always configured and goes first.
/// </summary>
public sealed class MacMultiplexer(RadioBearers bearers)
{
    public RadioBearers Bearers => bearers;

    /// <summary>Adds or changes a logical channel.</summary>
    public void Configure(LogicalChannelConfig channel) => throw new NotImplementedException();

    public void Remove(Lcid lcid) => throw new NotImplementedException();

    /// <summary>Removes all channels but CCCH.</summary>
    public void Reset() => throw new NotImplementedException();

    /// <summary>Fills the buckets. To be called once per TTI.</summary>
    public void OnTti(Tti now) => throw new NotImplementedException();

    /// <summary>Octets of a MAC PDU that would carry everything there is to send.</summary>
    public int PendingOctets(MacControlElements? elements = null) => throw new NotImplementedException();

    /// <summary>Octets to send per logical channel group, as a buffer status report counts them.</summary>
    public int GroupOctets(int logicalChannelGroup) => throw new NotImplementedException();

    /// <summary>Writes a MAC PDU that fills <paramref name="pdu"/> exactly, with padding as needed.</summary>
    public MacPduContents Build(Span<byte> pdu, MacControlElements? elements = null, BsrRequest bsr = BsrRequest.None) =>
        throw new NotImplementedException();
}
