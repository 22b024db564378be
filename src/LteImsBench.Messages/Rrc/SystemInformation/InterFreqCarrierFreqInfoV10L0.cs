using LteImsBench.Messages.Rrc.Uper;

namespace LteImsBench.Messages.Rrc;

/// <summary>InterFreqCarrierFreqInfo-v10l0, TS 36.331 §6.3.1.</summary>
public sealed record InterFreqCarrierFreqInfoV10L0 : IRrcType
{
    public SequenceOf<NsPmaxValueV10L0>? FreqBandInfoV10L0 { get; set; }

    public SequenceOf<SequenceOf<NsPmaxValueV10L0>>? MultiBandInfoListV10L0 { get; set; }

    public void Fields(UperCursor u)
    {
        u.Begin(optionals: 2);
        FreqBandInfoV10L0 = u.OptionalList("freqBandInfo-v10l0", FreqBandInfoV10L0, 1, 8);
        MultiBandInfoListV10L0 = u.OptionalList(
            "multiBandInfoList-v10l0", MultiBandInfoListV10L0, 1, 8, static (c, v) => c.List(null, v, 1, 8));
        u.End();
    }
}
