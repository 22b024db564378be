using LteImsBench.Messages.Rrc.Uper;

namespace LteImsBench.Messages.Rrc;

/// <summary>AllowedCellsToAddMod-r13, TS 36.331 §6.3.5.</summary>
public sealed record AllowedCellsToAddMod : IRrcType
{
    public int CellIndex { get; set; }

    public PhysCellIdRange PhysCellIdRange { get; set; } = new();

    public void Fields(UperCursor u)
    {
        u.Begin();
        CellIndex = u.Integer("cellIndex-r13", CellIndex, 1, 32);
        PhysCellIdRange = u.Item("physCellIdRange-r13", PhysCellIdRange);
        u.End();
    }
}
