using LteImsBench.Messages.Rrc.Uper;

namespace LteImsBench.Messages.Rrc;

/// <summary>RF-Parameters-v1180, TS 36.331 §6.3.6.</summary>
public sealed record RfParametersV1180 : IRrcType
{
    public bool FreqBandRetrieval { get; set; }

    public SequenceOf<int>? RequestedBands { get; set; }

    public SequenceOf<BandCombinationParametersR11>? SupportedBandCombinationAdd { get; set; }

    public void Fields(UperCursor u)
    {
        u.Begin(optionals: 3);
        FreqBandRetrieval = u.Flag("freqBandRetrieval-r11", FreqBandRetrieval, "supported");
        RequestedBands = u.OptionalList("requestedBands-r11", RequestedBands, 1, 64, static (c, v) => c.Integer(null, v, 1, 256));
        SupportedBandCombinationAdd = u.OptionalList("supportedBandCombinationAdd-r11", SupportedBandCombinationAdd, 1, 256);
        u.End();
    }
}
