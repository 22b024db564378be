using LteImsBench.Messages.Rrc.Uper;

namespace LteImsBench.Messages.Rrc;

/// <summary>NeighCellCDMA2000-r11, TS 36.331 §6.3.1.</summary>
public sealed record NeighCellCdma2000R11 : IRrcType
{
    public int BandClass { get; set; }

    public SequenceOf<NeighCellsPerBandclassCdma2000R11> NeighFreqInfoList { get; set; } = [];

    public void Fields(UperCursor u)
    {
        u.Begin();
        BandClass = u.Scale("bandClass", BandClass, Scales.BandclassCdma2000);
        NeighFreqInfoList = u.List("neighFreqInfoList-r11", NeighFreqInfoList, 1, 16);
        u.End();
    }
}
