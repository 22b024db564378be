using LteImsBench.Messages.Rrc.Uper;

namespace LteImsBench.Messages.Rrc;

/// <summary>CQI-ReportConfig-r10, TS 36.331 §6.3.2.</summary>
public sealed record CqiReportConfigR10 : IRrcType
{
    public SetupRelease<CqiReportAperiodic>? CqiReportAperiodic { get; set; }

    /// <summary>Half the offset in dB.</summary>
    public int NomPdschRsEpreOffset { get; set; }

    public SetupRelease<CqiReportPeriodicR10>? CqiReportPeriodic { get; set; }

    public bool PmiRiReport { get; set; }

    public SetupRelease<CsiSubframePatternConfig>? CsiSubframePatternConfig { get; set; }

    public void Fields(UperCursor u)
    {
        u.Begin(optionals: 4);
        CqiReportAperiodic = u.OptionalSetupRelease("cqi-ReportAperiodic-r10", CqiReportAperiodic);
        NomPdschRsEpreOffset = u.Integer("nomPDSCH-RS-EPRE-Offset", NomPdschRsEpreOffset, -1, 6);
        CqiReportPeriodic = u.OptionalSetupRelease("cqi-ReportPeriodic-r10", CqiReportPeriodic);
        PmiRiReport = u.Flag("pmi-RI-Report-r9", PmiRiReport, "setup");
        CsiSubframePatternConfig = u.OptionalSetupRelease("csi-SubframePatternConfig-r10", CsiSubframePatternConfig);
        u.End();
    }
}

/// <summary>csi-SubframePatternConfig-r10 of CQI-ReportConfig-r10.</summary>
public sealed record CsiSubframePatternConfig : IRrcType
{
    public MeasSubframePattern CsiMeasSubframeSet1 { get; set; } = new MeasSubframePattern.SubframePatternFdd(default);

    public MeasSubframePattern CsiMeasSubframeSet2 { get; set; } = new MeasSubframePattern.SubframePatternFdd(default);

    public void Fields(UperCursor u)
    {
        u.Begin();
        CsiMeasSubframeSet1 = u.Choice("csi-MeasSubframeSet1-r10", CsiMeasSubframeSet1);
        CsiMeasSubframeSet2 = u.Choice("csi-MeasSubframeSet2-r10", CsiMeasSubframeSet2);
        u.End();
    }
}
