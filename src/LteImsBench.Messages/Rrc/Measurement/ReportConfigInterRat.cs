using LteImsBench.Core;
using LteImsBench.Messages.Rrc.Uper;

namespace LteImsBench.Messages.Rrc;

/// <summary>ReportConfigInterRAT, TS 36.331 §6.3.5.</summary>
public sealed record ReportConfigInterRat : IRrcType, IExtensible
{
    private static readonly Scale ReportAmountScale = new("r1 r2 r4 r8 r16 r32 r64 infinity");

    public InterRatTriggerType TriggerType { get; set; } = new InterRatTriggerType.Event();

    public int MaxReportCells { get; set; }

    /// <summary>Milliseconds.</summary>
    public int ReportInterval { get; set; }

    /// <summary>Reports; <see cref="Scale.Infinity"/> is possible.</summary>
    public int ReportAmount { get; set; }

    public bool SiRequestForHo { get; set; }

    public bool ReportQuantityUtraFdd { get; set; }

    public bool? IncludeLocationInfo { get; set; }

    public B2Threshold1V1250? B2Threshold1V1250 { get; set; }

    public ReportQuantityNr? ReportQuantityCellNr { get; set; }

    public int? MaxReportRsIndex { get; set; }

    public ReportQuantityNr? ReportQuantityRsIndexNr { get; set; }

    public bool? ReportRsIndexResultsNr { get; set; }

    /// <inheritdoc/>
    public Undecoded? Undecoded { get; set; }

    public void Fields(UperCursor u)
    {
        u.Begin(this, extensible: true);
        TriggerType = u.Choice("triggerType", TriggerType);
        MaxReportCells = u.Integer("maxReportCells", MaxReportCells, 1, 8);
        ReportInterval = u.Scale("reportInterval", ReportInterval, Scales.ReportInterval);
        ReportAmount = u.Scale("reportAmount", ReportAmount, ReportAmountScale);
        u.Group(1);
        SiRequestForHo = u.Flag("si-RequestForHO-r9", SiRequestForHo, "setup");
        u.EndGroup();
        u.Group(1);
        ReportQuantityUtraFdd = u.Flag("reportQuantityUTRA-FDD-r10", ReportQuantityUtraFdd, "both");
        u.EndGroup();
        u.Group(1);
        IncludeLocationInfo = u.OptionalBoolean("includeLocationInfo-r11", IncludeLocationInfo);
        u.EndGroup();
        u.Group(1);
        B2Threshold1V1250 = u.OptionalChoice("b2-Threshold1-v1250", B2Threshold1V1250);
        u.EndGroup();
        u.SkipAdditions(2);
        u.Group(5, notDecoded: 0b1_0000);
        ReportQuantityCellNr = u.OptionalItem("reportQuantityCellNR-r15", ReportQuantityCellNr);
        MaxReportRsIndex = u.OptionalInteger("maxReportRS-Index-r15", MaxReportRsIndex, 0, 32);
        ReportQuantityRsIndexNr = u.OptionalItem("reportQuantityRS-IndexNR-r15", ReportQuantityRsIndexNr);
        ReportRsIndexResultsNr = u.OptionalBoolean("reportRS-IndexResultsNR", ReportRsIndexResultsNr);
        u.EndGroup();
        u.End();
    }
}

/// <summary>triggerType of ReportConfigInterRAT.</summary>
public abstract record InterRatTriggerType : IRrcChoice<InterRatTriggerType>
{
    public static Alternatives<InterRatTriggerType> Alternatives { get; } = new Alternatives<InterRatTriggerType>()
        .Add("event", static () => new Event())
        .Add("periodical", static () => new Periodical());

    public abstract void Fields(UperCursor u);

    /// <summary>Alternative <c>event</c>.</summary>
    public sealed record Event : InterRatTriggerType
    {
        public InterRatEventId EventId { get; set; } = new InterRatEventId.EventB1();

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
    public sealed record Periodical : InterRatTriggerType
    {
        public InterRatPeriodicalPurpose Purpose { get; set; }

