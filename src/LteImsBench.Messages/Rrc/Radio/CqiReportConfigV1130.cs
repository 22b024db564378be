using LteImsBench.Messages.Rrc.Uper;

namespace LteImsBench.Messages.Rrc;

/// <summary>CQI-ReportConfig-v1130, TS 36.331 §6.3.2.</summary>
public sealed record CqiReportConfigV1130 : IRrcType
{
    public CqiReportPeriodicV1130 CqiReportPeriodicV1130 { get; set; } = new();

    public CqiReportBoth CqiReportBoth { get; set; } = new();

    public void Fields(UperCursor u)
    {
        u.Begin();
        CqiReportPeriodicV1130 = u.Item("cqi-ReportPeriodic-v1130", CqiReportPeriodicV1130);
        CqiReportBoth = u.Item("cqi-ReportBoth-r11", CqiReportBoth);
        u.End();
    }
}
