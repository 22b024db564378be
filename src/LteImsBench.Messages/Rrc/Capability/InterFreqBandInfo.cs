using LteImsBench.Messages.Rrc.Uper;

namespace LteImsBench.Messages.Rrc;

/// <summary>InterFreqBandInfo, TS 36.331 §6.3.6.</summary>
public sealed record InterFreqBandInfo : IRrcType
{
    public bool InterFreqNeedForGaps { get; set; }

    public void Fields(UperCursor u)
    {
        u.Begin();
        InterFreqNeedForGaps = u.Boolean("interFreqNeedForGaps", InterFreqNeedForGaps);
        u.End();
    }
}
