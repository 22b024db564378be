namespace LteImsBench.Phy.Ue;

/// <summary>What the UE's physical layer must know of the radio under it.</summary>
/// <param name="FftSize">Rate of the samples as a transform size: 128 is 1.92 MS/s, 2048 is 30.72 MS/s; 384 and 768 are 5.76 and 11.52 MS/s.</param>
public sealed record UePhySettings(int FftSize)
{
    /// <summary>Widest carrier offset searched, in Hz.</summary>
    public double MaxOffsetHz { get; init; } = 15_000;

    /// <summary>Subframes listened to before a search begins.</summary>
    public int SearchSubframes { get; init; } = 50;

    /// <summary>What a received resource element of power 1, after a unitary transform, counts as. A cell of amplitude 0.25 has an RSRP of -80 dBm.</summary>
    public float ReceiveReferenceDbm { get; init; } = -68;

    /// <summary>P_CMAX, TS 36.101 §6.2.2.</summary>
    public float MaxPowerDbm { get; init; } = 23;

    /// <summary>
    /// Mean power of the samples of a transmission at 23 dBm. The default of 0.1 leaves 10 dB for the peaks of SC-FDMA below full scale.
    /// </summary>
    public float FullPower { get; init; } = 0.1f;

    /// <summary>
    /// Whether transmissions have the power of TS 36.213 §5.1. Otherwise all have P_CMAX, as suits virtual radios, whose levels say nothing
    /// of path loss.
    /// </summary>
    public bool UsesPowerControl { get; init; }

    /// <summary>Whether the carrier offset measured in the downlink is taken for the UE's own and corrected in the uplink.</summary>
    public bool CorrectsUplink { get; init; } = true;

    /// <summary>UE category, which limits the soft buffer.</summary>
    public int Category { get; init; } = 4;
}
