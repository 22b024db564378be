using LteImsBench.Messages.Rrc.Uper;

namespace LteImsBench.Messages.Rrc;

/// <summary>FreqsPriorityGERAN, TS 36.331 §6.2.2.</summary>
public sealed record FreqsPriorityGeran : IRrcType
{
    public CarrierFreqsGeran CarrierFreqs { get; set; } = new();

    /// <summary>0 is lowest.</summary>
    public int CellReselectionPriority { get; set; }

    public void Fields(UperCursor u)
    {
        u.Begin();
        CarrierFreqs = u.Item("carrierFreqs", CarrierFreqs);
        CellReselectionPriority = u.Integer("cellReselectionPriority", CellReselectionPriority, 0, 7);
        u.End();
    }
}
