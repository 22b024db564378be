using LteImsBench.Messages.Rrc.Uper;

namespace LteImsBench.Messages.Rrc;

/// <summary>MeasIdToAddMod, TS 36.331 §6.3.5.</summary>
public sealed record MeasIdToAddMod : IRrcType
{
    public int MeasId { get; set; }

    public int MeasObjectId { get; set; }

    public int ReportConfigId { get; set; }

    public void Fields(UperCursor u)
    {
        u.Begin();
        MeasId = u.Integer("measId", MeasId, 1, 32);
        MeasObjectId = u.Integer("measObjectId", MeasObjectId, 1, 32);
        ReportConfigId = u.Integer("reportConfigId", ReportConfigId, 1, 32);
        u.End();
    }
}
