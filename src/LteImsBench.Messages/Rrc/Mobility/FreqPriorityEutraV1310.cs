using LteImsBench.Messages.Rrc.Uper;

namespace LteImsBench.Messages.Rrc;

/// <summary>FreqPriorityEUTRA-v1310, TS 36.331 §6.2.2.</summary>
public sealed record FreqPriorityEutraV1310 : IRrcType
{
    public int? CellReselectionSubPriority { get; set; }

    public void Fields(UperCursor u)
    {
        u.Begin(optionals: 1);
        CellReselectionSubPriority = u.OptionalScale(
            "cellReselectionSubPriority-r13", CellReselectionSubPriority, Scales.CellReselectionSubPriority);
        u.End();
    }
}
