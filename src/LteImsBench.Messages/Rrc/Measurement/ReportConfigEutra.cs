using LteImsBench.Core;
using LteImsBench.Messages.Rrc.Uper;

namespace LteImsBench.Messages.Rrc;

/// <summary>ReportConfigEUTRA, TS 36.331 §6.3.5.</summary>
public sealed record ReportConfigEutra : IRrcType, IExtensible
{
    private static readonly Scale ReportAmountScale = new("r1 r2 r4 r8 r16 r32 r64 infinity");

    public EutraTriggerType TriggerType { get; set; } = new EutraTriggerType.Event();

    public TriggerQuantity TriggerQuantity { get; set; }

    public ReportQuantity ReportQuantity { get; set; }

    public int MaxReportCells { get; set; }

    /// <summary>Milliseconds.</summary>
    public int ReportInterval { get; set; }

    /// <summary>Reports; <see cref="Scale.Infinity"/> is possible.</summary>
    public int ReportAmount { get; set; }

    public bool SiRequestForHo { get; set; }

    public bool UeRxTxTimeDiffPeriodical { get; set; }

    public bool IncludeLocationInfo { get; set; }

    public bool ReportAddNeighMeas { get; set; }

    public AlternativeTimeToTrigger? AlternativeTimeToTrigger { get; set; }

    public bool? UseT312 { get; set; }

    public RsrqRangeConfig? ANThreshold1V1250 { get; set; }

    public RsrqRangeConfig? A5Threshold2V1250 { get; set; }

    public bool? ReportCrsMeas { get; set; }

    public SetupRelease<RsSinrConfig>? RsSinrConfig { get; set; }

    public bool? UseAllowedCellList { get; set; }

    public bool IncludeMultiBandInfo { get; set; }

    public bool? UeRxTxTimeDiffPeriodicalTdd { get; set; }

    public int? MaxReportRsIndex { get; set; }

    /// <inheritdoc/>
    public Undecoded? Undecoded { get; set; }

    public void Fields(UperCursor u)
    {
        u.Begin(this, extensible: true);
        TriggerType = u.Choice("triggerType", TriggerType);
        TriggerQuantity = u.Enum("triggerQuantity", TriggerQuantity);
        ReportQuantity = u.Enum("reportQuantity", ReportQuantity);
        MaxReportCells = u.Integer("maxReportCells", MaxReportCells, 1, 8);
        ReportInterval = u.Scale("reportInterval", ReportInterval, Scales.ReportInterval);
        ReportAmount = u.Scale("reportAmount", ReportAmount, ReportAmountScale);
        u.Group(2);
        SiRequestForHo = u.Flag("si-RequestForHO-r9", SiRequestForHo, "setup");
        UeRxTxTimeDiffPeriodical = u.Flag("ue-RxTxTimeDiffPeriodical-r9", UeRxTxTimeDiffPeriodical, "setup");
        u.EndGroup();
        u.Group(2);
        IncludeLocationInfo = u.Flag("includeLocationInfo-r10", IncludeLocationInfo);
        ReportAddNeighMeas = u.Flag("reportAddNeighMeas-r10", ReportAddNeighMeas, "setup");
        u.EndGroup();
        u.Group(8, notDecoded: 0b1010_0100);
        AlternativeTimeToTrigger = u.OptionalChoice("alternativeTimeToTrigger-r12", AlternativeTimeToTrigger);
        UseT312 = u.OptionalBoolean("useT312-r12", UseT312);
        ANThreshold1V1250 = u.OptionalChoice("aN-Threshold1-v1250", ANThreshold1V1250);
        A5Threshold2V1250 = u.OptionalChoice("a5-Threshold2-v1250", A5Threshold2V1250);
        ReportCrsMeas = u.OptionalBoolean("reportCRS-Meas-r12", ReportCrsMeas);
        u.EndGroup();
        u.Group(6, notDecoded: 0b10_1001);
        RsSinrConfig = u.OptionalSetupRelease("rs-sinr-Config-r13", RsSinrConfig);
        UseAllowedCellList = u.OptionalBoolean("useAllowedCellList-r13", UseAllowedCellList);
        IncludeMultiBandInfo = u.Flag("includeMultiBandInfo-r13", IncludeMultiBandInfo);
        u.EndGroup();
        u.Group(1);
        UeRxTxTimeDiffPeriodicalTdd = u.OptionalBoolean("ue-RxTxTimeDiffPeriodicalTDD-r13", UeRxTxTimeDiffPeriodicalTdd);
        u.EndGroup();
        u.SkipAdditions(1);
        u.Group(1);
        MaxReportRsIndex = u.OptionalInteger("maxReportRS-Index-r15", MaxReportRsIndex, 0, 32);
        u.EndGroup();
        u.End();
    }
}

