using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using LteImsBench.Dsp;

namespace LteImsBench.Radio.Resampling;

/// <summary>
/// Reads a recording at another rate and at any place between its samples: a windowed sinc in fine phases, its cut-off below the lower
/// of the two rates. Holds only tables: several threads may read at once.
/// </summary>
public sealed class Resampler
{
    private const int MaxPhases = 512;
    private const int MinPhases = 32;
    private const int Lobes = 12;

    // Part of the lower rate's band that passes; LTE leaves a tenth free.
    private const double Passband = 0.95;

    private readonly float[] _taps;
    private readonly int _phases;
    private readonly int _half;

    /// <param name="from">Rate of the input.</param>
    /// <param name="to">Rate of the output.</param>
    public Resampler(double from, double to)
    {
        Step = from / to;
        double cutoff = Passband * Math.Min(1, to / from);

        // An even number on each side makes whole vectors.
        _half = ((int)Math.Ceiling(Lobes / cutoff) + 1) / 2 * 2;
        _phases = (int)Math.Clamp(MaxPhases * cutoff, MinPhases, MaxPhases);
        _taps = Taps(_half, _phases, cutoff);
    }

    /// <summary>Input samples for each of the output.</summary>
    public double Step { get; }

    /// <summary>Resamples a whole recording.</summary>
    /// <param name="samples">At <paramref name="from"/> samples a second.</param>
    /// <param name="from">Rate of the input.</param>
    /// <param name="to">Rate of the output.</param>
    public static Cf32[] Run(ReadOnlySpan<Cf32> samples, double from, double to)
    {
        if (from == to) return samples.ToArray();
        var resampler = new Resampler(from, to);
        var output = new Cf32[(int)(samples.Length / resampler.Step)];
        resampler.Read(samples, 0, resampler.Step, output);
        return output;
    }

    /// <summary>Output n is the input at the place <paramref name="at"/> + n·<paramref name="step"/>; outside the recording it is zero.</summary>
    /// <param name="samples">The recording.</param>
    /// <param name="at">Place of the first output, in input samples.</param>
    /// <param name="step">Input samples for each output; near <see cref="Step"/>, which it leaves to follow a clock.</param>
    /// <param name="output">Receives as many as it holds.</param>
    public void Read(ReadOnlySpan<Cf32> samples, double at, double step, Span<Cf32> output)
    {
        ReadOnlySpan<float> floats = MemoryMarshal.Cast<Cf32, float>(samples);
        int length = 2 * _half;
        for (int n = 0; n < output.Length; n++)
        {
            double place = at + n * step;
            int whole = (int)Math.Floor(place);
            int phase = (int)((place - whole) * _phases + 0.5);
            if (phase == _phases) (whole, phase) = (whole + 1, 0);
            ReadOnlySpan<float> row = _taps.AsSpan(phase * 2 * length, 2 * length);
            int first = whole - _half + 1;
            output[n] = first >= 0 && first + length <= samples.Length
                ? Inner(floats.Slice(2 * first, 2 * length), row) : Edge(samples, first, row);
        }
    }

    private static Cf32 Inner(ReadOnlySpan<float> samples, ReadOnlySpan<float> row)
    {
        Vector256<float> sum = Vector256<float>.Zero;
        for (int i = 0; i + 8 <= row.Length; i += 8) sum += Vector256.Create(samples[i..]) * Vector256.Create(row[i..]);
        Vector128<float> half = sum.GetLower() + sum.GetUpper();
        return new(half[0] + half[2], half[1] + half[3]);
    }

    private static Cf32 Edge(ReadOnlySpan<Cf32> samples, int first, ReadOnlySpan<float> row)
    {
        Cf32 sum = default;
        int low = Math.Max(0, -first), high = Math.Min(row.Length / 2, samples.Length - first);
        for (int i = low; i < high; i++) sum += samples[first + i] * row[2 * i];
        return sum;
    }

    // Each tap twice, for both parts of a sample.
    private static float[] Taps(int half, int phases, double cutoff)
    {
        int length = 2 * half;
        var taps = new float[phases * 2 * length];
        double[] row = new double[length];
        for (int phase = 0; phase < phases; phase++)
        {
            double sum = 0;
            for (int i = 0; i < length; i++)
            {
                double x = i - half + 1 - phase / (double)phases;
                double window = 0.42 + 0.5 * Math.Cos(Math.PI * x / half) + 0.08 * Math.Cos(2 * Math.PI * x / half);
                row[i] = Math.Abs(x) > half ? 0 : cutoff * Sinc(cutoff * x) * window;
                sum += row[i];
            }

            for (int i = 0; i < length; i++) taps[2 * (phase * length + i)] = taps[2 * (phase * length + i) + 1] = (float)(row[i] / sum);
        }

        return taps;
    }

    private static double Sinc(double x) => Math.Abs(x) < 1e-9 ? 1 : Math.Sin(Math.PI * x) / (Math.PI * x);
}
