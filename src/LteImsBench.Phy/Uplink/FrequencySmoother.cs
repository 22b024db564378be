using System.Numerics;
using System.Runtime.InteropServices;
using LteImsBench.Dsp;

namespace LteImsBench.Phy.Uplink;

/// <summary>
/// Linear MMSE smoothing of channel estimates over neighbouring subcarriers, for a channel whose delays around the mean are spread like a
/// two-sided exponential: most within a microsecond, some up to five. Filters are made once for steps of 5 dB of the noise.
/// </summary>
internal sealed class FrequencySmoother
{
    private const double DelayScale = 0.7e-6;
    private const double SubcarrierSpacing = 15e3;
    private const int Narrow = 12;
    private const int Wide = 24;
    private const int Steps = 11;
    private const float FirstStepDb = 10;
    private const float StepDb = -5;

    private static readonly Lazy<FrequencySmoother> Instance = new(() => new());

    private readonly float[][] _narrow = Bank(Narrow);
    private readonly float[][] _wide = Bank(Wide);

    /// <summary>One bank of filters for the process.</summary>
    public static FrequencySmoother Shared => Instance.Value;

    /// <summary>Smooths.</summary>
    /// <param name="raw">Estimates of the subcarriers, mean delay taken out; 12, 24 or more.</param>
    /// <param name="noiseToSignal">Noise of an estimate against the channel's power.</param>
    /// <param name="smooth">Receives as many.</param>
    /// <returns>How much of the noise is left, as a part of one.</returns>
    public float Run(ReadOnlySpan<Cf32> raw, float noiseToSignal, Span<Cf32> smooth)
    {
        int width = raw.Length < Wide ? Narrow : Wide, half = width / 2, count = raw.Length;
        int step = (int)Math.Clamp(MathF.Round((10 * MathF.Log10(noiseToSignal) - FirstStepDb) / StepDb), 0, Steps - 1);
        float[] rows = (width == Narrow ? _narrow : _wide)[step];
        for (int i = 0; i < half; i++)
        {
            smooth[i] = Weigh(rows.AsSpan(i * width, width), raw);
            smooth[count - half + i] = Weigh(rows.AsSpan((half + i) * width, width), raw[(count - width)..]);
        }

        ReadOnlySpan<float> middle = rows.AsSpan(half * width, width);
        if (count > width) Slide(middle, MemoryMarshal.Cast<Cf32, float>(raw), MemoryMarshal.Cast<Cf32, float>(smooth[half..(count - half)]));
        float left = 0;
        foreach (float weight in middle) left += weight * weight;
        return left;
    }

    // The same filter for every subcarrier that has a whole window around it.
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

    private static Cf32 Weigh(ReadOnlySpan<float> weights, ReadOnlySpan<Cf32> raw)
    {
        float re = 0, im = 0;
        for (int i = 0; i < weights.Length; i++)
        {
            re += weights[i] * raw[i].Re;
            im += weights[i] * raw[i].Im;
        }

        return new(re, im);
    }

    private static float[][] Bank(int width) =>
        [.. Enumerable.Range(0, Steps).Select(step => Filters(width, Math.Pow(10, (FirstStepDb + StepDb * step) / 10)))];

    // R·(R + noise)^-1, row by row; both are symmetric, so each row solves (R + noise)·x = row of R.
    private static float[] Filters(int width, double noise)
    {
        var rows = new float[width * width];
        for (int target = 0; target < width; target++)
        {
            var system = new double[width, width + 1];
            for (int i = 0; i < width; i++)
            {
                for (int j = 0; j < width; j++) system[i, j] = Correlation(i - j) + (i == j ? noise : 0);
                system[i, width] = Correlation(i - target);
            }

            double[] solution = Solve(system, width);
            for (int i = 0; i < width; i++) rows[target * width + i] = (float)solution[i];
        }

        return rows;
    }

    private static double Correlation(int distance)
    {
        double turn = 2 * Math.PI * SubcarrierSpacing * distance * DelayScale;
        return 1 / (1 + turn * turn);
    }

    // Gauss; positive definite, so no pivoting.
    private static double[] Solve(double[,] system, int size)
    {
        for (int pivot = 0; pivot < size; pivot++)
        {
            for (int row = pivot + 1; row < size; row++)
            {
                double factor = system[row, pivot] / system[pivot, pivot];
                for (int column = pivot; column <= size; column++) system[row, column] -= factor * system[pivot, column];
            }
        }

        double[] solution = new double[size];
        for (int row = size - 1; row >= 0; row--)
        {
            double sum = system[row, size];
            for (int column = row + 1; column < size; column++) sum -= system[row, column] * solution[column];
            solution[row] = sum / system[row, row];
        }

        return solution;
    }
}
