using LteImsBench.Messages.Rrc.Uper;

namespace LteImsBench.Messages.Rrc;

/// <summary>InterFreqCarrierFreqInfo-v8h0, TS 36.331 §6.3.1.</summary>
public sealed record InterFreqCarrierFreqInfoV8H0 : IRrcType
{
    public SequenceOf<int>? MultiBandInfoList { get; set; }

    public void Fields(UperCursor u)
    {
        u.Begin(optionals: 1);
        MultiBandInfoList = u.OptionalList("multiBandInfoList", MultiBandInfoList, 1, 8, static (c, v) => c.Integer(null, v, 1, 64));
        u.End();
    }
}
