using LteImsBench.Messages.Rrc.Uper;

namespace LteImsBench.Messages.Rrc;

/// <summary>InterFreqCarrierFreqInfo-v10j0, TS 36.331 §6.3.1.</summary>
public sealed record InterFreqCarrierFreqInfoV10J0 : IRrcType
{
    public SequenceOf<NsPmaxValue>? FreqBandInfo { get; set; }

    public SequenceOf<SequenceOf<NsPmaxValue>>? MultiBandInfoListV10J0 { get; set; }

    public void Fields(UperCursor u)
    {
        u.Begin(optionals: 2);
        FreqBandInfo = u.OptionalList("freqBandInfo-r10", FreqBandInfo, 1, 8);
        MultiBandInfoListV10J0 = u.OptionalList(
            "multiBandInfoList-v10j0", MultiBandInfoListV10J0, 1, 8, static (c, v) => c.List(null, v, 1, 8));
        u.End();
    }
}
