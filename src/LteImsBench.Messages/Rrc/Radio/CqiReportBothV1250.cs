using LteImsBench.Messages.Rrc.Uper;

namespace LteImsBench.Messages.Rrc;

/// <summary>CQI-ReportBoth-v1250, TS 36.331 §6.3.2.</summary>
public sealed record CqiReportBothV1250 : IRrcType
{
    public int? CsiImConfigToReleaseListExt { get; set; }

    public CsiImConfigExt? CsiImConfigToAddModListExt { get; set; }

    public void Fields(UperCursor u)
    {
        u.Begin(optionals: 2);
        CsiImConfigToReleaseListExt = u.OptionalInteger("csi-IM-ConfigToReleaseListExt-r12", CsiImConfigToReleaseListExt, 4, 4);
        CsiImConfigToAddModListExt = u.OptionalItem("csi-IM-ConfigToAddModListExt-r12", CsiImConfigToAddModListExt);
        u.End();
    }
}
