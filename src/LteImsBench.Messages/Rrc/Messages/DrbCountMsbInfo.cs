using LteImsBench.Core.Identity;
using LteImsBench.Messages.Rrc.Uper;

namespace LteImsBench.Messages.Rrc;

/// <summary>DRB-CountMSB-Info, TS 36.331 §6.2.2.</summary>
public sealed record DrbCountMsbInfo : IRrcType
{
    public DrbId DrbIdentity { get; set; }

    /// <summary>The 25 most significant bits of COUNT.</summary>
    public int CountMsbUplink { get; set; }

    /// <summary>The 25 most significant bits of COUNT.</summary>
    public int CountMsbDownlink { get; set; }

    public void Fields(UperCursor u)
    {
        u.Begin();
        DrbIdentity = u.DrbId("drb-Identity", DrbIdentity);
        CountMsbUplink = u.Integer("countMSB-Uplink", CountMsbUplink, 0, 33554431);
        CountMsbDownlink = u.Integer("countMSB-Downlink", CountMsbDownlink, 0, 33554431);
        u.End();
    }
}
