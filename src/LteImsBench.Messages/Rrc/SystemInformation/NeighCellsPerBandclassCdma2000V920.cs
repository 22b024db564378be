using LteImsBench.Messages.Rrc.Uper;

namespace LteImsBench.Messages.Rrc;

/// <summary>NeighCellsPerBandclassCDMA2000-v920, TS 36.331 §6.3.1.</summary>
public sealed record NeighCellsPerBandclassCdma2000V920 : IRrcType
{
    public SequenceOf<int> PhysCellIdListV920 { get; set; } = [];

    public void Fields(UperCursor u)
    {
        u.Begin();
        PhysCellIdListV920 = u.List("physCellIdList-v920", PhysCellIdListV920, 0, 24, static (c, v) => c.Integer(null, v, 0, 511));
        u.End();
    }
}
