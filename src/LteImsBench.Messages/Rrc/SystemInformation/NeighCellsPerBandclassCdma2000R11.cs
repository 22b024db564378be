using LteImsBench.Messages.Rrc.Uper;

namespace LteImsBench.Messages.Rrc;

/// <summary>NeighCellsPerBandclassCDMA2000-r11, TS 36.331 §6.3.1.</summary>
public sealed record NeighCellsPerBandclassCdma2000R11 : IRrcType
{
    public int Arfcn { get; set; }

    public SequenceOf<int> PhysCellIdList { get; set; } = [];

    public void Fields(UperCursor u)
    {
        u.Begin();
        Arfcn = u.Integer("arfcn", Arfcn, 0, 2047);
        PhysCellIdList = u.List("physCellIdList-r11", PhysCellIdList, 1, 40, static (c, v) => c.Integer(null, v, 0, 511));
        u.End();
    }
}
