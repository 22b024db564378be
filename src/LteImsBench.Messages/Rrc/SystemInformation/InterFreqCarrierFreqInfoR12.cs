using LteImsBench.Core.Identity;
using LteImsBench.Messages.Rrc.Uper;

namespace LteImsBench.Messages.Rrc;

/// <summary>InterFreqCarrierFreqInfo-r12, TS 36.331 §6.3.1.</summary>
public sealed record InterFreqCarrierFreqInfoR12 : IRrcType, IExtensible
{
    public Earfcn DlCarrierFreq { get; set; }

    /// <summary>Half the level in dBm.</summary>
    public int QRxLevMin { get; set; }

    /// <summary>dBm.</summary>
    public int? PMax { get; set; }

    /// <summary>Seconds.</summary>
    public int TReselectionEutra { get; set; }

    public SpeedStateScaleFactors? TReselectionEutraSf { get; set; }

    /// <summary>Half the threshold in dB.</summary>
    public int ThreshXHigh { get; set; }

    /// <summary>Half the threshold in dB.</summary>
    public int ThreshXLow { get; set; }

    public int AllowedMeasBandwidth { get; set; }

    public bool PresenceAntennaPort1 { get; set; }

    public int? CellReselectionPriority { get; set; }

    public uint NeighCellConfig { get; set; }

    /// <summary>dB.</summary>
    public int QOffsetFreq { get; set; }

    public SequenceOf<InterFreqNeighCellInfo>? InterFreqNeighCellList { get; set; }

    public SequenceOf<PhysCellIdRange>? InterFreqExcludedCellList { get; set; }

    /// <summary>dB.</summary>
    public int? QQualMin { get; set; }

    public ThreshXQR12? ThreshXQ { get; set; }

    public int? QQualMinWb { get; set; }

    public SequenceOf<int>? MultiBandInfoList { get; set; }

    public bool ReducedMeasPerformance { get; set; }

    public int? QQualMinRsrqOnAllSymbols { get; set; }

    /// <inheritdoc/>
    public Undecoded? Undecoded { get; set; }

    public void Fields(UperCursor u)
    {
        u.Begin(this, optionals: 12, extensible: true);
        DlCarrierFreq = u.Earfcn("dl-CarrierFreq-r12", DlCarrierFreq, 262143);
        QRxLevMin = u.Integer("q-RxLevMin-r12", QRxLevMin, -70, -22);
        PMax = u.OptionalInteger("p-Max-r12", PMax, -30, 33);
        TReselectionEutra = u.Integer("t-ReselectionEUTRA-r12", TReselectionEutra, 0, 7);
        TReselectionEutraSf = u.OptionalItem("t-ReselectionEUTRA-SF-r12", TReselectionEutraSf);
        ThreshXHigh = u.Integer("threshX-High-r12", ThreshXHigh, 0, 31);
        ThreshXLow = u.Integer("threshX-Low-r12", ThreshXLow, 0, 31);
        AllowedMeasBandwidth = u.Scale("allowedMeasBandwidth-r12", AllowedMeasBandwidth, Scales.AllowedMeasBandwidth);
        PresenceAntennaPort1 = u.Boolean("presenceAntennaPort1-r12", PresenceAntennaPort1);
        CellReselectionPriority = u.OptionalInteger("cellReselectionPriority-r12", CellReselectionPriority, 0, 7);
        NeighCellConfig = u.Bits("neighCellConfig-r12", NeighCellConfig, 2);
        QOffsetFreq = u.DefaultScale("q-OffsetFreq-r12", QOffsetFreq, Scales.QOffsetRange, 0);
        InterFreqNeighCellList = u.OptionalList("interFreqNeighCellList-r12", InterFreqNeighCellList, 1, 16);
        InterFreqExcludedCellList = u.OptionalList("interFreqExcludedCellList-r12", InterFreqExcludedCellList, 1, 16);
        QQualMin = u.OptionalInteger("q-QualMin-r12", QQualMin, -34, -3);
        ThreshXQ = u.OptionalItem("threshX-Q-r12", ThreshXQ);
        QQualMinWb = u.OptionalInteger("q-QualMinWB-r12", QQualMinWb, -34, -3);
        MultiBandInfoList = u.OptionalList("multiBandInfoList-r12", MultiBandInfoList, 1, 8, static (c, v) => c.Integer(null, v, 1, 256));
        ReducedMeasPerformance = u.Flag("reducedMeasPerformance-r12", ReducedMeasPerformance);
        QQualMinRsrqOnAllSymbols = u.OptionalInteger("q-QualMinRSRQ-OnAllSymbols-r12", QQualMinRsrqOnAllSymbols, -34, -3);
        u.End();
    }
}

/// <summary>threshX-Q-r12 of InterFreqCarrierFreqInfo-r12.</summary>
public sealed record ThreshXQR12 : IRrcType
{
    public int ThreshXHighQ { get; set; }

    public int ThreshXLowQ { get; set; }

    public void Fields(UperCursor u)
    {
        u.Begin();
        ThreshXHighQ = u.Integer("threshX-HighQ-r12", ThreshXHighQ, 0, 31);
        ThreshXLowQ = u.Integer("threshX-LowQ-r12", ThreshXLowQ, 0, 31);
        u.End();
    }
}
