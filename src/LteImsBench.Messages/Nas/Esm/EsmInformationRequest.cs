using LteImsBench.Core.Identity;

namespace LteImsBench.Messages.Nas;

/// <summary>ESM INFORMATION REQUEST, TS 24.301 §8.3.13.</summary>
public sealed record EsmInformationRequest(EpsBearerId Ebi, Pti Pti) : EsmMessage(Ebi, Pti)
{
    public override EsmMessageType MessageType => EsmMessageType.EsmInformationRequest;

    // No information elements beyond the header.
    internal static EsmInformationRequest Read(ref NasReader r, EpsBearerId ebi, Pti pti) => new(ebi, pti);

    private protected override void WriteBody(ref NasWriter w)
    {
    }
}
