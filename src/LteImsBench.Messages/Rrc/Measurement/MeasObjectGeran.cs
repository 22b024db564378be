using LteImsBench.Messages.Rrc.Uper;

namespace LteImsBench.Messages.Rrc;

/// <summary>MeasObjectGERAN, TS 36.331 §6.3.5.</summary>
public sealed record MeasObjectGeran : IRrcType, IExtensible
{
    public CarrierFreqsGeran CarrierFreqs { get; set; } = new();

    /// <summary>dB.</summary>
    public int OffsetFreq { get; set; }

    public uint NccPermitted { get; set; } = 0xffu;

    public PhysCellIdGeran? CellForWhichToReportCgi { get; set; }

    /// <inheritdoc/>
    public Undecoded? Undecoded { get; set; }

    public void Fields(UperCursor u)
    {
        u.Begin(this, optionals: 3, extensible: true);
        CarrierFreqs = u.Item("carrierFreqs", CarrierFreqs);
        OffsetFreq = u.DefaultInteger("offsetFreq", OffsetFreq, -15, 15, 0);
        NccPermitted = u.DefaultBits("ncc-Permitted", NccPermitted, 8, 0xffu);
        CellForWhichToReportCgi = u.OptionalItem("cellForWhichToReportCGI", CellForWhichToReportCgi);
        u.End();
    }
}
