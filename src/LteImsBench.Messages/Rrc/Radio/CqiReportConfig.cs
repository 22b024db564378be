using LteImsBench.Messages.Rrc.Uper;

namespace LteImsBench.Messages.Rrc;

/// <summary>CQI-ReportConfig, TS 36.331 §6.3.2.</summary>
public sealed record CqiReportConfig : IRrcType
{
    /// <summary>The reporting mode with its hyphen left out: 12 is 1-2, TS 36.213 §7.2.1.</summary>
    public int? CqiReportModeAperiodic { get; set; }

    /// <summary>Half the offset in dB.</summary>
    public int NomPdschRsEpreOffset { get; set; }

    public SetupRelease<CqiReportPeriodic>? CqiReportPeriodic { get; set; }

    public void Fields(UperCursor u)
    {
        u.Begin(optionals: 2);
        CqiReportModeAperiodic = u.OptionalScale("cqi-ReportModeAperiodic", CqiReportModeAperiodic, Scales.CqiReportModeAperiodic);
        NomPdschRsEpreOffset = u.Integer("nomPDSCH-RS-EPRE-Offset", NomPdschRsEpreOffset, -1, 6);
        CqiReportPeriodic = u.OptionalSetupRelease("cqi-ReportPeriodic", CqiReportPeriodic);
        u.End();
    }
}
