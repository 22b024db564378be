using LteImsBench.Messages.Rrc.Uper;

namespace LteImsBench.Messages.Rrc;

/// <summary>InterFreqCarrierFreqInfo-v9e0, TS 36.331 §6.3.1.</summary>
public sealed record InterFreqCarrierFreqInfoV9E0 : IRrcType
{
    public int? DlCarrierFreqV9E0 { get; set; }

    public SequenceOf<MultiBandInfoV9E0>? MultiBandInfoListV9E0 { get; set; }

    public void Fields(UperCursor u)
    {
        u.Begin(optionals: 2);
        DlCarrierFreqV9E0 = u.OptionalInteger("dl-CarrierFreq-v9e0", DlCarrierFreqV9E0, 65536, 262143);
        MultiBandInfoListV9E0 = u.OptionalList("multiBandInfoList-v9e0", MultiBandInfoListV9E0, 1, 8);
        u.End();
    }
}
