using LteImsBench.Messages.Rrc.Uper;

namespace LteImsBench.Messages.Rrc;

/// <summary>CQI-ReportPeriodicProcExt-r11, TS 36.331 §6.3.2.</summary>
public sealed record CqiReportPeriodicProcExt : IRrcType, IExtensible
{
    public int CqiReportPeriodicProcExtId { get; set; }

    public int CqiPmiConfigIndex { get; set; }

    public CqiFormatIndicatorPeriodicR11 CqiFormatIndicatorPeriodic { get; set; } = new CqiFormatIndicatorPeriodicR11.WidebandCqi();

    public int? RiConfigIndex { get; set; }

    public SetupRelease<CsiConfigIndexR11>? CsiConfigIndex { get; set; }

    /// <inheritdoc/>
    public Undecoded? Undecoded { get; set; }

    public void Fields(UperCursor u)
    {
        u.Begin(this, optionals: 2, extensible: true);
        CqiReportPeriodicProcExtId = u.Integer("cqi-ReportPeriodicProcExtId-r11", CqiReportPeriodicProcExtId, 1, 3);
        CqiPmiConfigIndex = u.Integer("cqi-pmi-ConfigIndex-r11", CqiPmiConfigIndex, 0, 1023);
        CqiFormatIndicatorPeriodic = u.Choice("cqi-FormatIndicatorPeriodic-r11", CqiFormatIndicatorPeriodic);
        RiConfigIndex = u.OptionalInteger("ri-ConfigIndex-r11", RiConfigIndex, 0, 1023);
        CsiConfigIndex = u.OptionalSetupRelease("csi-ConfigIndex-r11", CsiConfigIndex);
        u.End();
    }
}

/// <summary>cqi-FormatIndicatorPeriodic-r11 of CQI-ReportPeriodicProcExt-r11.</summary>
public abstract record CqiFormatIndicatorPeriodicR11 : IRrcChoice<CqiFormatIndicatorPeriodicR11>
{
    public static Alternatives<CqiFormatIndicatorPeriodicR11> Alternatives { get; } = new Alternatives<CqiFormatIndicatorPeriodicR11>()
        .Add("widebandCQI-r11", static () => new WidebandCqi())
        .Add("subbandCQI-r11", static () => new SubbandCqi());

    public abstract void Fields(UperCursor u);

    /// <summary>Alternative <c>widebandCQI-r11</c>.</summary>
    public sealed record WidebandCqi : CqiFormatIndicatorPeriodicR11
    {
        private static readonly Scale CsiReportModeScale = new("submode1 submode2");

        public int? CsiReportMode { get; set; }

        public override void Fields(UperCursor u)
        {
            u.Begin(optionals: 1);
            CsiReportMode = u.OptionalScale("csi-ReportMode-r11", CsiReportMode, CsiReportModeScale);
            u.End();
        }
    }

    /// <summary>Alternative <c>subbandCQI-r11</c>.</summary>
    public sealed record SubbandCqi : CqiFormatIndicatorPeriodicR11
    {
        private static readonly Scale PeriodicityFactorScale = new("n2 n4");

        public int K { get; set; }

        public int PeriodicityFactor { get; set; }

        public override void Fields(UperCursor u)
        {
            u.Begin();
            K = u.Integer("k", K, 1, 4);
            PeriodicityFactor = u.Scale("periodicityFactor-r11", PeriodicityFactor, PeriodicityFactorScale);
            u.End();
        }
    }
}

/// <summary>csi-ConfigIndex-r11 of CQI-ReportPeriodicProcExt-r11.</summary>
public sealed record CsiConfigIndexR11 : IRrcType
{
    public int CqiPmiConfigIndex2 { get; set; }

    public int? RiConfigIndex2 { get; set; }

    public void Fields(UperCursor u)
    {
        u.Begin(optionals: 1);
        CqiPmiConfigIndex2 = u.Integer("cqi-pmi-ConfigIndex2-r11", CqiPmiConfigIndex2, 0, 1023);
        RiConfigIndex2 = u.OptionalInteger("ri-ConfigIndex2-r11", RiConfigIndex2, 0, 1023);
        u.End();
    }
}