/// <summary>triggerType of ReportConfigEUTRA.</summary>
public abstract record EutraTriggerType : IRrcChoice<EutraTriggerType>
{
    public static Alternatives<EutraTriggerType> Alternatives { get; } = new Alternatives<EutraTriggerType>()
        .Add("event", static () => new Event())
        .Add("periodical", static () => new Periodical());

    public abstract void Fields(UperCursor u);

    /// <summary>Alternative <c>event</c>.</summary>
    public sealed record Event : EutraTriggerType
    {
        public EutraEventId EventId { get; set; } = new EutraEventId.EventA1();

        /// <summary>Half the value in dB.</summary>
        public int Hysteresis { get; set; }

        /// <summary>Milliseconds.</summary>
        public int TimeToTrigger { get; set; }

        public override void Fields(UperCursor u)
        {
            u.Begin();
            EventId = u.Choice("eventId", EventId);
            Hysteresis = u.Integer("hysteresis", Hysteresis, 0, 30);
            TimeToTrigger = u.Scale("timeToTrigger", TimeToTrigger, Scales.TimeToTrigger);
            u.End();
        }
    }

    /// <summary>Alternative <c>periodical</c>.</summary>
    public sealed record Periodical : EutraTriggerType
    {
        public EutraReportPurpose Purpose { get; set; }

        public override void Fields(UperCursor u)
        {
            u.Begin();
            Purpose = u.Enum("purpose", Purpose);
            u.End();
        }
    }
}

/// <summary>eventId of ReportConfigEUTRA.triggerType.event.</summary>
public abstract record EutraEventId : IRrcChoice<EutraEventId>
{
    public static Alternatives<EutraEventId> Alternatives { get; } = new Alternatives<EutraEventId>()
        .Add("eventA1", static () => new EventA1())
        .Add("eventA2", static () => new EventA2())
        .Add("eventA3", static () => new EventA3())
        .Add("eventA4", static () => new EventA4())
        .Add("eventA5", static () => new EventA5())
        .Extensible<Unknown>()
        .Add("eventA6-r10", static () => new EventA6())
        .NotDecoded("eventC1-r12")
        .NotDecoded("eventC2-r12")
        .NotDecoded("eventV1-r14")
        .NotDecoded("eventV2-r14")
        .NotDecoded("eventH1-r15")
        .NotDecoded("eventH2-r15");

    public abstract void Fields(UperCursor u);

    /// <summary>Alternative <c>eventA1</c>.</summary>
    public sealed record EventA1 : EutraEventId
    {
        public ThresholdEutra A1Threshold { get; set; } = new ThresholdEutra.ThresholdRsrp(default);

        public override void Fields(UperCursor u)
        {
            u.Begin();
            A1Threshold = u.Choice("a1-Threshold", A1Threshold);
            u.End();
        }
    }

    /// <summary>Alternative <c>eventA2</c>.</summary>
    public sealed record EventA2 : EutraEventId
    {
        public ThresholdEutra A2Threshold { get; set; } = new ThresholdEutra.ThresholdRsrp(default);

        public override void Fields(UperCursor u)
        {
            u.Begin();
            A2Threshold = u.Choice("a2-Threshold", A2Threshold);
            u.End();
        }
    }

    /// <summary>Alternative <c>eventA3</c>.</summary>
    public sealed record EventA3 : EutraEventId
    {
        /// <summary>Half the offset in dB.</summary>
        public int A3Offset { get; set; }

        public bool ReportOnLeave { get; set; }

        public override void Fields(UperCursor u)
        {
            u.Begin();
            A3Offset = u.Integer("a3-Offset", A3Offset, -30, 30);
            ReportOnLeave = u.Boolean("reportOnLeave", ReportOnLeave);
            u.End();
        }
    }

    /// <summary>Alternative <c>eventA4</c>.</summary>
    public sealed record EventA4 : EutraEventId
    {
        public ThresholdEutra A4Threshold { get; set; } = new ThresholdEutra.ThresholdRsrp(default);

        public override void Fields(UperCursor u)
        {
            u.Begin();
            A4Threshold = u.Choice("a4-Threshold", A4Threshold);
            u.End();
        }
    }

