using LteImsBench.Dsp;

namespace LteImsBench.Radio.Resampling;

/// <summary>Changes the rate of a recording by any ratio: a windowed sinc in fine phases, its cut-off below the lower of the two rates.</summary>
public static class Resampler
{
    private const int Phases = 512;
    private const int Lobes = 12;

    // Part of the lower rate's band that passes; LTE leaves a tenth free.
    private const double Passband = 0.95;

    /// <param name="samples">At <paramref name="from"/> samples a second.</param>
    /// <param name="from">Rate of the input.</param>
    /// <param name="to">Rate of the output.</param>
    public static Cf32[] Run(ReadOnlySpan<Cf32> samples, double from, double to)
    {
        if (from == to) return samples.ToArray();
        double step = from / to;
        double cutoff = Passband * Math.Min(1, to / from);
        int half = (int)Math.Ceiling(Lobes / cutoff);
        float[] taps = Taps(half, cutoff);
        var output = new Cf32[(int)(samples.Length / step)];
        for (int n = 0; n < output.Length; n++)
        {
            double at = n * step;
            int whole = (int)at;
            int phase = (int)((at - whole) * Phases + 0.5);
            if (phase == Phases) (whole, phase) = (whole + 1, 0);
            ReadOnlySpan<float> row = taps.AsSpan(phase * 2 * half, 2 * half);
            int first = whole - half + 1;
            float re = 0, im = 0;
            int low = Math.Max(0, -first), high = Math.Min(2 * half, samples.Length - first);
            for (int i = low; i < high; i++)
            {
                Cf32 sample = samples[first + i];
                re += sample.Re * row[i];
                im += sample.Im * row[i];
            }

            output[n] = new(re, im);
        }

        return output;
    }

    private static float[] Taps(int half, double cutoff)
    {
        var taps = new float[Phases * 2 * half];
        for (int phase = 0; phase < Phases; phase++)
        {
            double sum = 0;
            Span<float> row = taps.AsSpan(phase * 2 * half, 2 * half);
            for (int i = 0; i < row.Length; i++)
            {
                double x = i - half + 1 - phase / (double)Phases;
                double window = 0.42 + 0.5 * Math.Cos(Math.PI * x / half) + 0.08 * Math.Cos(2 * Math.PI * x / half);
                row[i] = (float)(cutoff * Sinc(cutoff * x) * window);
                sum += row[i];
            }

            for (int i = 0; i < row.Length; i++) row[i] = (float)(row[i] / sum);
        }

        return taps;
    }

    private static double Sinc(double x) => Math.Abs(x) < 1e-9 ? 1 : Math.Sin(Math.PI * x) / (Math.PI * x);
}
