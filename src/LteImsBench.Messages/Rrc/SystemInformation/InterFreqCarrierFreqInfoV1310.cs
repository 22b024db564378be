using LteImsBench.Messages.Rrc.Uper;

namespace LteImsBench.Messages.Rrc;

/// <summary>InterFreqCarrierFreqInfo-v1310, TS 36.331 §6.3.1.</summary>
public sealed record InterFreqCarrierFreqInfoV1310 : IRrcType
{
    public int? CellReselectionSubPriority { get; set; }

    public RedistributionInterFreqInfo? RedistributionInterFreqInfo { get; set; }

    public CellSelectionInfoCe? CellSelectionInfoCe { get; set; }

    public int? TReselectionEutraCe { get; set; }

    public void Fields(UperCursor u)
    {
        u.Begin(optionals: 4);
        CellReselectionSubPriority = u.OptionalScale(
            "cellReselectionSubPriority-r13", CellReselectionSubPriority, Scales.CellReselectionSubPriority);
        RedistributionInterFreqInfo = u.OptionalItem("redistributionInterFreqInfo-r13", RedistributionInterFreqInfo);
        CellSelectionInfoCe = u.OptionalItem("cellSelectionInfoCE-r13", CellSelectionInfoCe);
        TReselectionEutraCe = u.OptionalInteger("t-ReselectionEUTRA-CE-r13", TReselectionEutraCe, 0, 15);
        u.End();
    }
}
