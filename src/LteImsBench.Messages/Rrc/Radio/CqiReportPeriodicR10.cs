using LteImsBench.Messages.Rrc.Uper;

namespace LteImsBench.Messages.Rrc;

/// <summary>The setup of CQI-ReportPeriodic-r10, TS 36.331 §6.3.2.</summary>
public sealed record CqiReportPeriodicR10 : IRrcType
{
    public int CqiPucchResourceIndex { get; set; }

    public int? CqiPucchResourceIndexP1 { get; set; }

    /// <summary>I_CQI/PMI, TS 36.213 tables 7.2.2-1A and 7.2.2-1C.</summary>
    public int CqiPmiConfigIndex { get; set; }

    public CqiFormatIndicatorPeriodicR10 CqiFormatIndicatorPeriodic { get; set; } = new CqiFormatIndicatorPeriodicR10.WidebandCqi();

    /// <summary>I_RI, TS 36.213 table 7.2.2-1B.</summary>
    public int? RiConfigIndex { get; set; }

    public bool SimultaneousAckNackAndCqi { get; set; }

    public bool CqiMask { get; set; }

    public SetupRelease<CsiConfigIndex>? CsiConfigIndex { get; set; }

    public void Fields(UperCursor u)
    {
        u.Begin(optionals: 4);
        CqiPucchResourceIndex = u.Integer("cqi-PUCCH-ResourceIndex-r10", CqiPucchResourceIndex, 0, 1184);
        CqiPucchResourceIndexP1 = u.OptionalInteger("cqi-PUCCH-ResourceIndexP1-r10", CqiPucchResourceIndexP1, 0, 1184);
        CqiPmiConfigIndex = u.Integer("cqi-pmi-ConfigIndex", CqiPmiConfigIndex, 0, 1023);
        CqiFormatIndicatorPeriodic = u.Choice("cqi-FormatIndicatorPeriodic-r10", CqiFormatIndicatorPeriodic);
        RiConfigIndex = u.OptionalInteger("ri-ConfigIndex", RiConfigIndex, 0, 1023);
        SimultaneousAckNackAndCqi = u.Boolean("simultaneousAckNackAndCQI", SimultaneousAckNackAndCqi);
        CqiMask = u.Flag("cqi-Mask-r9", CqiMask, "setup");
        CsiConfigIndex = u.OptionalSetupRelease("csi-ConfigIndex-r10", CsiConfigIndex);
        u.End();
    }
}

/// <summary>cqi-FormatIndicatorPeriodic-r10 of CQI-ReportPeriodic-r10.</summary>
public abstract record CqiFormatIndicatorPeriodicR10 : IRrcChoice<CqiFormatIndicatorPeriodicR10>
{
    public static Alternatives<CqiFormatIndicatorPeriodicR10> Alternatives { get; } = new Alternatives<CqiFormatIndicatorPeriodicR10>()
        .Add("widebandCQI-r10", static () => new WidebandCqi())
        .Add("subbandCQI-r10", static () => new SubbandCqi());

    public abstract void Fields(UperCursor u);

    /// <summary>Alternative <c>widebandCQI-r10</c>.</summary>
    public sealed record WidebandCqi : CqiFormatIndicatorPeriodicR10
    {
        private static readonly Scale CsiReportModeScale = new("submode1 submode2");

        public int? CsiReportMode { get; set; }

        public override void Fields(UperCursor u)
        {
            u.Begin(optionals: 1);
            CsiReportMode = u.OptionalScale("csi-ReportMode-r10", CsiReportMode, CsiReportModeScale);
            u.End();
        }
    }

    /// <summary>Alternative <c>subbandCQI-r10</c>.</summary>
    public sealed record SubbandCqi : CqiFormatIndicatorPeriodicR10
    {
        private static readonly Scale PeriodicityFactorScale = new("n2 n4");

        public int K { get; set; }

        public int PeriodicityFactor { get; set; }

        public override void Fields(UperCursor u)
        {
            u.Begin();
            K = u.Integer("k", K, 1, 4);
            PeriodicityFactor = u.Scale("periodicityFactor-r10", PeriodicityFactor, PeriodicityFactorScale);
            u.End();
        }
    }
}

/// <summary>csi-ConfigIndex-r10 of CQI-ReportPeriodic-r10.</summary>
public sealed record CsiConfigIndex : IRrcType
{
    public int CqiPmiConfigIndex2 { get; set; }

    public int? RiConfigIndex2 { get; set; }

    public void Fields(UperCursor u)
    {
        u.Begin(optionals: 1);
        CqiPmiConfigIndex2 = u.Integer("cqi-pmi-ConfigIndex2-r10", CqiPmiConfigIndex2, 0, 1023);
        RiConfigIndex2 = u.OptionalInteger("ri-ConfigIndex2-r10", RiConfigIndex2, 0, 1023);
        u.End();
    }
}
