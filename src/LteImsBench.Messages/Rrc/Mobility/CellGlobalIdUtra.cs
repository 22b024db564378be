using LteImsBench.Core.Identity;
using LteImsBench.Messages.Rrc.Uper;

namespace LteImsBench.Messages.Rrc;

/// <summary>CellGlobalIdUTRA, TS 36.331 §6.3.4.</summary>
public sealed record CellGlobalIdUtra : IRrcType
{
    public PlmnIdentity PlmnIdentity { get; set; } = new();

    public uint CellIdentity { get; set; }

    public void Fields(UperCursor u)
    {
        u.Begin();
        PlmnIdentity = u.Item("plmn-Identity", PlmnIdentity);
        CellIdentity = u.Bits("cellIdentity", CellIdentity, 28);
        u.End();
    }
}
