using LteImsBench.Messages.Rrc.Uper;

namespace LteImsBench.Messages.Rrc;

/// <summary>MBMS-NotificationConfig-r9, TS 36.331 §6.3.7.</summary>
public sealed record MbmsNotificationConfig : IRrcType
{
    private static readonly Scale NotificationRepetitionCoeffScale = new("n2 n4");

    public int NotificationRepetitionCoeff { get; set; }

    public int NotificationOffset { get; set; }

    public int NotificationSfIndex { get; set; }

    public void Fields(UperCursor u)
    {
        u.Begin();
        NotificationRepetitionCoeff = u.Scale(
            "notificationRepetitionCoeff-r9", NotificationRepetitionCoeff, NotificationRepetitionCoeffScale);
        NotificationOffset = u.Integer("notificationOffset-r9", NotificationOffset, 0, 10);
        NotificationSfIndex = u.Integer("notificationSF-Index-r9", NotificationSfIndex, 1, 6);
        u.End();
    }
}
