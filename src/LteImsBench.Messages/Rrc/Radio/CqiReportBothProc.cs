using LteImsBench.Messages.Rrc.Uper;

namespace LteImsBench.Messages.Rrc;

/// <summary>CQI-ReportBothProc-r11, TS 36.331 §6.3.2.</summary>
public sealed record CqiReportBothProc : IRrcType
{
    public int? RiRefCsiProcessId { get; set; }

    public bool PmiRiReport { get; set; }

    public void Fields(UperCursor u)
    {
        u.Begin(optionals: 2);
        RiRefCsiProcessId = u.OptionalInteger("ri-Ref-CSI-ProcessId-r11", RiRefCsiProcessId, 1, 4);
        PmiRiReport = u.Flag("pmi-RI-Report-r11", PmiRiReport, "setup");
        u.End();
    }
}