        public override void Fields(UperCursor u)
        {
            u.Begin();
            Purpose = u.Enum("purpose", Purpose);
            u.End();
        }
    }
}

/// <summary>eventId of ReportConfigInterRAT.triggerType.event.</summary>
public abstract record InterRatEventId : IRrcChoice<InterRatEventId>
{
    public static Alternatives<InterRatEventId> Alternatives { get; } = new Alternatives<InterRatEventId>()
        .Add("eventB1", static () => new EventB1())
        .Add("eventB2", static () => new EventB2())
        .Extensible<Unknown>()
        .NotDecoded("eventW1-r13")
        .NotDecoded("eventW2-r13")
        .NotDecoded("eventW3-r13")
        .Add("eventB1-NR-r15", static () => new EventB1Nr())
        .Add("eventB2-NR-r15", static () => new EventB2Nr());

    public abstract void Fields(UperCursor u);

    /// <summary>Alternative <c>eventB1</c>.</summary>
    public sealed record EventB1 : InterRatEventId
    {
        public B1Threshold B1Threshold { get; set; } = new B1Threshold.Utra(new ThresholdUtra.UtraRscp(default));

        public override void Fields(UperCursor u)
        {
            u.Begin();
            B1Threshold = u.Choice("b1-Threshold", B1Threshold);
            u.End();
        }
    }

    /// <summary>Alternative <c>eventB2</c>.</summary>
    public sealed record EventB2 : InterRatEventId
    {
        public ThresholdEutra B2Threshold1 { get; set; } = new ThresholdEutra.ThresholdRsrp(default);

        public B2Threshold2 B2Threshold2 { get; set; } = new B2Threshold2.Utra(new ThresholdUtra.UtraRscp(default));

        public override void Fields(UperCursor u)
        {
            u.Begin();
            B2Threshold1 = u.Choice("b2-Threshold1", B2Threshold1);
            B2Threshold2 = u.Choice("b2-Threshold2", B2Threshold2);
            u.End();
        }
    }

    /// <summary>Alternative <c>eventB1-NR-r15</c>.</summary>
    public sealed record EventB1Nr : InterRatEventId
    {
        public ThresholdNr B1ThresholdNr { get; set; } = new ThresholdNr.NrRsrp(default);

        public bool ReportOnLeave { get; set; }

        public override void Fields(UperCursor u)
        {
            u.Begin();
            B1ThresholdNr = u.Choice("b1-ThresholdNR-r15", B1ThresholdNr);
            ReportOnLeave = u.Boolean("reportOnLeave-r15", ReportOnLeave);
            u.End();
        }
    }

    /// <summary>Alternative <c>eventB2-NR-r15</c>.</summary>
    public sealed record EventB2Nr : InterRatEventId
    {
        public ThresholdEutra B2Threshold1 { get; set; } = new ThresholdEutra.ThresholdRsrp(default);

        public ThresholdNr B2Threshold2Nr { get; set; } = new ThresholdNr.NrRsrp(default);

        public bool ReportOnLeave { get; set; }

        public override void Fields(UperCursor u)
        {
            u.Begin();
            B2Threshold1 = u.Choice("b2-Threshold1-r15", B2Threshold1);
            B2Threshold2Nr = u.Choice("b2-Threshold2NR-r15", B2Threshold2Nr);
            ReportOnLeave = u.Boolean("reportOnLeave-r15", ReportOnLeave);
            u.End();
        }
    }

    /// <summary>An alternative of a later release.</summary>
    public sealed record Unknown : InterRatEventId, IUnknownAlternative
    {
        public int Index { get; set; }

        public OctetString Octets { get; set; }

        public override void Fields(UperCursor u) => Octets = u.Opaque(Octets);
    }
}

/// <summary>b1-Threshold of ReportConfigInterRAT.triggerType.event.eventId.eventB1.</summary>
public abstract record B1Threshold : IRrcChoice<B1Threshold>
{
    public static Alternatives<B1Threshold> Alternatives { get; } = new Alternatives<B1Threshold>()
        .Add("b1-ThresholdUTRA", static () => new Utra(new ThresholdUtra.UtraRscp(default)))
        .Add("b1-ThresholdGERAN", static () => new Geran(default))
        .Add("b1-ThresholdCDMA2000", static () => new Cdma2000(default));

