using LteImsBench.Messages.Rrc.Uper;

namespace LteImsBench.Messages.Rrc;

/// <summary>MeasConfig, TS 36.331 §6.3.5.</summary>
public sealed record MeasConfig : IRrcType, IExtensible
{
    public SequenceOf<int>? MeasObjectToRemoveList { get; set; }

    public SequenceOf<MeasObjectToAddMod>? MeasObjectToAddModList { get; set; }

    public SequenceOf<int>? ReportConfigToRemoveList { get; set; }

    public SequenceOf<ReportConfigToAddMod>? ReportConfigToAddModList { get; set; }

    public SequenceOf<int>? MeasIdToRemoveList { get; set; }

    public SequenceOf<MeasIdToAddMod>? MeasIdToAddModList { get; set; }

    public QuantityConfig? QuantityConfig { get; set; }

    public SetupRelease<MeasGapConfig>? MeasGapConfig { get; set; }

    /// <summary>RSRP_nn, TS 36.133 table 9.1.4-1; 0 measures always.</summary>
    public int? SMeasure { get; set; }

    public PreRegistrationInfoHrpd? PreRegistrationInfoHrpd { get; set; }

    public SetupRelease<SpeedStatePars>? SpeedStatePars { get; set; }

    public SequenceOf<MeasObjectToAddModV9E0>? MeasObjectToAddModListV9E0 { get; set; }

    public bool? AllowInterruptions { get; set; }

    public SequenceOf<int>? MeasIdToRemoveListExt { get; set; }

    public SequenceOf<MeasIdToAddModExt>? MeasIdToAddModListExt { get; set; }

    public bool? MeasRsrqOnAllSymbols { get; set; }

    public SequenceOf<int>? MeasObjectToRemoveListExt { get; set; }

    public SequenceOf<MeasObjectToAddModExt>? MeasObjectToAddModListExt { get; set; }

    public SequenceOf<MeasIdToAddModV1310>? MeasIdToAddModListV1310 { get; set; }

    public SequenceOf<MeasIdToAddModV1310>? MeasIdToAddModListExtV1310 { get; set; }

    public bool? Fr1Gap { get; set; }

    public bool? Mgta { get; set; }

    /// <inheritdoc/>
    public Undecoded? Undecoded { get; set; }

    public void Fields(UperCursor u)
    {
        u.Begin(this, optionals: 11, extensible: true);
        MeasObjectToRemoveList = u.OptionalList(
            "measObjectToRemoveList", MeasObjectToRemoveList, 1, 32, static (c, v) => c.Integer(null, v, 1, 32));
        MeasObjectToAddModList = u.OptionalList("measObjectToAddModList", MeasObjectToAddModList, 1, 32);
        ReportConfigToRemoveList = u.OptionalList(
            "reportConfigToRemoveList", ReportConfigToRemoveList, 1, 32, static (c, v) => c.Integer(null, v, 1, 32));
        ReportConfigToAddModList = u.OptionalList("reportConfigToAddModList", ReportConfigToAddModList, 1, 32);
        MeasIdToRemoveList = u.OptionalList("measIdToRemoveList", MeasIdToRemoveList, 1, 32, static (c, v) => c.Integer(null, v, 1, 32));
        MeasIdToAddModList = u.OptionalList("measIdToAddModList", MeasIdToAddModList, 1, 32);
        QuantityConfig = u.OptionalItem("quantityConfig", QuantityConfig);
        MeasGapConfig = u.OptionalSetupRelease("measGapConfig", MeasGapConfig);
        SMeasure = u.OptionalInteger("s-Measure", SMeasure, 0, 97);
        PreRegistrationInfoHrpd = u.OptionalItem("preRegistrationInfoHRPD", PreRegistrationInfoHrpd);
        SpeedStatePars = u.OptionalSetupRelease("speedStatePars", SpeedStatePars);
        u.Group(1);
        MeasObjectToAddModListV9E0 = u.OptionalList("measObjectToAddModList-v9e0", MeasObjectToAddModListV9E0, 1, 32);
        u.EndGroup();
        u.Group(1);
        AllowInterruptions = u.OptionalBoolean("allowInterruptions-r11", AllowInterruptions);
        u.EndGroup();
        u.Group(4, notDecoded: 0b0001);
        MeasIdToRemoveListExt = u.OptionalList(
            "measIdToRemoveListExt-r12", MeasIdToRemoveListExt, 1, 32, static (c, v) => c.Integer(null, v, 33, 64));
        MeasIdToAddModListExt = u.OptionalList("measIdToAddModListExt-r12", MeasIdToAddModListExt, 1, 32);
        MeasRsrqOnAllSymbols = u.OptionalBoolean("measRSRQ-OnAllSymbols-r12", MeasRsrqOnAllSymbols);
        u.EndGroup();
        u.Group(4);
        MeasObjectToRemoveListExt = u.OptionalList(
            "measObjectToRemoveListExt-r13", MeasObjectToRemoveListExt, 1, 32, static (c, v) => c.Integer(null, v, 33, 64));
        MeasObjectToAddModListExt = u.OptionalList("measObjectToAddModListExt-r13", MeasObjectToAddModListExt, 1, 32);
        MeasIdToAddModListV1310 = u.OptionalList("measIdToAddModList-v1310", MeasIdToAddModListV1310, 1, 32);
        MeasIdToAddModListExtV1310 = u.OptionalList("measIdToAddModListExt-v1310", MeasIdToAddModListExtV1310, 1, 32);
        u.EndGroup();
        u.SkipAdditions(1);
        u.Group(2);
        Fr1Gap = u.OptionalBoolean("fr1-Gap-r15", Fr1Gap);
        Mgta = u.OptionalBoolean("mgta-r15", Mgta);
        u.EndGroup();
        u.End();
    }
}

/// <summary>speedStatePars of MeasConfig.</summary>
public sealed record SpeedStatePars : IRrcType
{
    public MobilityStateParameters MobilityStateParameters { get; set; } = new();

    public SpeedStateScaleFactors TimeToTriggerSf { get; set; } = new();

    public void Fields(UperCursor u)
    {
        u.Begin();
        MobilityStateParameters = u.Item("mobilityStateParameters", MobilityStateParameters);
        TimeToTriggerSf = u.Item("timeToTrigger-SF", TimeToTriggerSf);
        u.End();
    }
}
