using LteImsBench.Messages.Rrc.Uper;

namespace LteImsBench.Messages.Rrc;

/// <summary>NeighCellCDMA2000, TS 36.331 §6.3.1.</summary>
public sealed record NeighCellCdma2000 : IRrcType
{
    public int BandClass { get; set; }

    public SequenceOf<NeighCellsPerBandclassCdma2000> NeighCellsPerFreqList { get; set; } = [];

    public void Fields(UperCursor u)
    {
        u.Begin();
        BandClass = u.Scale("bandClass", BandClass, Scales.BandclassCdma2000);
        NeighCellsPerFreqList = u.List("neighCellsPerFreqList", NeighCellsPerFreqList, 1, 16);
        u.End();
    }
}
