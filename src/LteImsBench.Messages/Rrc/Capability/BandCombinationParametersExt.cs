using LteImsBench.Core;
using LteImsBench.Messages.Rrc.Uper;

namespace LteImsBench.Messages.Rrc;

/// <summary>BandCombinationParametersExt-r10, TS 36.331 §6.3.6.</summary>
public sealed record BandCombinationParametersExt : IRrcType
{
    public BitString? SupportedBandwidthCombinationSet { get; set; }

    public void Fields(UperCursor u)
    {
        u.Begin(optionals: 1);
        SupportedBandwidthCombinationSet = u.OptionalBitString(
            "supportedBandwidthCombinationSet-r10", SupportedBandwidthCombinationSet, 1, 32);
        u.End();
    }
}
