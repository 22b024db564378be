using LteImsBench.Messages.Rrc.Uper;

namespace LteImsBench.Messages.Rrc;

/// <summary>MAC-MainConfig, TS 36.331 §6.3.2.</summary>
public sealed record MacMainConfig : IRrcType, IExtensible
{
    public UlSchConfig? UlSchConfig { get; set; }

    public SetupRelease<DrxConfig>? DrxConfig { get; set; }

    /// <summary>Subframes; <see cref="Scale.Infinity"/> is possible.</summary>
    public int TimeAlignmentTimerDedicated { get; set; }

    public SetupRelease<PhrConfig>? PhrConfig { get; set; }

    /// <summary>SR periods.</summary>
    public int? SrProhibitTimer { get; set; }

    public MacMainConfigV1020? MacMainConfigV1020 { get; set; }

    public SequenceOf<int>? StagToReleaseList { get; set; }

    public SequenceOf<StagToAddMod>? StagToAddModList { get; set; }

    public DrxConfigV1130? DrxConfigV1130 { get; set; }

    public SetupRelease<DualConnectivityPhr>? DualConnectivityPhr { get; set; }

    public bool? ExtendedPhr2 { get; set; }

    /// <inheritdoc/>
    public Undecoded? Undecoded { get; set; }

    public void Fields(UperCursor u)
    {
        u.Begin(this, optionals: 3, extensible: true);
        UlSchConfig = u.OptionalItem("ul-SCH-Config", UlSchConfig);
        DrxConfig = u.OptionalSetupRelease("drx-Config", DrxConfig);
        TimeAlignmentTimerDedicated = u.Scale("timeAlignmentTimerDedicated", TimeAlignmentTimerDedicated, Scales.TimeAlignmentTimer);
        PhrConfig = u.OptionalSetupRelease("phr-Config", PhrConfig);
        u.Group(1);
        SrProhibitTimer = u.OptionalInteger("sr-ProhibitTimer-r9", SrProhibitTimer, 0, 7);
        u.EndGroup();
        u.Group(1);
        MacMainConfigV1020 = u.OptionalItem("mac-MainConfig-v1020", MacMainConfigV1020);
        u.EndGroup();
        u.Group(3);
        StagToReleaseList = u.OptionalList("stag-ToReleaseList-r11", StagToReleaseList, 1, 3, static (c, v) => c.Integer(null, v, 1, 3));
        StagToAddModList = u.OptionalList("stag-ToAddModList-r11", StagToAddModList, 1, 3);
        DrxConfigV1130 = u.OptionalItem("drx-Config-v1130", DrxConfigV1130);
        u.EndGroup();
        u.Group(3, notDecoded: 0b101);
        DualConnectivityPhr = u.OptionalSetupRelease("dualConnectivityPHR", DualConnectivityPhr);
        u.EndGroup();
        u.Group(3, notDecoded: 0b101);
        ExtendedPhr2 = u.OptionalBoolean("extendedPHR2-r13", ExtendedPhr2);
        u.EndGroup();
        u.End();
    }
}

/// <summary>ul-SCH-Config of MAC-MainConfig.</summary>
public sealed record UlSchConfig : IRrcType
{
    private static readonly Scale MaxHarqTxScale = new("n1 n2 n3 n4 n5 n6 n7 n8 n10 n12 n16 n20 n24 n28 spare2 spare1");

    /// <summary>Transmissions.</summary>
    public int? MaxHarqTx { get; set; }

    /// <summary>Subframes; <see cref="Scale.Infinity"/> is possible.</summary>
    public int? PeriodicBsrTimer { get; set; }

    /// <summary>Subframes.</summary>
    public int RetxBsrTimer { get; set; }

    public bool TtiBundling { get; set; }

    public void Fields(UperCursor u)
    {
        u.Begin(optionals: 2);
        MaxHarqTx = u.OptionalScale("maxHARQ-Tx", MaxHarqTx, MaxHarqTxScale);
        PeriodicBsrTimer = u.OptionalScale("periodicBSR-Timer", PeriodicBsrTimer, Scales.PeriodicBsrTimer);
        RetxBsrTimer = u.Scale("retxBSR-Timer", RetxBsrTimer, Scales.RetxBsrTimer);
        TtiBundling = u.Boolean("ttiBundling", TtiBundling);
        u.End();
    }
}

/// <summary>phr-Config of MAC-MainConfig.</summary>
public sealed record PhrConfig : IRrcType
{
    private static readonly Scale PeriodicPhrTimerScale = new("sf10 sf20 sf50 sf100 sf200 sf500 sf1000 infinity");
    private static readonly Scale ProhibitPhrTimerScale = new("sf0 sf10 sf20 sf50 sf100 sf200 sf500 sf1000");
    private static readonly Scale DlPathlossChangeScale = new("dB1 dB3 dB6 infinity");

    /// <summary>Subframes; <see cref="Scale.Infinity"/> is possible.</summary>
    public int PeriodicPhrTimer { get; set; }

    /// <summary>Subframes.</summary>
    public int ProhibitPhrTimer { get; set; }

    /// <summary>dB; <see cref="Scale.Infinity"/> is possible.</summary>
    public int DlPathlossChange { get; set; }

    public void Fields(UperCursor u)
    {
        u.Begin();
        PeriodicPhrTimer = u.Scale("periodicPHR-Timer", PeriodicPhrTimer, PeriodicPhrTimerScale);
        ProhibitPhrTimer = u.Scale("prohibitPHR-Timer", ProhibitPhrTimer, ProhibitPhrTimerScale);
        DlPathlossChange = u.Scale("dl-PathlossChange", DlPathlossChange, DlPathlossChangeScale);
        u.End();
    }
}

/// <summary>mac-MainConfig-v1020 of MAC-MainConfig.</summary>
public sealed record MacMainConfigV1020 : IRrcType
{
    private static readonly Scale SCellDeactivationTimerScale = new("rf2 rf4 rf8 rf16 rf32 rf64 rf128 spare");

    /// <summary>Radio frames.</summary>
    public int? SCellDeactivationTimer { get; set; }

    public bool ExtendedBsrSizes { get; set; }

    public bool ExtendedPhr { get; set; }

    public void Fields(UperCursor u)
    {
        u.Begin(optionals: 3);
        SCellDeactivationTimer = u.OptionalScale("sCellDeactivationTimer-r10", SCellDeactivationTimer, SCellDeactivationTimerScale);
        ExtendedBsrSizes = u.Flag("extendedBSR-Sizes-r10", ExtendedBsrSizes, "setup");
        ExtendedPhr = u.Flag("extendedPHR-r10", ExtendedPhr, "setup");
        u.End();
    }
}

/// <summary>dualConnectivityPHR of MAC-MainConfig.</summary>
public sealed record DualConnectivityPhr : IRrcType
{
    public PhrModeOtherCg PhrModeOtherCg { get; set; }

    public void Fields(UperCursor u)
    {
        u.Begin();
        PhrModeOtherCg = u.Enum("phr-ModeOtherCG-r12", PhrModeOtherCg);
        u.End();
    }
}

/// <summary>phr-ModeOtherCG-r12 of DualConnectivityPhr.</summary>
[Enumerated("real virtual")]
public enum PhrModeOtherCg
{
    Real,
    Virtual,
}
