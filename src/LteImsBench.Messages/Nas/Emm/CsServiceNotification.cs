using LteImsBench.Core;

namespace LteImsBench.Messages.Nas;

/// <summary>CS SERVICE NOTIFICATION, TS 24.301 §8.2.9.</summary>
public sealed record CsServiceNotification(PagingIdentity PagingIdentity) : EmmMessage
{
    public override EmmMessageType MessageType => EmmMessageType.CsServiceNotification;

    public OctetString? CallingLine { get; init; }

    public byte? SsCode { get; init; }

    public byte? LcsIndicator { get; init; }

    public OctetString? LcsClientIdentity { get; init; }

    // Information element  IEI  Clause    Presence  Format  Octets
    // Paging identity           9.9.3.25A M         V       1
    // CLI                  60   9.9.3.38  O         TLV     3-14
    // SS code              61   9.9.3.39  O         TV      2
    // LCS indicator        62   9.9.3.40  O         TV      2
    // LCS client identity  63   9.9.3.41  O         TLV     3-257
    internal static CsServiceNotification Read(ref NasReader r) =>
        new((PagingIdentity)r.Octet())
        {
            CallingLine = r.TlvOctets(0x60),
            SsCode = r.TvValue(0x61),
            LcsIndicator = r.TvValue(0x62),
            LcsClientIdentity = r.TlvOctets(0x63),
        };

    private protected override void WriteBody(ref NasWriter w)
    {
        w.Octet((byte)PagingIdentity);
        w.Tlv(0x60, CallingLine);
        w.TvValue(0x61, SsCode);
        w.TvValue(0x62, LcsIndicator);
        w.Tlv(0x63, LcsClientIdentity);
    }
}
