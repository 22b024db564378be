using LteImsBench.Messages.Rrc.Uper;

namespace LteImsBench.Messages.Rrc;

/// <summary>ReportQuantityNR-r15, TS 36.331 §6.3.5.</summary>
public sealed record ReportQuantityNr : IRrcType
{
    public bool SsRsrp { get; set; }

    public bool SsRsrq { get; set; }

    public bool SsSinr { get; set; }

    public void Fields(UperCursor u)
    {
        u.Begin();
        SsRsrp = u.Boolean("ss-rsrp", SsRsrp);
        SsRsrq = u.Boolean("ss-rsrq", SsRsrq);
        SsSinr = u.Boolean("ss-sinr", SsSinr);
        u.End();
    }
}
