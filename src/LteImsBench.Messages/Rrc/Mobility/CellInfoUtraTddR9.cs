using LteImsBench.Core;
using LteImsBench.Messages.Rrc.Uper;

namespace LteImsBench.Messages.Rrc;

/// <summary>CellInfoUTRA-TDD-r9, TS 36.331 §6.2.2.</summary>
public sealed record CellInfoUtraTddR9 : IRrcType
{
    public int PhysCellId { get; set; }

    public OctetString UtraBcchContainer { get; set; }

    public void Fields(UperCursor u)
    {
        u.Begin();
        PhysCellId = u.Integer("physCellId-r9", PhysCellId, 0, 127);
        UtraBcchContainer = u.Octets("utra-BCCH-Container-r9", UtraBcchContainer);
        u.End();
    }
}
