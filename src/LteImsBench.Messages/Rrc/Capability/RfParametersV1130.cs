using LteImsBench.Messages.Rrc.Uper;

namespace LteImsBench.Messages.Rrc;

/// <summary>RF-Parameters-v1130, TS 36.331 §6.3.6.</summary>
public sealed record RfParametersV1130 : IRrcType
{
    public SequenceOf<BandCombinationParametersV1130>? SupportedBandCombinationV1130 { get; set; }

    public void Fields(UperCursor u)
    {
        u.Begin(optionals: 1);
        SupportedBandCombinationV1130 = u.OptionalList("supportedBandCombination-v1130", SupportedBandCombinationV1130, 1, 128);
        u.End();
    }
}
