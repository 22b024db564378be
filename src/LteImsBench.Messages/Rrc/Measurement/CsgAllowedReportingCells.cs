using LteImsBench.Messages.Rrc.Uper;

namespace LteImsBench.Messages.Rrc;

/// <summary>CSG-AllowedReportingCells-r9, TS 36.331 §6.3.5.</summary>
public sealed record CsgAllowedReportingCells : IRrcType
{
    public SequenceOf<PhysCellIdRangeUtraFdd>? PhysCellIdRangeUtraFddList { get; set; }

    public void Fields(UperCursor u)
    {
        u.Begin(optionals: 1);
        PhysCellIdRangeUtraFddList = u.OptionalList("physCellIdRangeUTRA-FDDList-r9", PhysCellIdRangeUtraFddList, 1, 4);
        u.End();
    }
}
