using LteImsBench.Core.Identity;
using LteImsBench.Messages.Rrc.Uper;

namespace LteImsBench.Messages.Rrc;

/// <summary>InterFreqNeighCellInfo, TS 36.331 §6.3.1.</summary>
public sealed record InterFreqNeighCellInfo : IRrcType
{
    public Pci PhysCellId { get; set; }

    /// <summary>dB.</summary>
    public int QOffsetCell { get; set; }

    public void Fields(UperCursor u)
    {
        u.Begin();
        PhysCellId = u.Pci("physCellId", PhysCellId);
        QOffsetCell = u.Scale("q-OffsetCell", QOffsetCell, Scales.QOffsetRange);
        u.End();
    }
}
