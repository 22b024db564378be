using LteImsBench.Core.Identity;
using LteImsBench.Messages.Rrc.Uper;

namespace LteImsBench.Messages.Rrc;

/// <summary>InterFreqCarrierFreqInfo, TS 36.331 §6.3.1.</summary>
public sealed record InterFreqCarrierFreqInfo : IRrcType, IExtensible
{
    public Earfcn DlCarrierFreq { get; set; }

    /// <summary>Half the level in dBm: -70 is -140 dBm.</summary>
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

    /// <summary>Resource blocks.</summary>
    public int AllowedMeasBandwidth { get; set; }

    public bool PresenceAntennaPort1 { get; set; }

    /// <summary>0 is lowest.</summary>
    public int? CellReselectionPriority { get; set; }

    public uint NeighCellConfig { get; set; }

    /// <summary>dB.</summary>
    public int QOffsetFreq { get; set; }

    public SequenceOf<InterFreqNeighCellInfo>? InterFreqNeighCellList { get; set; }

    public SequenceOf<PhysCellIdRange>? InterFreqExcludedCellList { get; set; }

    /// <summary>dB.</summary>
    public int? QQualMin { get; set; }

    public ThreshXQ? ThreshXQ { get; set; }

    public int? QQualMinWb { get; set; }

    /// <inheritdoc/>
    public Undecoded? Undecoded { get; set; }

    public void Fields(UperCursor u)
    {
        u.Begin(this, optionals: 6, extensible: true);
        DlCarrierFreq = u.Earfcn("dl-CarrierFreq", DlCarrierFreq);
        QRxLevMin = u.Integer("q-RxLevMin", QRxLevMin, -70, -22);
        PMax = u.OptionalInteger("p-Max", PMax, -30, 33);
        TReselectionEutra = u.Integer("t-ReselectionEUTRA", TReselectionEutra, 0, 7);
        TReselectionEutraSf = u.OptionalItem("t-ReselectionEUTRA-SF", TReselectionEutraSf);
        ThreshXHigh = u.Integer("threshX-High", ThreshXHigh, 0, 31);
        ThreshXLow = u.Integer("threshX-Low", ThreshXLow, 0, 31);
        AllowedMeasBandwidth = u.Scale("allowedMeasBandwidth", AllowedMeasBandwidth, Scales.AllowedMeasBandwidth);
        PresenceAntennaPort1 = u.Boolean("presenceAntennaPort1", PresenceAntennaPort1);
        CellReselectionPriority = u.OptionalInteger("cellReselectionPriority", CellReselectionPriority, 0, 7);
        NeighCellConfig = u.Bits("neighCellConfig", NeighCellConfig, 2);
        QOffsetFreq = u.DefaultScale("q-OffsetFreq", QOffsetFreq, Scales.QOffsetRange, 0);
        InterFreqNeighCellList = u.OptionalList("interFreqNeighCellList", InterFreqNeighCellList, 1, 16);
        InterFreqExcludedCellList = u.OptionalList("interFreqExcludedCellList", InterFreqExcludedCellList, 1, 16);
        u.Group(2);
        QQualMin = u.OptionalInteger("q-QualMin-r9", QQualMin, -34, -3);
        ThreshXQ = u.OptionalItem("threshX-Q-r9", ThreshXQ);
        u.EndGroup();
        u.Group(1);
        QQualMinWb = u.OptionalInteger("q-QualMinWB-r11", QQualMinWb, -34, -3);
        u.EndGroup();
        u.End();
    }
}

/// <summary>threshX-Q-r9 of InterFreqCarrierFreqInfo.</summary>
public sealed record ThreshXQ : IRrcType
{
    public int ThreshXHighQ { get; set; }

    public int ThreshXLowQ { get; set; }

    public void Fields(UperCursor u)
    {
        u.Begin();
        ThreshXHighQ = u.Integer("threshX-HighQ-r9", ThreshXHighQ, 0, 31);
        ThreshXLowQ = u.Integer("threshX-LowQ-r9", ThreshXLowQ, 0, 31);
        u.End();
    }
}
