using LteImsBench.Messages.Rrc.Uper;

namespace LteImsBench.Messages.Rrc;

/// <summary>MeasObjectCDMA2000, TS 36.331 §6.3.5.</summary>
public sealed record MeasObjectCdma2000 : IRrcType, IExtensible
{
    public Cdma2000Type Cdma2000Type { get; set; }

    public CarrierFreqCdma2000 CarrierFreq { get; set; } = new();

    public int? SearchWindowSize { get; set; }

    /// <summary>dB.</summary>
    public int OffsetFreq { get; set; }

    public SequenceOf<int>? CellsToRemoveList { get; set; }

    public SequenceOf<CellsToAddModCdma2000>? CellsToAddModList { get; set; }

    public int? CellForWhichToReportCgi { get; set; }

    /// <inheritdoc/>
    public Undecoded? Undecoded { get; set; }

    public void Fields(UperCursor u)
    {
        u.Begin(this, optionals: 5, extensible: true);
        Cdma2000Type = u.Enum("cdma2000-Type", Cdma2000Type);
        CarrierFreq = u.Item("carrierFreq", CarrierFreq);
        SearchWindowSize = u.OptionalInteger("searchWindowSize", SearchWindowSize, 0, 15);
        OffsetFreq = u.DefaultInteger("offsetFreq", OffsetFreq, -15, 15, 0);
        CellsToRemoveList = u.OptionalList("cellsToRemoveList", CellsToRemoveList, 1, 32, static (c, v) => c.Integer(null, v, 1, 32));
        CellsToAddModList = u.OptionalList("cellsToAddModList", CellsToAddModList, 1, 32);
        CellForWhichToReportCgi = u.OptionalInteger("cellForWhichToReportCGI", CellForWhichToReportCgi, 0, 511);
        u.End();
    }
}
