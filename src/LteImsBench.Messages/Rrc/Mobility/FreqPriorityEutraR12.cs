using LteImsBench.Core.Identity;
using LteImsBench.Messages.Rrc.Uper;

namespace LteImsBench.Messages.Rrc;

/// <summary>FreqPriorityEUTRA-r12, TS 36.331 §6.2.2.</summary>
public sealed record FreqPriorityEutraR12 : IRrcType
{
    public Earfcn CarrierFreq { get; set; }

    public int CellReselectionPriority { get; set; }

    public void Fields(UperCursor u)
    {
        u.Begin();
        CarrierFreq = u.Earfcn("carrierFreq-r12", CarrierFreq, 262143);
        CellReselectionPriority = u.Integer("cellReselectionPriority-r12", CellReselectionPriority, 0, 7);
        u.End();
    }
}
