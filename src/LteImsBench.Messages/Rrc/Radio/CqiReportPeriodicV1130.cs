using LteImsBench.Messages.Rrc.Uper;

namespace LteImsBench.Messages.Rrc;

/// <summary>CQI-ReportPeriodic-v1130, TS 36.331 §6.3.2.</summary>
public sealed record CqiReportPeriodicV1130 : IRrcType
{
    public bool SimultaneousAckNackAndCqiFormat3 { get; set; }

    public SequenceOf<int>? CqiReportPeriodicProcExtToReleaseList { get; set; }

    public SequenceOf<CqiReportPeriodicProcExt>? CqiReportPeriodicProcExtToAddModList { get; set; }

    public void Fields(UperCursor u)
    {
        u.Begin(optionals: 3);
        SimultaneousAckNackAndCqiFormat3 = u.Flag("simultaneousAckNackAndCQI-Format3-r11", SimultaneousAckNackAndCqiFormat3, "setup");
        CqiReportPeriodicProcExtToReleaseList = u.OptionalList(
            "cqi-ReportPeriodicProcExtToReleaseList-r11", CqiReportPeriodicProcExtToReleaseList, 1, 3,
            static (c, v) => c.Integer(null, v, 1, 3));
        CqiReportPeriodicProcExtToAddModList = u.OptionalList(
            "cqi-ReportPeriodicProcExtToAddModList-r11", CqiReportPeriodicProcExtToAddModList, 1, 3);
        u.End();
    }
}
