using LteImsBench.Core.Identity;
using LteImsBench.Messages.Rrc.Uper;

namespace LteImsBench.Messages.Rrc;

/// <summary>MeasResult2EUTRA-r9, TS 36.331 §6.2.2.</summary>
public sealed record MeasResult2Eutra : IRrcType
{
    public Earfcn CarrierFreq { get; set; }

    public SequenceOf<MeasResultEutra> MeasResultList { get; set; } = [];

    public void Fields(UperCursor u)
    {
        u.Begin();
        CarrierFreq = u.Earfcn("carrierFreq-r9", CarrierFreq);
        MeasResultList = u.List("measResultList-r9", MeasResultList, 1, 8);
        u.End();
    }
}
