using LteImsBench.Core.Identity;

namespace LteImsBench.Messages.Nas;

/// <summary>NOTIFICATION, TS 24.301 §8.3.18A.</summary>
public sealed record Notification(EpsBearerId Ebi, Pti Pti, NotificationIndicator NotificationIndicator) : EsmMessage(Ebi, Pti)
{
    public override EsmMessageType MessageType => EsmMessageType.Notification;

    // Information element     Clause    Presence  Format  Octets
    // Notification indicator  9.9.4.7A  M         LV      2
    internal static Notification Read(ref NasReader r, EpsBearerId ebi, Pti pti) =>
        new(ebi, pti, (NotificationIndicator)r.LV<OctetElement>().Value);

    private protected override void WriteBody(ref NasWriter w) => w.LV(new OctetElement((byte)NotificationIndicator));
}
