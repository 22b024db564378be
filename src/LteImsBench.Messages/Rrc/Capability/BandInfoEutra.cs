using LteImsBench.Messages.Rrc.Uper;

namespace LteImsBench.Messages.Rrc;

/// <summary>BandInfoEUTRA, TS 36.331 §6.3.6.</summary>
public sealed record BandInfoEutra : IRrcType
{
    public SequenceOf<InterFreqBandInfo> InterFreqBandList { get; set; } = [];

    public SequenceOf<InterRatBandInfo>? InterRatBandList { get; set; }

    public void Fields(UperCursor u)
    {
        u.Begin(optionals: 1);
        InterFreqBandList = u.List("interFreqBandList", InterFreqBandList, 1, 64);
        InterRatBandList = u.OptionalList("interRAT-BandList", InterRatBandList, 1, 64);
        u.End();
    }
}
