using LteImsBench.Messages.Rrc.Uper;

namespace LteImsBench.Messages.Rrc;

/// <summary>RF-Parameters-v10i0, TS 36.331 §6.3.6.</summary>
public sealed record RfParametersV10I0 : IRrcType
{
    public SequenceOf<BandCombinationParametersV10I0>? SupportedBandCombinationV10I0 { get; set; }

    public void Fields(UperCursor u)
    {
        u.Begin(optionals: 1);
        SupportedBandCombinationV10I0 = u.OptionalList("supportedBandCombination-v10i0", SupportedBandCombinationV10I0, 1, 128);
        u.End();
    }
}
