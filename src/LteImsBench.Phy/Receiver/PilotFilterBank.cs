using System.Numerics;
using System.Runtime.InteropServices;
using LteImsBench.Dsp;
using LteImsBench.Phy.Common;

namespace LteImsBench.Phy.Receiver;

/// <summary>
/// Smooths raw estimates over neighbouring reference elements for a channel whose delays around the mean are spread like a two-sided
/// exponential, in three classes of spread, by steps of 5 dB of the noise. Made once for the process.
/// </summary>
internal sealed class PilotFilterBank
{
    private const int Width = 11;
    private const int Half = Width / 2;
    private const int Steps = 11;
    private const float LoudestDb = 10;
    private const float StepDb = 5;
    private const double SpacingHz = 15e3 * PilotSmoother.Spacing;

    // A line of sight or a pedestrian, a vehicle, a city.
    private static readonly double[] Spreads = [0.05e-6, 0.35e-6, 1.2e-6];
    private static readonly Lazy<PilotFilterBank> Instance = new(() => new());

    private readonly float[][][][] _rows = [.. Spreads.Select(spread => Enumerable.Range(0, Steps).Select(step => Rows(spread, step)).ToArray())];

    public static PilotFilterBank Shared => Instance.Value;

    /// <summary>The class of a channel by the correlation over two reference elements against that over one, which noise does not change.</summary>
    public static int ClassOf(float ratio) => ratio > 0.975f ? 0 : ratio > 0.75f ? 1 : 2;

    /// <summary>Smooths.</summary>
    /// <param name="raw">At least eleven raw estimates, mean delay taken out.</param>
    /// <param name="spread">Class of delay spread.</param>
    /// <param name="noise">Noise of an estimate against the channel's power.</param>
    /// <param name="smooth">Receives as many.</param>
    /// <returns>The part of the noise that is left.</returns>
    public float Run(ReadOnlySpan<Cf32> raw, int spread, float noise, Span<Cf32> smooth)
    {
        float[][] rows = _rows[spread][StepOf(noise)];
        int count = raw.Length;
        for (int i = 0; i < Half; i++)
        {
            smooth[i] = Weigh(rows[i], raw[..Width]);
            smooth[count - Half + i] = Weigh(rows[Half + 1 + i], raw[(count - Width)..]);
        }

        Slide(rows[Half], MemoryMarshal.Cast<Cf32, float>(raw), MemoryMarshal.Cast<Cf32, float>(smooth[Half..(count - Half)]));
        float left = 0;
        foreach (float weight in rows[Half]) left += weight * weight;
        return left;
    }

    /// <summary>Index of a noise-to-signal ratio among the steps.</summary>
    public static int StepOf(float noise) => (int)Math.Clamp(MathF.Round((LoudestDb - 10 * MathF.Log10(MathF.Max(noise, 1e-10f))) / StepDb), 0, Steps - 1);

    /// <summary>Noise-to-signal ratio of a step.</summary>
    public static double NoiseOf(int step) => Math.Pow(10, (LoudestDb - StepDb * step) / 10);

    /// <summary>How many steps there are.</summary>
    public static int StepCount => Steps;

    private static Cf32 Weigh(ReadOnlySpan<float> weights, ReadOnlySpan<Cf32> raw)
    {
        Cf32 sum = default;
        for (int i = 0; i < weights.Length; i++) sum += raw[i] * weights[i];
        return sum;
    }

    // The same filter wherever there is a whole window.
    private static void Slide(ReadOnlySpan<float> weights, ReadOnlySpan<float> raw, Span<float> smooth)
    {
        int i = 0;
        for (; i + Vector<float>.Count <= smooth.Length; i += Vector<float>.Count)
        {
            Vector<float> sum = Vector<float>.Zero;
            for (int tap = 0; tap < weights.Length; tap++) sum += new Vector<float>(raw[(i + 2 * tap)..]) * weights[tap];
            sum.CopyTo(smooth[i..]);
        }

        for (; i < smooth.Length; i++)
        {
            float sum = 0;
            for (int tap = 0; tap < weights.Length; tap++) sum += raw[i + 2 * tap] * weights[tap];
            smooth[i] = sum;
        }
    }

    private static float[][] Rows(double spread, int step)
    {
        double[] places = [.. Enumerable.Range(0, Width).Select(i => (double)i)];
        double scale = 2 * Math.PI * SpacingHz * spread;
        return [.. places.Select(place => WienerFilter.Weights(distance => 1 / (1 + scale * scale * distance * distance), places, place, NoiseOf(step)))];
    }
}
