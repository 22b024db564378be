using LteImsBench.Core.Identity;
using LteImsBench.Messages.Rrc.Uper;

namespace LteImsBench.Messages.Rrc;

/// <summary>DRB-CountInfo, TS 36.331 §6.2.2.</summary>
public sealed record DrbCountInfo : IRrcType
{
    public DrbId DrbIdentity { get; set; }

    /// <summary>COUNT of PDCP.</summary>
    public long CountUplink { get; set; }

    /// <summary>COUNT of PDCP.</summary>
    public long CountDownlink { get; set; }

    public void Fields(UperCursor u)
    {
        u.Begin();
        DrbIdentity = u.DrbId("drb-Identity", DrbIdentity);
        CountUplink = u.Long("count-Uplink", CountUplink, 0, 4294967295);
        CountDownlink = u.Long("count-Downlink", CountDownlink, 0, 4294967295);
        u.End();
    }
}
