using LteImsBench.Messages.Rrc.Uper;

namespace LteImsBench.Messages.Rrc;

/// <summary>RF-Parameters-v1090, TS 36.331 §6.3.6.</summary>
public sealed record RfParametersV1090 : IRrcType
{
    public SequenceOf<SequenceOf<BandParametersV1090>>? SupportedBandCombinationV1090 { get; set; }

    public void Fields(UperCursor u)
    {
        u.Begin(optionals: 1);
        SupportedBandCombinationV1090 = u.OptionalList(
            "supportedBandCombination-v1090", SupportedBandCombinationV1090, 1, 128, static (c, v) => c.List(null, v, 1, 64));
        u.End();
    }
}
