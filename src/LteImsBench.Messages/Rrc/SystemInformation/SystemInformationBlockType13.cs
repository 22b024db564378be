using LteImsBench.Core;
using LteImsBench.Messages.Rrc.Uper;

namespace LteImsBench.Messages.Rrc;

/// <summary>SystemInformationBlockType13-r9, TS 36.331 §6.3.1.</summary>
public sealed record SystemInformationBlockType13 : IRrcType, IExtensible
{
    public SequenceOf<MbsfnAreaInfo> MbsfnAreaInfoList { get; set; } = [];

    public MbmsNotificationConfig NotificationConfig { get; set; } = new();

    public OctetString? LateNonCriticalExtension { get; set; }

    /// <inheritdoc/>
    public Undecoded? Undecoded { get; set; }

    public void Fields(UperCursor u)
    {
        u.Begin(this, optionals: 1, extensible: true);
        MbsfnAreaInfoList = u.List("mbsfn-AreaInfoList-r9", MbsfnAreaInfoList, 1, 8);
        NotificationConfig = u.Item("notificationConfig-r9", NotificationConfig);
        LateNonCriticalExtension = u.OptionalOctets("lateNonCriticalExtension", LateNonCriticalExtension);
        u.End();
    }
}
