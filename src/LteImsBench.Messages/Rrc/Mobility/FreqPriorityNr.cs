using LteImsBench.Messages.Rrc.Uper;

namespace LteImsBench.Messages.Rrc;

/// <summary>FreqPriorityNR-r15, TS 36.331 §6.2.2.</summary>
public sealed record FreqPriorityNr : IRrcType
{
    public int CarrierFreq { get; set; }

    public int CellReselectionPriority { get; set; }

    public int? CellReselectionSubPriority { get; set; }

    public void Fields(UperCursor u)
    {
        u.Begin(optionals: 1);
        CarrierFreq = u.Integer("carrierFreq-r15", CarrierFreq, 0, 3279165);
        CellReselectionPriority = u.Integer("cellReselectionPriority-r15", CellReselectionPriority, 0, 7);
        CellReselectionSubPriority = u.OptionalScale(
            "cellReselectionSubPriority-r15", CellReselectionSubPriority, Scales.CellReselectionSubPriority);
        u.End();
    }
}
