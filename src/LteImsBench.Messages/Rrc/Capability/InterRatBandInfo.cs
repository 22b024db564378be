using LteImsBench.Messages.Rrc.Uper;

namespace LteImsBench.Messages.Rrc;

/// <summary>InterRAT-BandInfo, TS 36.331 §6.3.6.</summary>
public sealed record InterRatBandInfo : IRrcType
{
    public bool InterRatNeedForGaps { get; set; }

    public void Fields(UperCursor u)
    {
        u.Begin();
        InterRatNeedForGaps = u.Boolean("interRAT-NeedForGaps", InterRatNeedForGaps);
        u.End();
    }
}
