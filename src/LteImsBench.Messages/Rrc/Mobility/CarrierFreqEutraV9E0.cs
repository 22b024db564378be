using LteImsBench.Core.Identity;
using LteImsBench.Messages.Rrc.Uper;

namespace LteImsBench.Messages.Rrc;

/// <summary>CarrierFreqEUTRA-v9e0, TS 36.331 §6.3.4.</summary>
public sealed record CarrierFreqEutraV9E0 : IRrcType
{
    public Earfcn DlCarrierFreqV9E0 { get; set; }

    public Earfcn? UlCarrierFreqV9E0 { get; set; }

    public void Fields(UperCursor u)
    {
        u.Begin(optionals: 1);
        DlCarrierFreqV9E0 = u.Earfcn("dl-CarrierFreq-v9e0", DlCarrierFreqV9E0, 262143);
        UlCarrierFreqV9E0 = u.OptionalEarfcn("ul-CarrierFreq-v9e0", UlCarrierFreqV9E0, 262143);
        u.End();
    }
}
