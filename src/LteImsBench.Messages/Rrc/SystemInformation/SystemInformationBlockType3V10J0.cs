using LteImsBench.Messages.Rrc.Uper;

namespace LteImsBench.Messages.Rrc;

/// <summary>SystemInformationBlockType3-v10j0-IEs, TS 36.331 §6.3.1.</summary>
public sealed record SystemInformationBlockType3V10J0 : IRrcType, IExtensible
{
    public SequenceOf<NsPmaxValue>? FreqBandInfo { get; set; }

    public SequenceOf<SequenceOf<NsPmaxValue>>? MultiBandInfoListV10J0 { get; set; }

    public SequenceOf<NsPmaxValueV10L0>? FreqBandInfoV10L0 { get; set; }

    public SequenceOf<SequenceOf<NsPmaxValueV10L0>>? MultiBandInfoListV10L0 { get; set; }

    /// <inheritdoc/>
    public Undecoded? Undecoded { get; set; }

    public void Fields(UperCursor u)
    {
        u.Begin(this, optionals: 3);
        FreqBandInfo = u.OptionalList("freqBandInfo-r10", FreqBandInfo, 1, 8);
        MultiBandInfoListV10J0 = u.OptionalList(
            "multiBandInfoList-v10j0", MultiBandInfoListV10J0, 1, 8, static (c, v) => c.List(null, v, 1, 8));
        u.NonCritical(3);
        FreqBandInfoV10L0 = u.OptionalList("freqBandInfo-v10l0", FreqBandInfoV10L0, 1, 8);
        MultiBandInfoListV10L0 = u.OptionalList(
            "multiBandInfoList-v10l0", MultiBandInfoListV10L0, 1, 8, static (c, v) => c.List(null, v, 1, 8));
        u.Tail();
        u.End();
    }
}
