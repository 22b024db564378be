using LteImsBench.Messages.Rrc.Uper;

namespace LteImsBench.Messages.Rrc;

/// <summary>NeighCellCDMA2000-v920, TS 36.331 §6.3.1.</summary>
public sealed record NeighCellCdma2000V920 : IRrcType
{
    public SequenceOf<NeighCellsPerBandclassCdma2000V920> NeighCellsPerFreqListV920 { get; set; } = [];

    public void Fields(UperCursor u)
    {
        u.Begin();
        NeighCellsPerFreqListV920 = u.List("neighCellsPerFreqList-v920", NeighCellsPerFreqListV920, 1, 16);
        u.End();
    }
}
