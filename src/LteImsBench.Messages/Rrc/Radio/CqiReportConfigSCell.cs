using LteImsBench.Messages.Rrc.Uper;

namespace LteImsBench.Messages.Rrc;

/// <summary>CQI-ReportConfigSCell-r10, TS 36.331 §6.3.2.</summary>
public sealed record CqiReportConfigSCell : IRrcType
{
    public int? CqiReportModeAperiodic { get; set; }

    public int NomPdschRsEpreOffset { get; set; }

    public SetupRelease<CqiReportPeriodicR10>? CqiReportPeriodicSCell { get; set; }

    public bool PmiRiReport { get; set; }

    public void Fields(UperCursor u)
    {
        u.Begin(optionals: 3);
        CqiReportModeAperiodic = u.OptionalScale("cqi-ReportModeAperiodic-r10", CqiReportModeAperiodic, Scales.CqiReportModeAperiodic);
        NomPdschRsEpreOffset = u.Integer("nomPDSCH-RS-EPRE-Offset-r10", NomPdschRsEpreOffset, -1, 6);
        CqiReportPeriodicSCell = u.OptionalSetupRelease("cqi-ReportPeriodicSCell-r10", CqiReportPeriodicSCell);
        PmiRiReport = u.Flag("pmi-RI-Report-r10", PmiRiReport, "setup");
        u.End();
    }
}
