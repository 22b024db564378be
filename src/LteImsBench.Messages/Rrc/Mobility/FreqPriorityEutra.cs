using LteImsBench.Core.Identity;
using LteImsBench.Messages.Rrc.Uper;

namespace LteImsBench.Messages.Rrc;

/// <summary>FreqPriorityEUTRA, TS 36.331 §6.2.2.</summary>
public sealed record FreqPriorityEutra : IRrcType
{
    public Earfcn CarrierFreq { get; set; }

    /// <summary>0 is lowest.</summary>
    public int CellReselectionPriority { get; set; }

    public void Fields(UperCursor u)
    {
        u.Begin();
        CarrierFreq = u.Earfcn("carrierFreq", CarrierFreq);
        CellReselectionPriority = u.Integer("cellReselectionPriority", CellReselectionPriority, 0, 7);
        u.End();
    }
}
