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

    public bool? DeriveSsbIndexFromCell { get; set; }

    public SsRssiMeasurement? SsRssiMeasurement { get; set; }

    public BandNr? BandNr { get; set; }

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
        u.Group(4);
        CellForWhichToReportCgi = u.OptionalInteger("cellForWhichToReportCGI-r15", CellForWhichToReportCgi, 0, 1007);
        DeriveSsbIndexFromCell = u.OptionalBoolean("deriveSSB-IndexFromCell-r15", DeriveSsbIndexFromCell);
        SsRssiMeasurement = u.OptionalItem("ss-RSSI-Measurement-r15", SsRssiMeasurement);
        BandNr = u.OptionalChoice("bandNR-r15", BandNr);
        u.EndGroup();
        u.End();
    }
}

/// <summary>bandNR-r15 of MeasObjectNR-r15.</summary>
public abstract record BandNr : IRrcChoice<BandNr>
{
    public static Alternatives<BandNr> Alternatives { get; } = new Alternatives<BandNr>()
        .Add("release", static () => new Release())
        .Add("setup", static () => new Setup(default));

    public abstract void Fields(UperCursor u);

    /// <summary>Alternative <c>release</c>.</summary>
    public sealed record Release : BandNr
    {
        public override void Fields(UperCursor u) => u.Null(null);
    }

    /// <summary>Alternative <c>setup</c>.</summary>
    public sealed record Setup(int Value) : BandNr
    {
        public int Value { get; set; } = Value;

        public override void Fields(UperCursor u) => Value = u.Integer(null, Value, 1, 1024);
    }
}
