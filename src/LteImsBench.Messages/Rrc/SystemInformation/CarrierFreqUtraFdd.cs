using LteImsBench.Messages.Rrc.Uper;

namespace LteImsBench.Messages.Rrc;

/// <summary>CarrierFreqUTRA-FDD, TS 36.331 §6.3.1.</summary>
public sealed record CarrierFreqUtraFdd : IRrcType, IExtensible
{
    public int CarrierFreq { get; set; }

    /// <summary>0 is lowest.</summary>
    public int? CellReselectionPriority { get; set; }

    /// <summary>Half the threshold in dB.</summary>
    public int ThreshXHigh { get; set; }

    /// <summary>Half the threshold in dB.</summary>
    public int ThreshXLow { get; set; }

    /// <summary>Half the level in dBm: -70 is -140 dBm.</summary>
    public int QRxLevMin { get; set; }

    public int PMaxUtra { get; set; }

    public int QQualMin { get; set; }

    public ThreshXQ? ThreshXQ { get; set; }

    /// <inheritdoc/>
    public Undecoded? Undecoded { get; set; }

    public void Fields(UperCursor u)
    {
        u.Begin(this, optionals: 1, extensible: true);
        CarrierFreq = u.Integer("carrierFreq", CarrierFreq, 0, 16383);
        CellReselectionPriority = u.OptionalInteger("cellReselectionPriority", CellReselectionPriority, 0, 7);
        ThreshXHigh = u.Integer("threshX-High", ThreshXHigh, 0, 31);
        ThreshXLow = u.Integer("threshX-Low", ThreshXLow, 0, 31);
        QRxLevMin = u.Integer("q-RxLevMin", QRxLevMin, -60, -13);
        PMaxUtra = u.Integer("p-MaxUTRA", PMaxUtra, -50, 33);
        QQualMin = u.Integer("q-QualMin", QQualMin, -24, 0);
        u.Group(1);
        ThreshXQ = u.OptionalItem("threshX-Q-r9", ThreshXQ);
        u.EndGroup();
        u.End();
    }
}
