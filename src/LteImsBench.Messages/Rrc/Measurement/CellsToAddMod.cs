using LteImsBench.Core.Identity;
using LteImsBench.Messages.Rrc.Uper;

namespace LteImsBench.Messages.Rrc;

/// <summary>CellsToAddMod, TS 36.331 §6.3.5.</summary>
public sealed record CellsToAddMod : IRrcType
{
    public int CellIndex { get; set; }

    public Pci PhysCellId { get; set; }

    /// <summary>dB.</summary>
    public int CellIndividualOffset { get; set; }

    public void Fields(UperCursor u)
    {
        u.Begin();
        CellIndex = u.Integer("cellIndex", CellIndex, 1, 32);
        PhysCellId = u.Pci("physCellId", PhysCellId);
        CellIndividualOffset = u.Scale("cellIndividualOffset", CellIndividualOffset, Scales.QOffsetRange);
        u.End();
    }
}
