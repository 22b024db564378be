using LteImsBench.Messages.Rrc.Uper;

namespace LteImsBench.Messages.Rrc;

/// <summary>RF-Parameters-v1020, TS 36.331 §6.3.6.</summary>
public sealed record RfParametersV1020 : IRrcType
{
    public SequenceOf<SequenceOf<BandParametersR10>> SupportedBandCombination { get; set; } = [];

    public void Fields(UperCursor u)
    {
        u.Begin();
        SupportedBandCombination = u.List(
            "supportedBandCombination-r10", SupportedBandCombination, 1, 128, static (c, v) => c.List(null, v, 1, 64));
        u.End();
    }
}
