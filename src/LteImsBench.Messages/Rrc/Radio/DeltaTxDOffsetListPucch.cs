using LteImsBench.Messages.Rrc.Uper;

namespace LteImsBench.Messages.Rrc;

/// <summary>DeltaTxD-OffsetListPUCCH-r10, TS 36.331 §6.3.2.</summary>
public sealed record DeltaTxDOffsetListPucch : IRrcType, IExtensible
{
    private static readonly Scale DeltaTxDOffsetPucchFormat1Scale = new("dB0 dB-2");

    /// <summary>dB.</summary>
    public int DeltaTxDOffsetPucchFormat1 { get; set; }

    /// <summary>dB.</summary>
    public int DeltaTxDOffsetPucchFormat1A1B { get; set; }

    /// <summary>dB.</summary>
    public int DeltaTxDOffsetPucchFormat22A2B { get; set; }

    /// <summary>dB.</summary>
    public int DeltaTxDOffsetPucchFormat3 { get; set; }

    /// <inheritdoc/>
    public Undecoded? Undecoded { get; set; }

    public void Fields(UperCursor u)
    {
        u.Begin(this, extensible: true);
        DeltaTxDOffsetPucchFormat1 = u.Scale(
            "deltaTxD-OffsetPUCCH-Format1-r10", DeltaTxDOffsetPucchFormat1, DeltaTxDOffsetPucchFormat1Scale);
        DeltaTxDOffsetPucchFormat1A1B = u.Scale(
            "deltaTxD-OffsetPUCCH-Format1a1b-r10", DeltaTxDOffsetPucchFormat1A1B, DeltaTxDOffsetPucchFormat1Scale);
        DeltaTxDOffsetPucchFormat22A2B = u.Scale(
            "deltaTxD-OffsetPUCCH-Format22a2b-r10", DeltaTxDOffsetPucchFormat22A2B, DeltaTxDOffsetPucchFormat1Scale);
        DeltaTxDOffsetPucchFormat3 = u.Scale(
            "deltaTxD-OffsetPUCCH-Format3-r10", DeltaTxDOffsetPucchFormat3, DeltaTxDOffsetPucchFormat1Scale);
        u.End();
    }
}
