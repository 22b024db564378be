using LteImsBench.Messages.Rrc.Uper;

namespace LteImsBench.Messages.Rrc;

/// <summary>MBSFN-AreaInfo-r9, TS 36.331 §6.3.7.</summary>
public sealed record MbsfnAreaInfo : IRrcType, IExtensible
{
    private static readonly Scale NonMbsfNregionLengthScale = new("s1 s2");

    public int MbsfnAreaId { get; set; }

    /// <summary>Seconds.</summary>
    public int NonMbsfNregionLength { get; set; }

    public int NotificationIndicator { get; set; }

    public McchConfig McchConfig { get; set; } = new();

    /// <inheritdoc/>
    public Undecoded? Undecoded { get; set; }

    public void Fields(UperCursor u)
    {
        u.Begin(this, extensible: true);
        MbsfnAreaId = u.Integer("mbsfn-AreaId-r9", MbsfnAreaId, 0, 255);
        NonMbsfNregionLength = u.Scale("non-MBSFNregionLength", NonMbsfNregionLength, NonMbsfNregionLengthScale);
        NotificationIndicator = u.Integer("notificationIndicator-r9", NotificationIndicator, 0, 7);
        McchConfig = u.Item("mcch-Config-r9", McchConfig);
        u.End();
    }
}

/// <summary>mcch-Config-r9 of MBSFN-AreaInfo-r9.</summary>
public sealed record McchConfig : IRrcType
{
    private static readonly Scale McchRepetitionPeriodScale = new("rf32 rf64 rf128 rf256");
    private static readonly Scale McchModificationPeriodScale = new("rf512 rf1024");
    private static readonly Scale SignallingMcsScale = new("n2 n7 n13 n19");

    /// <summary>Radio frames.</summary>
    public int McchRepetitionPeriod { get; set; }

    public int McchOffset { get; set; }

    /// <summary>Radio frames.</summary>
    public int McchModificationPeriod { get; set; }

    public uint SfAllocInfo { get; set; }

    public int SignallingMcs { get; set; }

    public void Fields(UperCursor u)
    {
        u.Begin();
        McchRepetitionPeriod = u.Scale("mcch-RepetitionPeriod-r9", McchRepetitionPeriod, McchRepetitionPeriodScale);
        McchOffset = u.Integer("mcch-Offset-r9", McchOffset, 0, 10);
        McchModificationPeriod = u.Scale("mcch-ModificationPeriod-r9", McchModificationPeriod, McchModificationPeriodScale);
        SfAllocInfo = u.Bits("sf-AllocInfo-r9", SfAllocInfo, 6);
        SignallingMcs = u.Scale("signallingMCS-r9", SignallingMcs, SignallingMcsScale);
        u.End();
    }
}
