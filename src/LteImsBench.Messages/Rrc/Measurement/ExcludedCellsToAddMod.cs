using LteImsBench.Messages.Rrc.Uper;

namespace LteImsBench.Messages.Rrc;

/// <summary>ExcludedCellsToAddMod, TS 36.331 §6.3.5.</summary>
public sealed record ExcludedCellsToAddMod : IRrcType
{
    public int CellIndex { get; set; }

    public PhysCellIdRange PhysCellIdRange { get; set; } = new();

    public void Fields(UperCursor u)
    {
        u.Begin();
        CellIndex = u.Integer("cellIndex", CellIndex, 1, 32);
        PhysCellIdRange = u.Item("physCellIdRange", PhysCellIdRange);
        u.End();
    }
}
