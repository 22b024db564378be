using LteImsBench.Core.Identity;

namespace LteImsBench.Messages.Nas;

/// <summary>REMOTE UE REPORT RESPONSE, TS 24.301 §8.3.24.</summary>
public sealed record RemoteUeReportResponse(EpsBearerId Ebi, Pti Pti) : EsmMessage(Ebi, Pti)
{
    public override EsmMessageType MessageType => EsmMessageType.RemoteUeReportResponse;

    // No information elements beyond the header.
    internal static RemoteUeReportResponse Read(ref NasReader r, EpsBearerId ebi, Pti pti) => new(ebi, pti);

    private protected override void WriteBody(ref NasWriter w)
    {
    }
}
