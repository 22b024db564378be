namespace LteImsBench.Messages.Nas;

/// <summary>IDENTITY REQUEST, TS 24.301 §8.2.18.</summary>
public sealed record IdentityRequest(IdentityType IdentityType) : EmmMessage
{
    public override EmmMessageType MessageType => EmmMessageType.IdentityRequest;

    // Information element  Clause    Presence  Format  Octets
    // Identity type        9.9.3.17  M         V       1/2
    // Spare half octet     9.9.2.9   M         V       1/2
    internal static IdentityRequest Read(ref NasReader r)
    {
        var type = (IdentityType)r.LowHalf(0b111);
        return new(type);
    }

    private protected override void WriteBody(ref NasWriter w) => w.LowHalf((byte)IdentityType);
}
