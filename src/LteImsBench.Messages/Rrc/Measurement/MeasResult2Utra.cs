using LteImsBench.Messages.Rrc.Uper;

namespace LteImsBench.Messages.Rrc;

/// <summary>MeasResult2UTRA-r9, TS 36.331 §6.2.2.</summary>
public sealed record MeasResult2Utra : IRrcType
{
    public int CarrierFreq { get; set; }

    public SequenceOf<MeasResultUtra> MeasResultList { get; set; } = [];

    public void Fields(UperCursor u)
    {
        u.Begin();
        CarrierFreq = u.Integer("carrierFreq-r9", CarrierFreq, 0, 16383);
        MeasResultList = u.List("measResultList-r9", MeasResultList, 1, 8);
        u.End();
    }
}
