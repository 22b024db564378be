using LteImsBench.Core.Identity;

namespace LteImsBench.Messages.Nas;

/// <summary>ESM DUMMY MESSAGE, TS 24.301 §8.3.12A.</summary>
public sealed record EsmDummyMessage(EpsBearerId Ebi, Pti Pti) : EsmMessage(Ebi, Pti)
{
    public override EsmMessageType MessageType => EsmMessageType.EsmDummyMessage;

    // No information elements beyond the header.
    internal static EsmDummyMessage Read(ref NasReader r, EpsBearerId ebi, Pti pti) => new(ebi, pti);

    private protected override void WriteBody(ref NasWriter w)
    {
    }
}
