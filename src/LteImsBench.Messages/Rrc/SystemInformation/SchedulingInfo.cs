using LteImsBench.Messages.Rrc.Uper;

namespace LteImsBench.Messages.Rrc;

/// <summary>SchedulingInfo, TS 36.331 §6.2.2.</summary>
public sealed record SchedulingInfo : IRrcType
{
    /// <summary>Radio frames.</summary>
    public int SiPeriodicity { get; set; }

    public SequenceOf<SibType> SibMappingInfo { get; set; } = [];

    public void Fields(UperCursor u)
    {
        u.Begin();
        SiPeriodicity = u.Scale("si-Periodicity", SiPeriodicity, Scales.SiPeriodicity);
        SibMappingInfo = u.List("sib-MappingInfo", SibMappingInfo, 0, 31, static (c, v) => c.Enum(null, v));
        u.End();
    }
}