    /// <summary>Alternative <c>eventA5</c>.</summary>
    public sealed record EventA5 : EutraEventId
    {
        public ThresholdEutra A5Threshold1 { get; set; } = new ThresholdEutra.ThresholdRsrp(default);

        public ThresholdEutra A5Threshold2 { get; set; } = new ThresholdEutra.ThresholdRsrp(default);

        public override void Fields(UperCursor u)
        {
            u.Begin();
            A5Threshold1 = u.Choice("a5-Threshold1", A5Threshold1);
            A5Threshold2 = u.Choice("a5-Threshold2", A5Threshold2);
            u.End();
        }
    }

    /// <summary>Alternative <c>eventA6-r10</c>.</summary>
    public sealed record EventA6 : EutraEventId
    {
        /// <summary>Half the offset in dB.</summary>
        public int A6Offset { get; set; }

        public bool A6ReportOnLeave { get; set; }

        public override void Fields(UperCursor u)
        {
            u.Begin();
            A6Offset = u.Integer("a6-Offset-r10", A6Offset, -30, 30);
            A6ReportOnLeave = u.Boolean("a6-ReportOnLeave-r10", A6ReportOnLeave);
            u.End();
        }
    }

    /// <summary>An alternative of a later release.</summary>
    public sealed record Unknown : EutraEventId, IUnknownAlternative
    {
        public int Index { get; set; }

        public OctetString Octets { get; set; }

        public override void Fields(UperCursor u) => Octets = u.Opaque(Octets);
    }
}

/// <summary>purpose of ReportConfigEUTRA.triggerType.periodical.</summary>
[Enumerated("reportStrongestCells reportCGI")]
public enum EutraReportPurpose
{
    ReportStrongestCells,
    ReportCgi,
}

/// <summary>triggerQuantity of ReportConfigEUTRA.</summary>
[Enumerated("rsrp rsrq")]
public enum TriggerQuantity
{
    Rsrp,
    Rsrq,
}

/// <summary>reportQuantity of ReportConfigEUTRA.</summary>
[Enumerated("sameAsTriggerQuantity both")]
public enum ReportQuantity
{
    SameAsTriggerQuantity,
    Both,
}

/// <summary>alternativeTimeToTrigger-r12 of ReportConfigEUTRA.</summary>
public abstract record AlternativeTimeToTrigger : IRrcChoice<AlternativeTimeToTrigger>
{
    public static Alternatives<AlternativeTimeToTrigger> Alternatives { get; } = new Alternatives<AlternativeTimeToTrigger>()
        .Add("release", static () => new Release())
        .Add("setup", static () => new Setup(default));

    public abstract void Fields(UperCursor u);

    /// <summary>Alternative <c>release</c>.</summary>
    public sealed record Release : AlternativeTimeToTrigger
    {
        public override void Fields(UperCursor u) => u.Null(null);
    }

    /// <summary>Alternative <c>setup</c>.</summary>
    public sealed record Setup(int Value) : AlternativeTimeToTrigger
    {
        /// <summary>Milliseconds.</summary>
        public int Value { get; set; } = Value;

        public override void Fields(UperCursor u) => Value = u.Scale(null, Value, Scales.TimeToTrigger);
    }
}

/// <summary>rs-sinr-Config-r13 of ReportConfigEUTRA.</summary>
public sealed record RsSinrConfig : IRrcType
{
    public bool TriggerQuantityV1310 { get; set; }

    public int? ANThreshold1 { get; set; }

    public int? A5Threshold2 { get; set; }

    public ReportQuantityV1310 ReportQuantityV1310 { get; set; }

    public void Fields(UperCursor u)
    {
        u.Begin(optionals: 3);
        TriggerQuantityV1310 = u.Flag("triggerQuantity-v1310", TriggerQuantityV1310, "sinr");
        ANThreshold1 = u.OptionalInteger("aN-Threshold1-r13", ANThreshold1, 0, 127);
        A5Threshold2 = u.OptionalInteger("a5-Threshold2-r13", A5Threshold2, 0, 127);
        ReportQuantityV1310 = u.Enum("reportQuantity-v1310", ReportQuantityV1310);
        u.End();
    }
}

/// <summary>reportQuantity-v1310 of RsSinrConfig.</summary>
[Enumerated("rsrpANDsinr rsrqANDsinr all")]
public enum ReportQuantityV1310
{
    RsrpAnDsinr,
    RsrqAnDsinr,
    All,
}
