using LteImsBench.Core;
using LteImsBench.Messages.Rrc.Uper;

namespace LteImsBench.Messages.Rrc;

/// <summary>SystemInformationBlockType1-v8h0-IEs, TS 36.331 §6.2.2.</summary>
public sealed record SystemInformationBlockType1V8H0 : IRrcType, IExtensible
{
    public SequenceOf<int>? MultiBandInfoList { get; set; }

    public int? FreqBandIndicatorV9E0 { get; set; }

    public SequenceOf<MultiBandInfoV9E0>? MultiBandInfoListV9E0 { get; set; }

    public SequenceOf<NsPmaxValue>? FreqBandInfo { get; set; }

    public SequenceOf<SequenceOf<NsPmaxValue>>? MultiBandInfoListV10J0 { get; set; }

    public SequenceOf<NsPmaxValueV10L0>? FreqBandInfoV10L0 { get; set; }

    public SequenceOf<SequenceOf<NsPmaxValueV10L0>>? MultiBandInfoListV10L0 { get; set; }

    public OctetString? LateNonCriticalExtension { get; set; }

    /// <inheritdoc/>
    public Undecoded? Undecoded { get; set; }

    public void Fields(UperCursor u)
    {
        u.Begin(this, optionals: 2);
        MultiBandInfoList = u.OptionalList("multiBandInfoList", MultiBandInfoList, 1, 8, static (c, v) => c.Integer(null, v, 1, 64));
        u.NonCritical(3);
        FreqBandIndicatorV9E0 = u.OptionalInteger("freqBandIndicator-v9e0", FreqBandIndicatorV9E0, 65, 256);
        MultiBandInfoListV9E0 = u.OptionalList("multiBandInfoList-v9e0", MultiBandInfoListV9E0, 1, 8);
        u.NonCritical(3);
        FreqBandInfo = u.OptionalList("freqBandInfo-r10", FreqBandInfo, 1, 8);
        MultiBandInfoListV10J0 = u.OptionalList(
            "multiBandInfoList-v10j0", MultiBandInfoListV10J0, 1, 8, static (c, v) => c.List(null, v, 1, 8));
        u.NonCritical(3);
        FreqBandInfoV10L0 = u.OptionalList("freqBandInfo-v10l0", FreqBandInfoV10L0, 1, 8);
        MultiBandInfoListV10L0 = u.OptionalList(
            "multiBandInfoList-v10l0", MultiBandInfoListV10L0, 1, 8, static (c, v) => c.List(null, v, 1, 8));
        u.NonCritical(2);
        LateNonCriticalExtension = u.OptionalOctets("lateNonCriticalExtension", LateNonCriticalExtension);
        u.Tail();
        u.End();
    }
}
