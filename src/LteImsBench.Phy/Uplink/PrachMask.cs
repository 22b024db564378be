namespace LteImsBench.Phy.Uplink;

/// <summary>
/// How much of a strong preamble's power its correlation can show at other delays of the same root: side lobes, and the images that a
/// frequency offset makes. An offset moves part of the signal to neighbouring subcarriers, and a shift of m subcarriers is, for a
/// Zadoff-Chu sequence, a delay of m/u modulo 839.
/// </summary>
internal static class PrachMask
{
    // Side lobes of several paths may add; a 6 dB margin.
    private const float SideLobeMargin = 4;

    // An offset of 0.4 subcarriers (500 Hz) leaks sin²(0.4π)/π²/(m - 0.4)² into the m-th neighbour; a margin of 1.5 dB.
    private const float Offset = 0.4f;
    private const float Leakage = 0.13f;

    /// <summary>The bound relative to the strong peak's power.</summary>
    /// <param name="root">u of the root.</param>
    /// <param name="distance">From the strong peak, in samples of the 839.</param>
    public static float Bound(int root, float distance)
    {
        const int N = PrachPreambles.Length;
        float lobe = N * MathF.Abs(MathF.Sin(MathF.PI * distance / N));
        float bound = lobe < 1 ? SideLobeMargin : SideLobeMargin / (lobe * lobe);
        int near = (int)MathF.Floor(distance);
        for (int lag = near - 1; lag <= near + 2; lag++)
        {
            int shift = (int)(((long)lag * root % N + N) % N);
            shift = Math.Min(shift, N - shift);
            if (shift != 0) bound = MathF.Max(bound, Leakage / ((shift - Offset) * (shift - Offset)));
        }

        return bound;
    }
}
