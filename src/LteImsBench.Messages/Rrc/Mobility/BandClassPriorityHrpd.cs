using LteImsBench.Messages.Rrc.Uper;

namespace LteImsBench.Messages.Rrc;

/// <summary>BandClassPriorityHRPD, TS 36.331 §6.2.2.</summary>
public sealed record BandClassPriorityHrpd : IRrcType
{
    public int BandClass { get; set; }

    /// <summary>0 is lowest.</summary>
    public int CellReselectionPriority { get; set; }

    public void Fields(UperCursor u)
    {
        u.Begin();
        BandClass = u.Scale("bandClass", BandClass, Scales.BandclassCdma2000);
        CellReselectionPriority = u.Integer("cellReselectionPriority", CellReselectionPriority, 0, 7);
        u.End();
    }
}
