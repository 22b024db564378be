using LteImsBench.Messages.Rrc.Uper;

namespace LteImsBench.Messages.Rrc;

/// <summary>LogicalChannelConfig, TS 36.331 §6.3.2.</summary>
public sealed record LogicalChannelConfig : IRrcType, IExtensible
{
    public UlSpecificParameters? UlSpecificParameters { get; set; }

    public bool LogicalChannelSrMask { get; set; }

    public bool? LogicalChannelSrProhibit { get; set; }

    /// <inheritdoc/>
    public Undecoded? Undecoded { get; set; }

    public void Fields(UperCursor u)
    {
        u.Begin(this, optionals: 1, extensible: true);
        UlSpecificParameters = u.OptionalItem("ul-SpecificParameters", UlSpecificParameters);
        u.Group(1);
        LogicalChannelSrMask = u.Flag("logicalChannelSR-Mask-r9", LogicalChannelSrMask, "setup");
        u.EndGroup();
        u.Group(1);
        LogicalChannelSrProhibit = u.OptionalBoolean("logicalChannelSR-Prohibit-r12", LogicalChannelSrProhibit);
        u.EndGroup();
        u.End();
    }
}

/// <summary>ul-SpecificParameters of LogicalChannelConfig.</summary>
public sealed record UlSpecificParameters : IRrcType
{
    private static readonly Scale PrioritisedBitRateScale = new(
        "kBps0 kBps8 kBps16 kBps32 kBps64 kBps128 kBps256 infinity kBps512-v1020 kBps1024-v1020 kBps2048-v1020 spare5 spare4 " +
        "spare3 spare2 spare1");
    private static readonly Scale BucketSizeDurationScale = new("ms50 ms100 ms150 ms300 ms500 ms1000 spare2 spare1");

    /// <summary>1 is the highest.</summary>
    public int Priority { get; set; }

    /// <summary>Kilobytes per second; <see cref="Scale.Infinity"/> is possible.</summary>
    public int PrioritisedBitRate { get; set; }

    /// <summary>Milliseconds.</summary>
    public int BucketSizeDuration { get; set; }

    /// <summary>Absent: the channel belongs to none.</summary>
    public int? LogicalChannelGroup { get; set; }

    public void Fields(UperCursor u)
    {
        u.Begin(optionals: 1);
        Priority = u.Integer("priority", Priority, 1, 16);
        PrioritisedBitRate = u.Scale("prioritisedBitRate", PrioritisedBitRate, PrioritisedBitRateScale);
        BucketSizeDuration = u.Scale("bucketSizeDuration", BucketSizeDuration, BucketSizeDurationScale);
        LogicalChannelGroup = u.OptionalInteger("logicalChannelGroup", LogicalChannelGroup, 0, 3);
        u.End();
    }
}
