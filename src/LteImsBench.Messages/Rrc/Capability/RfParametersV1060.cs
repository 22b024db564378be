using LteImsBench.Messages.Rrc.Uper;

namespace LteImsBench.Messages.Rrc;

/// <summary>RF-Parameters-v1060, TS 36.331 §6.3.6.</summary>
public sealed record RfParametersV1060 : IRrcType
{
    public SequenceOf<BandCombinationParametersExt> SupportedBandCombinationExt { get; set; } = [];

    public void Fields(UperCursor u)
    {
        u.Begin();
        SupportedBandCombinationExt = u.List("supportedBandCombinationExt-r10", SupportedBandCombinationExt, 1, 128);
        u.End();
    }
}
