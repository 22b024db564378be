using LteImsBench.Messages.Rrc.Uper;

namespace LteImsBench.Messages.Rrc;

/// <summary>MultiBandInfo-v9e0, TS 36.331 §6.3.4.</summary>
public sealed record MultiBandInfoV9E0 : IRrcType
{
    public int? FreqBandIndicatorV9E0 { get; set; }

    public void Fields(UperCursor u)
    {
        u.Begin(optionals: 1);
        FreqBandIndicatorV9E0 = u.OptionalInteger("freqBandIndicator-v9e0", FreqBandIndicatorV9E0, 65, 256);
        u.End();
    }
}
