using LteImsBench.Messages.Rrc.Uper;

namespace LteImsBench.Messages.Rrc;

/// <summary>The setup of CQI-ReportPeriodic, TS 36.331 §6.3.2.</summary>
public sealed record CqiReportPeriodic : IRrcType
{
    /// <summary>n^(2)_PUCCH, TS 36.213 §7.2.</summary>
    public int CqiPucchResourceIndex { get; set; }

    /// <summary>I_CQI/PMI, TS 36.213 tables 7.2.2-1A and 7.2.2-1C.</summary>
    public int CqiPmiConfigIndex { get; set; }

    public CqiFormatIndicatorPeriodic CqiFormatIndicatorPeriodic { get; set; } = new CqiFormatIndicatorPeriodic.WidebandCqi();

    /// <summary>I_RI, TS 36.213 table 7.2.2-1B.</summary>
    public int? RiConfigIndex { get; set; }

    public bool SimultaneousAckNackAndCqi { get; set; }

    public void Fields(UperCursor u)
    {
        u.Begin(optionals: 1);
        CqiPucchResourceIndex = u.Integer("cqi-PUCCH-ResourceIndex", CqiPucchResourceIndex, 0, 1185);
        CqiPmiConfigIndex = u.Integer("cqi-pmi-ConfigIndex", CqiPmiConfigIndex, 0, 1023);
        CqiFormatIndicatorPeriodic = u.Choice("cqi-FormatIndicatorPeriodic", CqiFormatIndicatorPeriodic);
        RiConfigIndex = u.OptionalInteger("ri-ConfigIndex", RiConfigIndex, 0, 1023);
        SimultaneousAckNackAndCqi = u.Boolean("simultaneousAckNackAndCQI", SimultaneousAckNackAndCqi);
        u.End();
    }
}

/// <summary>cqi-FormatIndicatorPeriodic of CQI-ReportPeriodic.</summary>
public abstract record CqiFormatIndicatorPeriodic : IRrcChoice<CqiFormatIndicatorPeriodic>
{
    public static Alternatives<CqiFormatIndicatorPeriodic> Alternatives { get; } = new Alternatives<CqiFormatIndicatorPeriodic>()
        .Add("widebandCQI", static () => new WidebandCqi())
        .Add("subbandCQI", static () => new SubbandCqi());

    public abstract void Fields(UperCursor u);

    /// <summary>Alternative <c>widebandCQI</c>.</summary>
    public sealed record WidebandCqi : CqiFormatIndicatorPeriodic
    {
        public override void Fields(UperCursor u) => u.Null(null);
    }

    /// <summary>Alternative <c>subbandCQI</c>.</summary>
    public sealed record SubbandCqi : CqiFormatIndicatorPeriodic
    {
        public int K { get; set; }

        public override void Fields(UperCursor u)
        {
            u.Begin();
            K = u.Integer("k", K, 1, 4);
            u.End();
        }
    }
}
