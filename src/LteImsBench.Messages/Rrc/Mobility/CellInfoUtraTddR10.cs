using LteImsBench.Core;
using LteImsBench.Messages.Rrc.Uper;

namespace LteImsBench.Messages.Rrc;

/// <summary>CellInfoUTRA-TDD-r10, TS 36.331 §6.2.2.</summary>
public sealed record CellInfoUtraTddR10 : IRrcType
{
    public int PhysCellId { get; set; }

    public int CarrierFreq { get; set; }

    public OctetString UtraBcchContainer { get; set; }

    public void Fields(UperCursor u)
    {
        u.Begin();
        PhysCellId = u.Integer("physCellId-r10", PhysCellId, 0, 127);
        CarrierFreq = u.Integer("carrierFreq-r10", CarrierFreq, 0, 16383);
        UtraBcchContainer = u.Octets("utra-BCCH-Container-r10", UtraBcchContainer);
        u.End();
    }
}
