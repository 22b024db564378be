using LteImsBench.Messages.Rrc.Uper;

namespace LteImsBench.Messages.Rrc;

/// <summary>CarrierFreqNR-r15, TS 36.331 §6.3.1.</summary>
public sealed record CarrierFreqNr : IRrcType, IExtensible
{
    private static readonly Scale SubcarrierSpacingSsbScale = new("kHz15 kHz30 kHz120 kHz240");

    public int CarrierFreq { get; set; }

    public SequenceOf<int>? MultiBandInfoList { get; set; }

    public SequenceOf<int>? MultiBandInfoListSul { get; set; }

    public MtcSsbNr? MeasTimingConfig { get; set; }

    public int SubcarrierSpacingSsb { get; set; }

    public SsRssiMeasurement? SsRssiMeasurement { get; set; }

    public int? CellReselectionPriority { get; set; }

    public int? CellReselectionSubPriority { get; set; }

    public int ThreshXHigh { get; set; }

    public int ThreshXLow { get; set; }

    public CarrierFreqNrThreshXQ? ThreshXQ { get; set; }

    public int QRxLevMin { get; set; }

    public int? QRxLevMinSul { get; set; }

    public int PMaxNr { get; set; }

    public SequenceOf<NsPmaxValueNr>? NsPmaxListNr { get; set; }

    public int? QQualMin { get; set; }

    public bool DeriveSsbIndexFromCell { get; set; }

    public int? MaxRsIndexCellQual { get; set; }

    public ThresholdListNr? ThreshRsIndex { get; set; }

    public SequenceOf<SequenceOf<NsPmaxValueNr>>? MultiBandNsPmaxListNrV1550 { get; set; }

    public SequenceOf<SequenceOf<NsPmaxValueNr>>? MultiBandNsPmaxListNrSulV1550 { get; set; }

    public SsbToMeasure? SsbToMeasure { get; set; }

    /// <inheritdoc/>
    public Undecoded? Undecoded { get; set; }

    public void Fields(UperCursor u)
    {
        u.Begin(this, optionals: 12, extensible: true);
        CarrierFreq = u.Integer("carrierFreq-r15", CarrierFreq, 0, 3279165);
        MultiBandInfoList = u.OptionalList("multiBandInfoList-r15", MultiBandInfoList, 1, 32, static (c, v) => c.Integer(null, v, 1, 1024));
        MultiBandInfoListSul = u.OptionalList(
            "multiBandInfoListSUL-r15", MultiBandInfoListSul, 1, 32, static (c, v) => c.Integer(null, v, 1, 1024));
        MeasTimingConfig = u.OptionalItem("measTimingConfig-r15", MeasTimingConfig);
        SubcarrierSpacingSsb = u.Scale("subcarrierSpacingSSB-r15", SubcarrierSpacingSsb, SubcarrierSpacingSsbScale);
        SsRssiMeasurement = u.OptionalItem("ss-RSSI-Measurement-r15", SsRssiMeasurement);
        CellReselectionPriority = u.OptionalInteger("cellReselectionPriority-r15", CellReselectionPriority, 0, 7);
        CellReselectionSubPriority = u.OptionalScale(
            "cellReselectionSubPriority-r15", CellReselectionSubPriority, Scales.CellReselectionSubPriority);
        ThreshXHigh = u.Integer("threshX-High-r15", ThreshXHigh, 0, 31);
        ThreshXLow = u.Integer("threshX-Low-r15", ThreshXLow, 0, 31);
        ThreshXQ = u.OptionalItem("threshX-Q-r15", ThreshXQ);
        QRxLevMin = u.Integer("q-RxLevMin-r15", QRxLevMin, -70, -22);
        QRxLevMinSul = u.OptionalInteger("q-RxLevMinSUL-r15", QRxLevMinSul, -70, -22);
        PMaxNr = u.Integer("p-MaxNR-r15", PMaxNr, -30, 33);
        NsPmaxListNr = u.OptionalList("ns-PmaxListNR-r15", NsPmaxListNr, 1, 8);
        QQualMin = u.OptionalInteger("q-QualMin-r15", QQualMin, -43, -12);
        DeriveSsbIndexFromCell = u.Boolean("deriveSSB-IndexFromCell-r15", DeriveSsbIndexFromCell);
        MaxRsIndexCellQual = u.OptionalInteger("maxRS-IndexCellQual-r15", MaxRsIndexCellQual, 1, 16);
        ThreshRsIndex = u.OptionalItem("threshRS-Index-r15", ThreshRsIndex);
        u.Group(3);
        MultiBandNsPmaxListNrV1550 = u.OptionalList(
            "multiBandNsPmaxListNR-v1550", MultiBandNsPmaxListNrV1550, 1, 31, static (c, v) => c.List(null, v, 1, 8));
        MultiBandNsPmaxListNrSulV1550 = u.OptionalList(
            "multiBandNsPmaxListNR-SUL-v1550", MultiBandNsPmaxListNrSulV1550, 1, 32, static (c, v) => c.List(null, v, 1, 8));
        SsbToMeasure = u.OptionalChoice("ssb-ToMeasure-r15", SsbToMeasure);
        u.EndGroup();
        u.End();
    }
}

/// <summary>threshX-Q-r15 of CarrierFreqNR-r15.</summary>
public sealed record CarrierFreqNrThreshXQ : IRrcType
{
    public int ThreshXHighQ { get; set; }

    public int ThreshXLowQ { get; set; }

    public void Fields(UperCursor u)
    {
        u.Begin();
        ThreshXHighQ = u.Integer("threshX-HighQ-r15", ThreshXHighQ, 0, 31);
        ThreshXLowQ = u.Integer("threshX-LowQ-r15", ThreshXLowQ, 0, 31);
        u.End();
    }
}
