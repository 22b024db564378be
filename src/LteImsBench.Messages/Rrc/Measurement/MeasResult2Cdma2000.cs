using LteImsBench.Messages.Rrc.Uper;

namespace LteImsBench.Messages.Rrc;

/// <summary>MeasResult2CDMA2000-r9, TS 36.331 §6.2.2.</summary>
public sealed record MeasResult2Cdma2000 : IRrcType
{
    public CarrierFreqCdma2000 CarrierFreq { get; set; } = new();

    public MeasResultsCdma2000 MeasResultList { get; set; } = new();

    public void Fields(UperCursor u)
    {
        u.Begin();
        CarrierFreq = u.Item("carrierFreq-r9", CarrierFreq);
        MeasResultList = u.Item("measResultList-r9", MeasResultList);
        u.End();
    }
}
