using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using LteImsBench.Dsp;

namespace LteImsBench.Phy.Receiver;

/// <summary>From the raw channel at every sixth subcarrier to a smooth one at each, and how much noise the raw one had.</summary>
internal static class PilotSmoother
{
    /// <summary>Subcarriers from one reference element to the next.</summary>
    public const int Spacing = 6;

    /// <summary>The part of white noise that <see cref="Smooth"/> takes for a residue.</summary>
    public const float ResidueOfNoise = 0.375f;

    private static readonly Vector256<float> Steps = Vector256.Create(0f, 0f, 1f, 1f, 2f, 2f, 3f, 3f);

    /// <summary>Filters by 1/4, 1/2, 1/4 and returns the sum of |raw − smooth|² of all but the edges.</summary>
    public static double Smooth(ReadOnlySpan<Cf32> pilots, Span<Cf32> smooth)
    {
        ReadOnlySpan<float> raw = ComplexRows.Floats(pilots);
        Span<float> result = MemoryMarshal.Cast<Cf32, float>(smooth);
        Vector256<float> sum = Vector256<float>.Zero;
        int i = 2;
        for (; i + 10 <= raw.Length; i += 8)
        {
            Vector256<float> centre = Vector256.Create(raw[i..]);
            Vector256<float> value = (Vector256.Create(raw[(i - 2)..]) + Vector256.Create(raw[(i + 2)..])) * 0.25f + centre * 0.5f;
            value.CopyTo(result[i..]);
            sum += (centre - value) * (centre - value);
        }

        double residue = Vector256.Sum(sum);
        for (int m = i / 2; m < pilots.Length - 1; m++)
        {
            smooth[m] = (pilots[m - 1] + pilots[m + 1]) * 0.25f + pilots[m] * 0.5f;
            residue += (pilots[m] - smooth[m]).Power;
        }

        // At the edges a straight line through the neighbours keeps the slope of the phase.
        smooth[0] = smooth[1] * 2 - smooth[2];
        smooth[^1] = smooth[^2] * 2 - smooth[^3];
        return residue;
    }

    /// <summary>Straight lines between the values at <paramref name="first"/>, six further, and so on; outside the nearest line goes on.</summary>
    public static void Interpolate(ReadOnlySpan<Cf32> pilots, int first, Span<Cf32> row)
    {
        Span<float> target = MemoryMarshal.Cast<Cf32, float>(row);
        for (int m = 0; m + 1 < pilots.Length; m++)
        {
            Cf32 a = pilots[m], d = (pilots[m + 1] - a) * (1f / Spacing);
            Vector256<float> from = Vector256.Create(a.Re, a.Im, a.Re, a.Im, a.Re, a.Im, a.Re, a.Im);
            Vector256<float> step = Vector256.Create(d.Re, d.Im, d.Re, d.Im, d.Re, d.Im, d.Re, d.Im);
            Span<float> at = target[(2 * (first + Spacing * m))..];
            Vector256<float> four = from + step * Steps;
            four.CopyTo(at);
            (four.GetLower() + step.GetLower() * 4f).CopyTo(at[8..]);
        }

        Cf32 slope = (pilots[1] - pilots[0]) * (1f / Spacing), end = (pilots[^1] - pilots[^2]) * (1f / Spacing);
        for (int k = 0; k < first; k++) row[k] = pilots[0] + slope * (k - first);
        int last = first + Spacing * (pilots.Length - 1);
        for (int k = last; k < row.Length; k++) row[k] = pilots[^1] + end * (k - last);
    }
}
