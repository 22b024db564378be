using LteImsBench.Core;
using LteImsBench.Core.Identity;

namespace LteImsBench.Messages.Nas;

/// <summary>ESM DATA TRANSPORT, TS 24.301 §8.3.25.</summary>
public sealed record EsmDataTransport(EpsBearerId Ebi, Pti Pti, OctetString UserDataContainer) : EsmMessage(Ebi, Pti)
{
    public override EsmMessageType MessageType => EsmMessageType.EsmDataTransport;

    public ReleaseAssistance? ReleaseAssistanceIndication { get; init; }

    // Information element            IEI  Clause    Presence  Format  Octets
    // User data container                 9.9.4.24  M         LV-E    2-n
    // Release assistance indication  F-   9.9.4.25  O         TV      1
    internal static EsmDataTransport Read(ref NasReader r, EpsBearerId ebi, Pti pti) =>
        new(ebi, pti, r.LveOctets())
        {
            ReleaseAssistanceIndication = r.HalfEnum<ReleaseAssistance>(0xF0, 0b11),
        };

    private protected override void WriteBody(ref NasWriter w)
    {
        w.Lve(UserDataContainer);
        w.HalfEnum(0xF0, ReleaseAssistanceIndication);
    }
}
