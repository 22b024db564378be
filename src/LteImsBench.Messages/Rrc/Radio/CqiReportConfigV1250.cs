using LteImsBench.Messages.Rrc.Uper;

namespace LteImsBench.Messages.Rrc;

/// <summary>CQI-ReportConfig-v1250, TS 36.331 §6.3.2.</summary>
public sealed record CqiReportConfigV1250 : IRrcType
{
    public SetupRelease<CqiReportConfigV1250CsiSubframePatternConfig>? CsiSubframePatternConfig { get; set; }

    public CqiReportBothV1250? CqiReportBothV1250 { get; set; }

    public SetupRelease<CqiReportAperiodicV1250>? CqiReportAperiodicV1250 { get; set; }

    public AltCqiTable? AltCqiTable { get; set; }

    public void Fields(UperCursor u)
    {
        u.Begin(optionals: 4);
        CsiSubframePatternConfig = u.OptionalSetupRelease("csi-SubframePatternConfig-r12", CsiSubframePatternConfig);
        CqiReportBothV1250 = u.OptionalItem("cqi-ReportBoth-v1250", CqiReportBothV1250);
        CqiReportAperiodicV1250 = u.OptionalSetupRelease("cqi-ReportAperiodic-v1250", CqiReportAperiodicV1250);
        AltCqiTable = u.OptionalEnum("altCQI-Table-r12", AltCqiTable);
        u.End();
    }
}

/// <summary>csi-SubframePatternConfig-r12 of CQI-ReportConfig-v1250.</summary>
public sealed record CqiReportConfigV1250CsiSubframePatternConfig : IRrcType
{
    public uint CsiMeasSubframeSets { get; set; }

    public void Fields(UperCursor u)
    {
        u.Begin();
        CsiMeasSubframeSets = u.Bits("csi-MeasSubframeSets-r12", CsiMeasSubframeSets, 10);
        u.End();
    }
}

/// <summary>altCQI-Table-r12 of CQI-ReportConfig-v1250.</summary>
[Enumerated("allSubframes csi-SubframeSet1 csi-SubframeSet2 spare1")]
public enum AltCqiTable
{
    AllSubframes,
    CsiSubframeSet1,
    CsiSubframeSet2,
    Spare1,
}
