using LteImsBench.Core;
using LteImsBench.Messages.Rrc.Uper;

namespace LteImsBench.Messages.Rrc;

/// <summary>SystemInformationBlockType3, TS 36.331 §6.3.1.</summary>
public sealed record SystemInformationBlockType3 : IRrcType, IExtensible
{
    public CellReselectionInfoCommon CellReselectionInfoCommon { get; set; } = new();

    public CellReselectionServingFreqInfo CellReselectionServingFreqInfo { get; set; } = new();

    public IntraFreqCellReselectionInfo IntraFreqCellReselectionInfo { get; set; } = new();

    public OctetString? LateNonCriticalExtension { get; set; }

    public SIntraSearchV920? SIntraSearchV920 { get; set; }

    public SNonIntraSearchV920? SNonIntraSearchV920 { get; set; }

    /// <summary>dB.</summary>
    public int? QQualMin { get; set; }

    public int? ThreshServingLowQ { get; set; }

    public int? QQualMinWb { get; set; }

    public CellSelectionInfoCe? CellSelectionInfoCe { get; set; }

    public int? TReselectionEutraCe { get; set; }

    /// <inheritdoc/>
    public Undecoded? Undecoded { get; set; }

    public void Fields(UperCursor u)
    {
        u.Begin(this, extensible: true);
        CellReselectionInfoCommon = u.Item("cellReselectionInfoCommon", CellReselectionInfoCommon);
        CellReselectionServingFreqInfo = u.Item("cellReselectionServingFreqInfo", CellReselectionServingFreqInfo);
        IntraFreqCellReselectionInfo = u.Item("intraFreqCellReselectionInfo", IntraFreqCellReselectionInfo);
        u.Addition();
        LateNonCriticalExtension = u.OptionalContaining<SystemInformationBlockType3V10J0>(
            "lateNonCriticalExtension", LateNonCriticalExtension);
        u.EndGroup();
        u.Group(4);
        SIntraSearchV920 = u.OptionalItem("s-IntraSearch-v920", SIntraSearchV920);
        SNonIntraSearchV920 = u.OptionalItem("s-NonIntraSearch-v920", SNonIntraSearchV920);
        QQualMin = u.OptionalInteger("q-QualMin-r9", QQualMin, -34, -3);
        ThreshServingLowQ = u.OptionalInteger("threshServingLowQ-r9", ThreshServingLowQ, 0, 31);
        u.EndGroup();
        u.Group(1);
        QQualMinWb = u.OptionalInteger("q-QualMinWB-r11", QQualMinWb, -34, -3);
        u.EndGroup();
        u.SkipAdditions(1);
        u.Group(4, notDecoded: 0b0011);
        CellSelectionInfoCe = u.OptionalItem("cellSelectionInfoCE-r13", CellSelectionInfoCe);
        TReselectionEutraCe = u.OptionalInteger("t-ReselectionEUTRA-CE-r13", TReselectionEutraCe, 0, 15);
        u.EndGroup();
        u.End();
    }
}

/// <summary>cellReselectionInfoCommon of SystemInformationBlockType3.</summary>
public sealed record CellReselectionInfoCommon : IRrcType
{
    private static readonly Scale QHystScale = new("dB0 dB1 dB2 dB3 dB4 dB5 dB6 dB8 dB10 dB12 dB14 dB16 dB18 dB20 dB22 dB24");

    /// <summary>dB.</summary>
    public int QHyst { get; set; }

    public SpeedStateReselectionPars? SpeedStateReselectionPars { get; set; }

    public void Fields(UperCursor u)
    {
        u.Begin(optionals: 1);
        QHyst = u.Scale("q-Hyst", QHyst, QHystScale);
        SpeedStateReselectionPars = u.OptionalItem("speedStateReselectionPars", SpeedStateReselectionPars);
        u.End();
    }
}

/// <summary>speedStateReselectionPars of CellReselectionInfoCommon.</summary>
public sealed record SpeedStateReselectionPars : IRrcType
{
    public MobilityStateParameters MobilityStateParameters { get; set; } = new();

    public QHystSf QHystSf { get; set; } = new();

    public void Fields(UperCursor u)
    {
        u.Begin();
        MobilityStateParameters = u.Item("mobilityStateParameters", MobilityStateParameters);
        QHystSf = u.Item("q-HystSF", QHystSf);
        u.End();
    }
}

/// <summary>q-HystSF of SpeedStateReselectionPars.</summary>
public sealed record QHystSf : IRrcType
{
    private static readonly Scale SfMediumScale = new("dB-6 dB-4 dB-2 dB0");

