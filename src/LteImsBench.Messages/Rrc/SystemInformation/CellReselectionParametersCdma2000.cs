using LteImsBench.Messages.Rrc.Uper;

namespace LteImsBench.Messages.Rrc;

/// <summary>CellReselectionParametersCDMA2000, TS 36.331 §6.3.1.</summary>
public sealed record CellReselectionParametersCdma2000 : IRrcType
{
    public SequenceOf<BandClassInfoCdma2000> BandClassList { get; set; } = [];

    public SequenceOf<NeighCellCdma2000> NeighCellList { get; set; } = [];

    /// <summary>Seconds.</summary>
    public int TReselectionCdma2000 { get; set; }

    public SpeedStateScaleFactors? TReselectionCdma2000Sf { get; set; }

    public void Fields(UperCursor u)
    {
        u.Begin(optionals: 1);
        BandClassList = u.List("bandClassList", BandClassList, 1, 32);
        NeighCellList = u.List("neighCellList", NeighCellList, 1, 16);
        TReselectionCdma2000 = u.Integer("t-ReselectionCDMA2000", TReselectionCdma2000, 0, 7);
        TReselectionCdma2000Sf = u.OptionalItem("t-ReselectionCDMA2000-SF", TReselectionCdma2000Sf);
        u.End();
    }
}
