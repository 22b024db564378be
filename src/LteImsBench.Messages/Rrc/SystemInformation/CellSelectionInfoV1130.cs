using LteImsBench.Messages.Rrc.Uper;

namespace LteImsBench.Messages.Rrc;

/// <summary>CellSelectionInfo-v1130, TS 36.331 §6.2.2.</summary>
public sealed record CellSelectionInfoV1130 : IRrcType
{
    public int QQualMinWb { get; set; }

    public void Fields(UperCursor u)
    {
        u.Begin();
        QQualMinWb = u.Integer("q-QualMinWB-r11", QQualMinWb, -34, -3);
        u.End();
    }
}