    /// <summary>dB.</summary>
    public int SfMedium { get; set; }

    /// <summary>dB.</summary>
    public int SfHigh { get; set; }

    public void Fields(UperCursor u)
    {
        u.Begin();
        SfMedium = u.Scale("sf-Medium", SfMedium, SfMediumScale);
        SfHigh = u.Scale("sf-High", SfHigh, SfMediumScale);
        u.End();
    }
}

/// <summary>cellReselectionServingFreqInfo of SystemInformationBlockType3.</summary>
public sealed record CellReselectionServingFreqInfo : IRrcType
{
    /// <summary>Half the threshold in dB.</summary>
    public int? SNonIntraSearch { get; set; }

    /// <summary>Half the threshold in dB.</summary>
    public int ThreshServingLow { get; set; }

    /// <summary>0 is lowest.</summary>
    public int CellReselectionPriority { get; set; }

    public void Fields(UperCursor u)
    {
        u.Begin(optionals: 1);
        SNonIntraSearch = u.OptionalInteger("s-NonIntraSearch", SNonIntraSearch, 0, 31);
        ThreshServingLow = u.Integer("threshServingLow", ThreshServingLow, 0, 31);
        CellReselectionPriority = u.Integer("cellReselectionPriority", CellReselectionPriority, 0, 7);
        u.End();
    }
}

/// <summary>intraFreqCellReselectionInfo of SystemInformationBlockType3.</summary>
public sealed record IntraFreqCellReselectionInfo : IRrcType
{
    /// <summary>Half the level in dBm: -70 is -140 dBm.</summary>
    public int QRxLevMin { get; set; }

    /// <summary>dBm.</summary>
    public int? PMax { get; set; }

    /// <summary>Half the threshold in dB.</summary>
    public int? SIntraSearch { get; set; }

    /// <summary>Resource blocks.</summary>
    public int? AllowedMeasBandwidth { get; set; }

    public bool PresenceAntennaPort1 { get; set; }

    public uint NeighCellConfig { get; set; }

    /// <summary>Seconds.</summary>
    public int TReselectionEutra { get; set; }

    public SpeedStateScaleFactors? TReselectionEutraSf { get; set; }

    public void Fields(UperCursor u)
    {
        u.Begin(optionals: 4);
        QRxLevMin = u.Integer("q-RxLevMin", QRxLevMin, -70, -22);
        PMax = u.OptionalInteger("p-Max", PMax, -30, 33);
        SIntraSearch = u.OptionalInteger("s-IntraSearch", SIntraSearch, 0, 31);
        AllowedMeasBandwidth = u.OptionalScale("allowedMeasBandwidth", AllowedMeasBandwidth, Scales.AllowedMeasBandwidth);
        PresenceAntennaPort1 = u.Boolean("presenceAntennaPort1", PresenceAntennaPort1);
        NeighCellConfig = u.Bits("neighCellConfig", NeighCellConfig, 2);
        TReselectionEutra = u.Integer("t-ReselectionEUTRA", TReselectionEutra, 0, 7);
        TReselectionEutraSf = u.OptionalItem("t-ReselectionEUTRA-SF", TReselectionEutraSf);
        u.End();
    }
}

/// <summary>s-IntraSearch-v920 of SystemInformationBlockType3.</summary>
public sealed record SIntraSearchV920 : IRrcType
{
    public int SIntraSearchP { get; set; }

    public int SIntraSearchQ { get; set; }

    public void Fields(UperCursor u)
    {
        u.Begin();
        SIntraSearchP = u.Integer("s-IntraSearchP-r9", SIntraSearchP, 0, 31);
        SIntraSearchQ = u.Integer("s-IntraSearchQ-r9", SIntraSearchQ, 0, 31);
        u.End();
    }
}

/// <summary>s-NonIntraSearch-v920 of SystemInformationBlockType3.</summary>
public sealed record SNonIntraSearchV920 : IRrcType
{
    public int SNonIntraSearchP { get; set; }

    public int SNonIntraSearchQ { get; set; }

    public void Fields(UperCursor u)
    {
        u.Begin();
        SNonIntraSearchP = u.Integer("s-NonIntraSearchP-r9", SNonIntraSearchP, 0, 31);
        SNonIntraSearchQ = u.Integer("s-NonIntraSearchQ-r9", SNonIntraSearchQ, 0, 31);
        u.End();
    }
}
