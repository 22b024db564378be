using LteImsBench.Messages.Rrc.Uper;

namespace LteImsBench.Messages.Rrc;

/// <summary>IdleModeMobilityControlInfo-v9e0, TS 36.331 §6.2.2.</summary>
public sealed record IdleModeMobilityControlInfoV9E0 : IRrcType
{
    public SequenceOf<FreqPriorityEutraV9E0> FreqPriorityListEutraV9E0 { get; set; } = [];

    public void Fields(UperCursor u)
    {
        u.Begin();
        FreqPriorityListEutraV9E0 = u.List("freqPriorityListEUTRA-v9e0", FreqPriorityListEutraV9E0, 1, 8);
        u.End();
    }
}
