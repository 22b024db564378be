using LteImsBench.Messages.Rrc.Uper;

namespace LteImsBench.Messages.Rrc;

/// <summary>PhysCellIdRangeUTRA-FDD-r9, TS 36.331 §6.3.4.</summary>
public sealed record PhysCellIdRangeUtraFdd : IRrcType
{
    public int Start { get; set; }

    public int? Range { get; set; }

    public void Fields(UperCursor u)
    {
        u.Begin(optionals: 1);
        Start = u.Integer("start-r9", Start, 0, 511);
        Range = u.OptionalInteger("range-r9", Range, 2, 512);
        u.End();
    }
}
