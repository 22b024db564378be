using LteImsBench.Messages.Rrc.Uper;

namespace LteImsBench.Messages.Rrc;

/// <summary>MeasObjectEUTRA-v9e0, TS 36.331 §6.3.5.</summary>
public sealed record MeasObjectEutraV9E0 : IRrcType
{
    public int CarrierFreqV9E0 { get; set; }

    public void Fields(UperCursor u)
    {
        u.Begin();
        CarrierFreqV9E0 = u.Integer("carrierFreq-v9e0", CarrierFreqV9E0, 65536, 262143);
        u.End();
    }
}
