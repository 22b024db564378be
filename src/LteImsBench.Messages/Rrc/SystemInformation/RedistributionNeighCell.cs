using LteImsBench.Core.Identity;
using LteImsBench.Messages.Rrc.Uper;

namespace LteImsBench.Messages.Rrc;

/// <summary>RedistributionNeighCell-r13, TS 36.331 §6.3.1.</summary>
public sealed record RedistributionNeighCell : IRrcType
{
    public Pci PhysCellId { get; set; }

    public int RedistributionFactorCell { get; set; }

    public void Fields(UperCursor u)
    {
        u.Begin();
        PhysCellId = u.Pci("physCellId-r13", PhysCellId);
        RedistributionFactorCell = u.Integer("redistributionFactorCell-r13", RedistributionFactorCell, 1, 10);
        u.End();
    }
}
