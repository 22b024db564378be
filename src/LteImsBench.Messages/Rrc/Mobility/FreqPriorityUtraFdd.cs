using LteImsBench.Messages.Rrc.Uper;

namespace LteImsBench.Messages.Rrc;

/// <summary>FreqPriorityUTRA-FDD, TS 36.331 §6.2.2.</summary>
public sealed record FreqPriorityUtraFdd : IRrcType
{
    public int CarrierFreq { get; set; }

    /// <summary>0 is lowest.</summary>
    public int CellReselectionPriority { get; set; }

    public void Fields(UperCursor u)
    {
        u.Begin();
        CarrierFreq = u.Integer("carrierFreq", CarrierFreq, 0, 16383);
        CellReselectionPriority = u.Integer("cellReselectionPriority", CellReselectionPriority, 0, 7);
        u.End();
    }
}
