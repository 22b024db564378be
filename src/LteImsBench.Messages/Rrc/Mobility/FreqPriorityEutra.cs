using LteImsBench.Core.Identity;
using LteImsBench.Messages.Rrc.Uper;

namespace LteImsBench.Messages.Rrc;

/// <summary>FreqPriorityEUTRA, TS 36.331 §6.3.4.</summary>
public sealed record FreqPriorityEutra : IRrcType
{
    public Earfcn CarrierFreq { get; set; }

    public int CellReselectionPriority { get; set; }

    public void Fields(UperCursor u)
    {
        u.Begin();
        CarrierFreq = u.Earfcn("carrierFreq", CarrierFreq);
        CellReselectionPriority = u.Integer("cellReselectionPriority", CellReselectionPriority, 0, 7);
        u.End();
    }
}
