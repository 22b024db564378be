using LteImsBench.Messages.Rrc.Uper;

namespace LteImsBench.Messages.Rrc;

/// <summary>The setup of CQI-ReportAperiodic-r10, TS 36.331 §6.3.2.</summary>
public sealed record CqiReportAperiodic : IRrcType
{
    public int CqiReportModeAperiodic { get; set; }

    public AperiodicCsiTrigger? AperiodicCsiTrigger { get; set; }

    public void Fields(UperCursor u)
    {
        u.Begin(optionals: 1);
        CqiReportModeAperiodic = u.Scale("cqi-ReportModeAperiodic-r10", CqiReportModeAperiodic, Scales.CqiReportModeAperiodic);
        AperiodicCsiTrigger = u.OptionalItem("aperiodicCSI-Trigger-r10", AperiodicCsiTrigger);
        u.End();
    }
}

/// <summary>aperiodicCSI-Trigger-r10 of CQI-ReportAperiodic-r10.</summary>
public sealed record AperiodicCsiTrigger : IRrcType
{
    public uint Trigger1 { get; set; }

    public uint Trigger2 { get; set; }

    public void Fields(UperCursor u)
    {
        u.Begin();
        Trigger1 = u.Bits("trigger1-r10", Trigger1, 8);
        Trigger2 = u.Bits("trigger2-r10", Trigger2, 8);
        u.End();
    }
}
