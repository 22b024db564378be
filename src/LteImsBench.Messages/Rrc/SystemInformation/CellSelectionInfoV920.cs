using LteImsBench.Messages.Rrc.Uper;

namespace LteImsBench.Messages.Rrc;

/// <summary>CellSelectionInfo-v920, TS 36.331 §6.2.2.</summary>
public sealed record CellSelectionInfoV920 : IRrcType
{
    /// <summary>dB.</summary>
    public int QQualMin { get; set; }

    public int? QQualMinOffset { get; set; }

    public void Fields(UperCursor u)
    {
        u.Begin(optionals: 1);
        QQualMin = u.Integer("q-QualMin-r9", QQualMin, -34, -3);
        QQualMinOffset = u.OptionalInteger("q-QualMinOffset-r9", QQualMinOffset, 1, 8);
        u.End();
    }
}
