using LteImsBench.Messages.Rrc.Uper;

namespace LteImsBench.Messages.Rrc;

/// <summary>DeltaTxD-OffsetListPUCCH-v1130, TS 36.331 §6.3.2.</summary>
public sealed record DeltaTxDOffsetListPucchV1130 : IRrcType
{
    private static readonly Scale DeltaTxDOffsetPucchFormat1BCsScale = new("dB0 dB-1");

    /// <summary>dB.</summary>
    public int DeltaTxDOffsetPucchFormat1BCs { get; set; }

    public void Fields(UperCursor u)
    {
        u.Begin();
        DeltaTxDOffsetPucchFormat1BCs = u.Scale(
            "deltaTxD-OffsetPUCCH-Format1bCS-r11", DeltaTxDOffsetPucchFormat1BCs, DeltaTxDOffsetPucchFormat1BCsScale);
        u.End();
    }
}
