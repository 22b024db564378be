using LteImsBench.Core;
using LteImsBench.Messages.Rrc.Uper;

namespace LteImsBench.Messages.Rrc;

/// <summary>CellInfoUTRA-FDD-r9, TS 36.331 §6.2.2.</summary>
public sealed record CellInfoUtraFdd : IRrcType
{
    public int PhysCellId { get; set; }

    public OctetString UtraBcchContainer { get; set; }

    public void Fields(UperCursor u)
    {
        u.Begin();
        PhysCellId = u.Integer("physCellId-r9", PhysCellId, 0, 511);
        UtraBcchContainer = u.Octets("utra-BCCH-Container-r9", UtraBcchContainer);
        u.End();
    }
}
