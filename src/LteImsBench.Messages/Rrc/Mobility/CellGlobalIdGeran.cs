using LteImsBench.Core.Identity;
using LteImsBench.Messages.Rrc.Uper;

namespace LteImsBench.Messages.Rrc;

/// <summary>CellGlobalIdGERAN, TS 36.331 §6.3.4.</summary>
public sealed record CellGlobalIdGeran : IRrcType
{
    public PlmnIdentity PlmnIdentity { get; set; } = new();

    public uint LocationAreaCode { get; set; }

    public uint CellIdentity { get; set; }

    public void Fields(UperCursor u)
    {
        u.Begin();
        PlmnIdentity = u.Item("plmn-Identity", PlmnIdentity);
        LocationAreaCode = u.Bits("locationAreaCode", LocationAreaCode, 16);
        CellIdentity = u.Bits("cellIdentity", CellIdentity, 16);
        u.End();
    }
}
