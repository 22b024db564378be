using LteImsBench.Messages.Rrc.Uper;

namespace LteImsBench.Messages.Rrc;

/// <summary>The setup of DMRS-Config-r11, TS 36.331 §6.3.2.</summary>
public sealed record DmrsConfig : IRrcType
{
    public int ScramblingIdentity { get; set; }

    public int ScramblingIdentity2 { get; set; }

    public void Fields(UperCursor u)
    {
        u.Begin();
        ScramblingIdentity = u.Integer("scramblingIdentity-r11", ScramblingIdentity, 0, 503);
        ScramblingIdentity2 = u.Integer("scramblingIdentity2-r11", ScramblingIdentity2, 0, 503);
        u.End();
    }
}
