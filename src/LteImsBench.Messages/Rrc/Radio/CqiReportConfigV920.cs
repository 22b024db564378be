using LteImsBench.Messages.Rrc.Uper;

namespace LteImsBench.Messages.Rrc;

/// <summary>CQI-ReportConfig-v920, TS 36.331 §6.3.2.</summary>
public sealed record CqiReportConfigV920 : IRrcType
{
    public bool CqiMask { get; set; }

    public bool PmiRiReport { get; set; }

    public void Fields(UperCursor u)
    {
        u.Begin(optionals: 2);
        CqiMask = u.Flag("cqi-Mask-r9", CqiMask, "setup");
        PmiRiReport = u.Flag("pmi-RI-Report-r9", PmiRiReport, "setup");
        u.End();
    }
}
