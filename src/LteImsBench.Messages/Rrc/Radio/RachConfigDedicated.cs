using LteImsBench.Messages.Rrc.Uper;

namespace LteImsBench.Messages.Rrc;

/// <summary>RACH-ConfigDedicated, TS 36.331 §6.3.2.</summary>
public sealed record RachConfigDedicated : IRrcType
{
    public int RaPreambleIndex { get; set; }

    public int RaPrachMaskIndex { get; set; }

    public void Fields(UperCursor u)
    {
        u.Begin();
        RaPreambleIndex = u.Integer("ra-PreambleIndex", RaPreambleIndex, 0, 63);
        RaPrachMaskIndex = u.Integer("ra-PRACH-MaskIndex", RaPrachMaskIndex, 0, 15);
        u.End();
    }
}
