using LteImsBench.Messages.Rrc.Uper;

namespace LteImsBench.Messages.Rrc;

/// <summary>CellReselectionParametersCDMA2000-v920, TS 36.331 §6.3.1.</summary>
public sealed record CellReselectionParametersCdma2000V920 : IRrcType
{
    public SequenceOf<NeighCellCdma2000V920> NeighCellListV920 { get; set; } = [];

    public void Fields(UperCursor u)
    {
        u.Begin();
        NeighCellListV920 = u.List("neighCellList-v920", NeighCellListV920, 1, 16);
        u.End();
    }
}
