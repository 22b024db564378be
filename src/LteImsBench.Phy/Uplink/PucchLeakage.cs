namespace LteImsBench.Phy.Uplink;

/// <summary>How much of a UE's power can be seen on another's code; less than that is not a signal of its own.</summary>
internal static class PucchLeakage
{
    // A UE that is late by 0.8 µs (24 T_s, the tolerance of TS 36.133 §7.1.2) turns by a seventh of a cyclic shift.
    private static readonly float[] ByDistance = [1, 0.04f, 0.01f, 0.005f, 0.005f, 0.005f, 0.005f];

    // Doppler and frequency offset between the symbols of a slot.
    private const float OtherCover = 0.05f;

    /// <summary>The share of its power that a UE leaks.</summary>
    /// <param name="distance">Difference of the cyclic shifts.</param>
    /// <param name="isSameCover">Whether the orthogonal sequences are the same.</param>
    public static float Share(int distance, bool isSameCover)
    {
        distance = Math.Abs(distance) % PucchDespreader.Shifts;
        return ByDistance[Math.Min(distance, PucchDespreader.Shifts - distance)] * (isSameCover ? 1 : OtherCover);
    }
}
