using LteImsBench.Messages.Rrc.Uper;

namespace LteImsBench.Messages.Rrc;

/// <summary>CarrierFreqsInfoGERAN, TS 36.331 §6.3.1.</summary>
public sealed record CarrierFreqsInfoGeran : IRrcType, IExtensible
{
    public CarrierFreqsGeran CarrierFreqs { get; set; } = new();

    public CommonInfo CommonInfo { get; set; } = new();

    /// <inheritdoc/>
    public Undecoded? Undecoded { get; set; }

    public void Fields(UperCursor u)
    {
        u.Begin(this, extensible: true);
        CarrierFreqs = u.Item("carrierFreqs", CarrierFreqs);
        CommonInfo = u.Item("commonInfo", CommonInfo);
        u.End();
    }
}

/// <summary>commonInfo of CarrierFreqsInfoGERAN.</summary>
public sealed record CommonInfo : IRrcType
{
    /// <summary>0 is lowest.</summary>
    public int? CellReselectionPriority { get; set; }

    public uint NccPermitted { get; set; }

    /// <summary>Half the level in dBm: -70 is -140 dBm.</summary>
    public int QRxLevMin { get; set; }

    public int? PMaxGeran { get; set; }

    /// <summary>Half the threshold in dB.</summary>
    public int ThreshXHigh { get; set; }

    /// <summary>Half the threshold in dB.</summary>
    public int ThreshXLow { get; set; }

    public void Fields(UperCursor u)
    {
        u.Begin(optionals: 2);
        CellReselectionPriority = u.OptionalInteger("cellReselectionPriority", CellReselectionPriority, 0, 7);
        NccPermitted = u.Bits("ncc-Permitted", NccPermitted, 8);
        QRxLevMin = u.Integer("q-RxLevMin", QRxLevMin, 0, 45);
        PMaxGeran = u.OptionalInteger("p-MaxGERAN", PMaxGeran, 0, 39);
        ThreshXHigh = u.Integer("threshX-High", ThreshXHigh, 0, 31);
        ThreshXLow = u.Integer("threshX-Low", ThreshXLow, 0, 31);
        u.End();
    }
}
