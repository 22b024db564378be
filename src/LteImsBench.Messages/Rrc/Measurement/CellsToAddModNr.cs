using LteImsBench.Messages.Rrc.Uper;

namespace LteImsBench.Messages.Rrc;

/// <summary>CellsToAddModNR-r15, TS 36.331 §6.3.5.</summary>
public sealed record CellsToAddModNr : IRrcType
{
    public int CellIndex { get; set; }

    public int PhysCellId { get; set; }

    public void Fields(UperCursor u)
    {
        u.Begin();
        CellIndex = u.Integer("cellIndex-r15", CellIndex, 1, 32);
        PhysCellId = u.Integer("physCellId-r15", PhysCellId, 0, 1007);
        u.End();
    }
}
