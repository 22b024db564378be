using LteImsBench.Messages.Rrc.Uper;

namespace LteImsBench.Messages.Rrc;

/// <summary>RF-Parameters-v11d0, TS 36.331 §6.3.6.</summary>
public sealed record RfParametersV11D0 : IRrcType
{
    public SequenceOf<BandCombinationParametersV10I0>? SupportedBandCombinationAddV11D0 { get; set; }

    public void Fields(UperCursor u)
    {
        u.Begin(optionals: 1);
        SupportedBandCombinationAddV11D0 = u.OptionalList("supportedBandCombinationAdd-v11d0", SupportedBandCombinationAddV11D0, 1, 256);
        u.End();
    }
}
