using LteImsBench.Messages.Rrc.Uper;

namespace LteImsBench.Messages.Rrc;

/// <summary>BandCombinationParameters-v10i0, TS 36.331 §6.3.6.</summary>
public sealed record BandCombinationParametersV10I0 : IRrcType
{
    public SequenceOf<BandParametersV10I0>? BandParameterListV10I0 { get; set; }

    public void Fields(UperCursor u)
    {
        u.Begin(optionals: 1);
        BandParameterListV10I0 = u.OptionalList("bandParameterList-v10i0", BandParameterListV10I0, 1, 64);
        u.End();
    }
}
