using LteImsBench.Messages.Rrc.Uper;

namespace LteImsBench.Messages.Rrc;

/// <summary>BandClassInfoCDMA2000, TS 36.331 §6.3.1.</summary>
public sealed record BandClassInfoCdma2000 : IRrcType, IExtensible
{
    public int BandClass { get; set; }

    /// <summary>0 is lowest.</summary>
    public int? CellReselectionPriority { get; set; }

    /// <summary>Half the threshold in dB.</summary>
    public int ThreshXHigh { get; set; }

    /// <summary>Half the threshold in dB.</summary>
    public int ThreshXLow { get; set; }

    /// <inheritdoc/>
    public Undecoded? Undecoded { get; set; }

    public void Fields(UperCursor u)
    {
        u.Begin(this, optionals: 1, extensible: true);
        BandClass = u.Scale("bandClass", BandClass, Scales.BandclassCdma2000);
        CellReselectionPriority = u.OptionalInteger("cellReselectionPriority", CellReselectionPriority, 0, 7);
        ThreshXHigh = u.Integer("threshX-High", ThreshXHigh, 0, 63);
        ThreshXLow = u.Integer("threshX-Low", ThreshXLow, 0, 63);
        u.End();
    }
}
