using LteImsBench.Messages.Rrc.Uper;

namespace LteImsBench.Messages.Rrc;

/// <summary>MeasObjectNR-r15, TS 36.331 §6.3.5.</summary>
public sealed record MeasObjectNr : IRrcType, IExtensible
{
    public int CarrierFreq { get; set; }

    public RsConfigSsbNr RsConfigSsb { get; set; } = new();

    public ThresholdListNr? ThreshRsIndex { get; set; }

    public int? MaxRsIndexCellQual { get; set; }

    public int OffsetFreq { get; set; }

    public SequenceOf<int>? ExcludedCellsToRemoveList { get; set; }

    public SequenceOf<CellsToAddModNr>? ExcludedCellsToAddModList { get; set; }

    public int QuantityConfigSet { get; set; }

    public SequenceOf<int>? CellsForWhichToReportSftd { get; set; }

    public int? CellForWhichToReportCgi { get; set; }

    public SsRssiMeasurement? SsRssiMeasurement { get; set; }

    /// <inheritdoc/>
    public Undecoded? Undecoded { get; set; }

    public void Fields(UperCursor u)
    {
        u.Begin(this, optionals: 6, extensible: true);
        CarrierFreq = u.Integer("carrierFreq-r15", CarrierFreq, 0, 3279165);
        RsConfigSsb = u.Item("rs-ConfigSSB-r15", RsConfigSsb);
        ThreshRsIndex = u.OptionalItem("threshRS-Index-r15", ThreshRsIndex);
        MaxRsIndexCellQual = u.OptionalInteger("maxRS-IndexCellQual-r15", MaxRsIndexCellQual, 1, 16);
        OffsetFreq = u.DefaultInteger("offsetFreq-r15", OffsetFreq, -15, 15, 0);
        ExcludedCellsToRemoveList = u.OptionalList(
            "excludedCellsToRemoveList-r15", ExcludedCellsToRemoveList, 1, 32, static (c, v) => c.Integer(null, v, 1, 32));
        ExcludedCellsToAddModList = u.OptionalList("excludedCellsToAddModList-r15", ExcludedCellsToAddModList, 1, 32);
        QuantityConfigSet = u.Integer("quantityConfigSet-r15", QuantityConfigSet, 1, 2);
        CellsForWhichToReportSftd = u.OptionalList(
            "cellsForWhichToReportSFTD-r15", CellsForWhichToReportSftd, 1, 3, static (c, v) => c.Integer(null, v, 0, 1007));
        u.Group(4, notDecoded: 0b1010);
        CellForWhichToReportCgi = u.OptionalInteger("cellForWhichToReportCGI-r15", CellForWhichToReportCgi, 0, 1007);
        SsRssiMeasurement = u.OptionalItem("ss-RSSI-Measurement-r15", SsRssiMeasurement);
        u.EndGroup();
        u.End();
    }
}
