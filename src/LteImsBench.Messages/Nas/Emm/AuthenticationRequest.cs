using LteImsBench.Core;

namespace LteImsBench.Messages.Nas;

/// <summary>AUTHENTICATION REQUEST, TS 24.301 §8.2.7.</summary>
public sealed record AuthenticationRequest(NasKeySetIdentifier NasKeySetIdentifier, OctetString Rand, OctetString Autn) : EmmMessage
{
    public override EmmMessageType MessageType => EmmMessageType.AuthenticationRequest;

    // Information element            Clause    Presence  Format  Octets
    // NAS key set identifier ASME    9.9.3.21  M         V       1/2
    // Spare half octet               9.9.2.9   M         V       1/2
    // Authentication parameter RAND  9.9.3.3   M         V       16
    // Authentication parameter AUTN  9.9.3.2   M         LV      17
    internal static AuthenticationRequest Read(ref NasReader r)
    {
        NasKeySetIdentifier ksi = NasKeySetIdentifier.FromNibble(r.LowHalf());
        return new(ksi, r.Octets(16), r.LvOctets());
    }

    private protected override void WriteBody(ref NasWriter w)
    {
        w.LowHalf(NasKeySetIdentifier.ToNibble());
        w.Octets(Rand);
        w.Lv(Autn);
    }
}
