using LteImsBench.Messages.Rrc.Uper;

namespace LteImsBench.Messages.Rrc;

/// <summary>CellsToAddModUTRA-FDD, TS 36.331 §6.3.5.</summary>
public sealed record CellsToAddModUtraFdd : IRrcType
{
    public int CellIndex { get; set; }

    public int PhysCellId { get; set; }

    public void Fields(UperCursor u)
    {
        u.Begin();
        CellIndex = u.Integer("cellIndex", CellIndex, 1, 32);
        PhysCellId = u.Integer("physCellId", PhysCellId, 0, 511);
        u.End();
    }
}
