using LteImsBench.Core.Identity;

namespace LteImsBench.Messages.Nas;

/// <summary>ESM STATUS, TS 24.301 §8.3.15.</summary>
public sealed record EsmStatus(EpsBearerId Ebi, Pti Pti, EsmCause EsmCause) : EsmMessage(Ebi, Pti)
{
    public override EsmMessageType MessageType => EsmMessageType.EsmStatus;

    // Information element  Clause    Presence  Format  Octets
    // ESM cause            9.9.4.4   M         V       1
    internal static EsmStatus Read(ref NasReader r, EpsBearerId ebi, Pti pti) => new(ebi, pti, (EsmCause)r.Octet());

    private protected override void WriteBody(ref NasWriter w) => w.Octet((byte)EsmCause);
}
