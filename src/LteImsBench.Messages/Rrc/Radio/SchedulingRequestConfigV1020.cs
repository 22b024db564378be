using LteImsBench.Messages.Rrc.Uper;

namespace LteImsBench.Messages.Rrc;

/// <summary>SchedulingRequestConfig-v1020, TS 36.331 §6.3.2.</summary>
public sealed record SchedulingRequestConfigV1020 : IRrcType
{
    public int? SrPucchResourceIndexP1 { get; set; }

    public void Fields(UperCursor u)
    {
        u.Begin(optionals: 1);
        SrPucchResourceIndexP1 = u.OptionalInteger("sr-PUCCH-ResourceIndexP1-r10", SrPucchResourceIndexP1, 0, 2047);
        u.End();
    }
}
