using LteImsBench.Dsp;

namespace LteImsBench.Phy.Uplink;

/// <summary>Cyclic shifts of a reference sequence, TS 36.211 §5.5.1: r(n) = exp(jαn)·r̄(n), where α = 2π·shift/12.</summary>
internal static class CyclicShift
{
    private static readonly Cf32[] Twelfths = [.. Enumerable.Range(0, 12).Select(i => new Cf32((float)Math.Cos(Math.PI * i / 6), (float)Math.Sin(Math.PI * i / 6)))];

    private static readonly Cf32[][] Rows = [.. Enumerable.Range(0, 12).Select(shift => (Cf32[])[.. Enumerable.Range(0, 12).Select(n => Twelfths[shift * n % 12])])];

    /// <summary>exp(jαn) for n from 0 to 11.</summary>
    /// <param name="shift">Shift in twelfths of a turn, not negative.</param>
    public static ReadOnlySpan<Cf32> Row(int shift) => Rows[shift % 12];

    /// <summary>Writes the shifted sequence.</summary>
    public static void Apply(ReadOnlySpan<Cf32> sequence, int shift, Span<Cf32> shifted)
    {
        int step = shift % 12, phase = 0;
        for (int n = 0; n < sequence.Length; n++)
        {
            shifted[n] = sequence[n] * Twelfths[phase];
            phase += step;
            if (phase >= 12) phase -= 12;
        }
    }
}
