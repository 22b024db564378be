using LteImsBench.Messages.Rrc.Uper;

namespace LteImsBench.Messages.Rrc;

/// <summary>FreqPriorityEUTRA-v9e0, TS 36.331 §6.2.2.</summary>
public sealed record FreqPriorityEutraV9E0 : IRrcType
{
    public int? CarrierFreqV9E0 { get; set; }

    public void Fields(UperCursor u)
    {
        u.Begin(optionals: 1);
        CarrierFreqV9E0 = u.OptionalInteger("carrierFreq-v9e0", CarrierFreqV9E0, 65536, 262143);
        u.End();
    }
}
