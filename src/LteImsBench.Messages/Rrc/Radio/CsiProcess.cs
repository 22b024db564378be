using LteImsBench.Messages.Rrc.Uper;

namespace LteImsBench.Messages.Rrc;

/// <summary>CSI-Process-r11, TS 36.331 §6.3.2.</summary>
public sealed record CsiProcess : IRrcType, IExtensible
{
    public int CsiProcessId { get; set; }

    public int CsiRsConfigNzpId { get; set; }

    public int CsiImConfigId { get; set; }

    public SequenceOf<PCAndCbsr> PCAndCbsrList { get; set; } = [];

    public CqiReportBothProc? CqiReportBothProc { get; set; }

    public int? CqiReportPeriodicProcId { get; set; }

    public CqiReportAperiodicProc? CqiReportAperiodicProc { get; set; }

    /// <inheritdoc/>
    public Undecoded? Undecoded { get; set; }

    public void Fields(UperCursor u)
    {
        u.Begin(this, optionals: 3, extensible: true);
        CsiProcessId = u.Integer("csi-ProcessId-r11", CsiProcessId, 1, 4);
        CsiRsConfigNzpId = u.Integer("csi-RS-ConfigNZPId-r11", CsiRsConfigNzpId, 1, 3);
        CsiImConfigId = u.Integer("csi-IM-ConfigId-r11", CsiImConfigId, 1, 3);
        PCAndCbsrList = u.List("p-C-AndCBSRList-r11", PCAndCbsrList, 1, 2);
        CqiReportBothProc = u.OptionalItem("cqi-ReportBothProc-r11", CqiReportBothProc);
        CqiReportPeriodicProcId = u.OptionalInteger("cqi-ReportPeriodicProcId-r11", CqiReportPeriodicProcId, 0, 3);
        CqiReportAperiodicProc = u.OptionalItem("cqi-ReportAperiodicProc-r11", CqiReportAperiodicProc);
        u.End();
    }
}
