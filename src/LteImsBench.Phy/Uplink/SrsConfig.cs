namespace LteImsBench.Phy.Uplink;

/// <summary>soundingRS-UL-ConfigCommon: srs-BandwidthConfig C_SRS (0 to 7) and srs-SubframeConfig (0 to 14).</summary>
public readonly record struct SrsCommon(byte BandwidthConfig, byte SubframeConfig);

/// <summary>soundingRS-UL-ConfigDedicated, TS 36.331, in the standard's numbers.</summary>
public readonly record struct SrsDedicated
{
    /// <summary>B_SRS, 0 to 3.</summary>
    public required byte Bandwidth { get; init; }

    /// <summary>b_hop, 0 to 3; no hopping where it is not below <see cref="Bandwidth"/>.</summary>
    public required byte HoppingBandwidth { get; init; }

    /// <summary>n_RRC, 0 to 23.</summary>
    public required byte FrequencyPosition { get; init; }

    /// <summary>I_SRS, 0 to 636.</summary>
    public required ushort ConfigIndex { get; init; }

    /// <summary>k_TC, 0 or 1.</summary>
    public required byte Comb { get; init; }

    /// <summary>n_SRS^cs, 0 to 7.</summary>
    public required byte CyclicShift { get; init; }
}

/// <summary>What was received of a sounding reference signal.</summary>
/// <param name="FirstPrb">First resource block that it sounds.</param>
/// <param name="PrbCount">Resource blocks that it sounds.</param>
/// <param name="SinrDb">Power of a resource element over noise, in dB.</param>
/// <param name="PowerDb">Power of a resource element in dB relative to 1.</param>
/// <param name="TimingOffset">Arrival against the subframe in units of 16 T_s; positive is late.</param>
public readonly record struct SrsResult(int FirstPrb, int PrbCount, float SinrDb, float PowerDb, int TimingOffset);