    public abstract void Fields(UperCursor u);

    /// <summary>Alternative <c>b1-ThresholdUTRA</c>.</summary>
    public sealed record Utra(ThresholdUtra Value) : B1Threshold
    {
        public ThresholdUtra Value { get; set; } = Value;

        public override void Fields(UperCursor u) => Value = u.Choice(null, Value);
    }

    /// <summary>Alternative <c>b1-ThresholdGERAN</c>.</summary>
    public sealed record Geran(int Value) : B1Threshold
    {
        public int Value { get; set; } = Value;

        public override void Fields(UperCursor u) => Value = u.Integer(null, Value, 0, 63);
    }

    /// <summary>Alternative <c>b1-ThresholdCDMA2000</c>.</summary>
    public sealed record Cdma2000(int Value) : B1Threshold
    {
        public int Value { get; set; } = Value;

        public override void Fields(UperCursor u) => Value = u.Integer(null, Value, 0, 63);
    }
}

/// <summary>b2-Threshold2 of ReportConfigInterRAT.triggerType.event.eventId.eventB2.</summary>
public abstract record B2Threshold2 : IRrcChoice<B2Threshold2>
{
    public static Alternatives<B2Threshold2> Alternatives { get; } = new Alternatives<B2Threshold2>()
        .Add("b2-Threshold2UTRA", static () => new Utra(new ThresholdUtra.UtraRscp(default)))
        .Add("b2-Threshold2GERAN", static () => new Geran(default))
        .Add("b2-Threshold2CDMA2000", static () => new Cdma2000(default));

    public abstract void Fields(UperCursor u);

    /// <summary>Alternative <c>b2-Threshold2UTRA</c>.</summary>
    public sealed record Utra(ThresholdUtra Value) : B2Threshold2
    {
        public ThresholdUtra Value { get; set; } = Value;

        public override void Fields(UperCursor u) => Value = u.Choice(null, Value);
    }

    /// <summary>Alternative <c>b2-Threshold2GERAN</c>.</summary>
    public sealed record Geran(int Value) : B2Threshold2
    {
        public int Value { get; set; } = Value;

        public override void Fields(UperCursor u) => Value = u.Integer(null, Value, 0, 63);
    }

    /// <summary>Alternative <c>b2-Threshold2CDMA2000</c>.</summary>
    public sealed record Cdma2000(int Value) : B2Threshold2
    {
        public int Value { get; set; } = Value;

        public override void Fields(UperCursor u) => Value = u.Integer(null, Value, 0, 63);
    }
}

/// <summary>purpose of ReportConfigInterRAT.triggerType.periodical.</summary>
[Enumerated("reportStrongestCells reportStrongestCellsForSON reportCGI")]
public enum InterRatPeriodicalPurpose
{
    ReportStrongestCells,
    ReportStrongestCellsForSon,
    ReportCgi,
}

/// <summary>b2-Threshold1-v1250 of ReportConfigInterRAT.</summary>
public abstract record B2Threshold1V1250 : IRrcChoice<B2Threshold1V1250>
{
    public static Alternatives<B2Threshold1V1250> Alternatives { get; } = new Alternatives<B2Threshold1V1250>()
        .Add("release", static () => new Release())
        .Add("setup", static () => new Setup(default));

    public abstract void Fields(UperCursor u);

    /// <summary>Alternative <c>release</c>.</summary>
    public sealed record Release : B2Threshold1V1250
    {
        public override void Fields(UperCursor u) => u.Null(null);
    }

    /// <summary>Alternative <c>setup</c>.</summary>
    public sealed record Setup(int Value) : B2Threshold1V1250
    {
        public int Value { get; set; } = Value;

        public override void Fields(UperCursor u) => Value = u.Integer(null, Value, -30, 46);
    }
}
