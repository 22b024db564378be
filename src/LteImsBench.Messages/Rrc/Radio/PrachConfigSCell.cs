using LteImsBench.Messages.Rrc.Uper;

namespace LteImsBench.Messages.Rrc;

/// <summary>PRACH-ConfigSCell-r10, TS 36.331 §6.3.2.</summary>
public sealed record PrachConfigSCell : IRrcType
{
    public int PrachConfigIndex { get; set; }

    public void Fields(UperCursor u)
    {
        u.Begin();
        PrachConfigIndex = u.Integer("prach-ConfigIndex-r10", PrachConfigIndex, 0, 63);
        u.End();
    }
}
