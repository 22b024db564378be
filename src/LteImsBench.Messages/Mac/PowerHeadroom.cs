namespace LteImsBench.Messages.Mac;

/// <summary>Power headroom levels, TS 36.321 §6.1.3.6 and TS 36.133 §9.1.8.4: 64 steps of 1 dB from -23 dB.</summary>
public static class PowerHeadroom
{
    private const int LowestDecibel = -23;
    private const int MaxLevel = 63;

    public static int LevelOf(int decibel) => Math.Clamp(decibel - LowestDecibel, 0, MaxLevel);

    /// <summary>Lower bound of a level, dB.</summary>
    public static int DecibelOf(int level) => (level & MaxLevel) + LowestDecibel;
}
