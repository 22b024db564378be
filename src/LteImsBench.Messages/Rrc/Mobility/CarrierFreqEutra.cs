using LteImsBench.Core.Identity;
using LteImsBench.Messages.Rrc.Uper;

namespace LteImsBench.Messages.Rrc;

/// <summary>CarrierFreqEUTRA, TS 36.331 §6.3.4.</summary>
public sealed record CarrierFreqEutra : IRrcType
{
    public Earfcn DlCarrierFreq { get; set; }

    public Earfcn? UlCarrierFreq { get; set; }

    public void Fields(UperCursor u)
    {
        u.Begin(optionals: 1);
        DlCarrierFreq = u.Earfcn("dl-CarrierFreq", DlCarrierFreq);
        UlCarrierFreq = u.OptionalEarfcn("ul-CarrierFreq", UlCarrierFreq);
        u.End();
    }
}
