using LteImsBench.Messages.Rrc.Uper;

namespace LteImsBench.Messages.Rrc;

/// <summary>FreqPriorityUTRA-TDD, TS 36.331 §6.3.4.</summary>
public sealed record FreqPriorityUtraTdd : IRrcType
{
    public int CarrierFreq { get; set; }

    public int CellReselectionPriority { get; set; }

    public void Fields(UperCursor u)
    {
        u.Begin();
        CarrierFreq = u.Integer("carrierFreq", CarrierFreq, 0, 16383);
        CellReselectionPriority = u.Integer("cellReselectionPriority", CellReselectionPriority, 0, 7);
        u.End();
    }
}
