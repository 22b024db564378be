using LteImsBench.Core;
using LteImsBench.Messages.Rrc.Uper;

namespace LteImsBench.Messages.Rrc;

/// <summary>SystemInformationBlockType4, TS 36.331 §6.3.1.</summary>
public sealed record SystemInformationBlockType4 : IRrcType, IExtensible
{
    public SequenceOf<IntraFreqNeighCellInfo>? IntraFreqNeighCellList { get; set; }

    public SequenceOf<PhysCellIdRange>? IntraFreqExcludedCellList { get; set; }

    public PhysCellIdRange? CsgPhysCellIdRange { get; set; }

    public OctetString? LateNonCriticalExtension { get; set; }

    /// <inheritdoc/>
    public Undecoded? Undecoded { get; set; }

    public void Fields(UperCursor u)
    {
        u.Begin(this, optionals: 3, extensible: true);
        IntraFreqNeighCellList = u.OptionalList("intraFreqNeighCellList", IntraFreqNeighCellList, 1, 16);
        IntraFreqExcludedCellList = u.OptionalList("intraFreqExcludedCellList", IntraFreqExcludedCellList, 1, 16);
        CsgPhysCellIdRange = u.OptionalItem("csg-PhysCellIdRange", CsgPhysCellIdRange);
        u.Addition();
        LateNonCriticalExtension = u.OptionalOctets("lateNonCriticalExtension", LateNonCriticalExtension);
        u.EndGroup();
        u.End();
    }
}
