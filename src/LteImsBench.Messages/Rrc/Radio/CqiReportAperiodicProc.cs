using LteImsBench.Messages.Rrc.Uper;

namespace LteImsBench.Messages.Rrc;

/// <summary>CQI-ReportAperiodicProc-r11, TS 36.331 §6.3.2.</summary>
public sealed record CqiReportAperiodicProc : IRrcType
{
    public int CqiReportModeAperiodic { get; set; }

    public bool Trigger01 { get; set; }

    public bool Trigger10 { get; set; }

    public bool Trigger11 { get; set; }

    public void Fields(UperCursor u)
    {
        u.Begin();
        CqiReportModeAperiodic = u.Scale("cqi-ReportModeAperiodic-r11", CqiReportModeAperiodic, Scales.CqiReportModeAperiodic);
        Trigger01 = u.Boolean("trigger01-r11", Trigger01);
        Trigger10 = u.Boolean("trigger10-r11", Trigger10);
        Trigger11 = u.Boolean("trigger11-r11", Trigger11);
        u.End();
    }
}
