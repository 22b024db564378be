using LteImsBench.Core.Identity;
using LteImsBench.Messages.Rrc.Uper;

namespace LteImsBench.Messages.Rrc;

/// <summary>CellGlobalIdEUTRA, TS 36.331 §6.3.4.</summary>
public sealed record CellGlobalIdEutra : IRrcType
{
    public PlmnIdentity PlmnIdentity { get; set; } = new();

    public CellIdentity CellIdentity { get; set; }

    public void Fields(UperCursor u)
    {
        u.Begin();
        PlmnIdentity = u.Item("plmn-Identity", PlmnIdentity);
        CellIdentity = u.CellIdentity("cellIdentity", CellIdentity);
        u.End();
    }
}
