using LteImsBench.Messages.Rrc.Uper;

namespace LteImsBench.Messages.Rrc;

/// <summary>CQI-ReportConfig, TS 36.331 §6.3.2.</summary>
public sealed record CqiReportConfig : IRrcType
{
    public int? CqiReportModeAperiodic { get; set; }

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
