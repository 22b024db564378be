using LteImsBench.Messages.Rrc.Uper;

namespace LteImsBench.Messages.Rrc;

/// <summary>NeighCellsPerBandclassCDMA2000, TS 36.331 §6.3.1.</summary>
public sealed record NeighCellsPerBandclassCdma2000 : IRrcType
{
    public int Arfcn { get; set; }

    public SequenceOf<int> PhysCellIdList { get; set; } = [];

    public void Fields(UperCursor u)
    {
        u.Begin();
        Arfcn = u.Integer("arfcn", Arfcn, 0, 2047);
        PhysCellIdList = u.List("physCellIdList", PhysCellIdList, 1, 16, static (c, v) => c.Integer(null, v, 0, 511));
        u.End();
    }
}
