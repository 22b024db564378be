using LteImsBench.Messages.Rrc.Uper;

namespace LteImsBench.Messages.Rrc;

/// <summary>MeasIdToAddModExt-r12, TS 36.331 §6.3.5.</summary>
public sealed record MeasIdToAddModExt : IRrcType
{
    public int MeasIdV1250 { get; set; }

    public int MeasObjectId { get; set; }

    public int ReportConfigId { get; set; }

    public void Fields(UperCursor u)
    {
        u.Begin();
        MeasIdV1250 = u.Integer("measId-v1250", MeasIdV1250, 33, 64);
        MeasObjectId = u.Integer("measObjectId-r12", MeasObjectId, 1, 32);
        ReportConfigId = u.Integer("reportConfigId-r12", ReportConfigId, 1, 32);
        u.End();
    }
}
