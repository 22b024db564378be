namespace LteImsBench.Messages.Nas;

/// <summary>DETACH REQUEST (UE originating detach), TS 24.301 §8.2.11.1.</summary>
public sealed record DetachRequestUeOriginating(
    NasKeySetIdentifier NasKeySetIdentifier, DetachTypeUeOriginating DetachType, bool SwitchOff, EpsMobileIdentity EpsMobileIdentity)
    : EmmMessage
{
    public override EmmMessageType MessageType => EmmMessageType.DetachRequest;

    // Information element     Clause    Presence  Format  Octets
    // Detach type             9.9.3.7   M         V       1/2
    // NAS key set identifier  9.9.3.21  M         V       1/2
    // EPS mobile identity     9.9.3.12  M         LV      5-12
    internal static DetachRequestUeOriginating Read(ref NasReader r)
    {
        (byte ksi, byte type) = r.Halves();
        return new(
            NasKeySetIdentifier.FromNibble(ksi),
            (DetachTypeUeOriginating)(type & 7),
            (type & 8) != 0,
            r.LV<EpsMobileIdentity>());
    }

    private protected override void WriteBody(ref NasWriter w)
    {
        w.Halves(NasKeySetIdentifier.ToNibble(), (byte)((SwitchOff ? 8 : 0) | (byte)DetachType & 7));
        w.LV(EpsMobileIdentity);
    }
}
