namespace LteImsBench.Messages.Nas;

/// <summary>IDENTITY RESPONSE, TS 24.301 §8.2.19.</summary>
public sealed record IdentityResponse(MobileIdentity MobileIdentity) : EmmMessage
{
    public override EmmMessageType MessageType => EmmMessageType.IdentityResponse;

    // Information element  Clause    Presence  Format  Octets
    // Mobile identity      9.9.2.3   M         LV      4-10
    internal static IdentityResponse Read(ref NasReader r) => new(r.LV<MobileIdentity>());

    private protected override void WriteBody(ref NasWriter w) => w.LV(MobileIdentity);
}
