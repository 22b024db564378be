using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using LteImsBench.Dsp;

namespace LteImsBench.Phy.Receiver;

/// <summary>
/// Linear MMSE interpolation over frequency, from the channel at every third or sixth subcarrier to that at each, for delays around the
/// mean that are spread like a two-sided exponential. Filters are made once, for steps of the spread and of the noise.
/// </summary>
internal sealed class PilotFilter
{
    private const double SubcarrierSpacing = 15e3;
    private const int Steps = 13;
    private const float FirstStepDb = 10;
    private const float StepDb = -5;

    private static readonly float[] Spreads = [0.02e-6f, 0.08e-6f, 0.2e-6f, 0.4e-6f, 0.8e-6f];

    private static readonly Lazy<PilotFilter> OfThree = new(() => new(3, 16));
    private static readonly Lazy<PilotFilter> OfSix = new(() => new(6, 10));

    private readonly int _spacing;
    private readonly int _taps;
    private readonly float[][] _rows = new float[Spreads.Length * Steps][];
    private readonly float[] _errors = new float[Spreads.Length * Steps];

    private PilotFilter(int spacing, int taps)
    {
        (_spacing, _taps) = (spacing, taps);
        for (int i = 0; i < _rows.Length; i++)
            (_rows[i], _errors[i]) = Make(Spreads[i / Steps], Math.Pow(10, (FirstStepDb + StepDb * (i % Steps)) / 10));
    }

    /// <summary>From every third subcarrier.</summary>
    public static PilotFilter Three => OfThree.Value;

    /// <summary>From every sixth subcarrier.</summary>
    public static PilotFilter Six => OfSix.Value;

    /// <summary>Delay spread that explains how alike channels six subcarriers apart are.</summary>
    /// <param name="likeness">Their correlation coefficient, 0 to 1.</param>
    public static float SpreadOf(float likeness) =>
        MathF.Sqrt(1 / Math.Clamp(likeness, 0.5f, 1) - 1) / (float)(2 * Math.PI * 6 * SubcarrierSpacing);

    /// <summary>Interpolates.</summary>
    /// <param name="pilots">Estimates, mean delay taken out.</param>
    /// <param name="first">Subcarrier of the first.</param>
    /// <param name="spread">Delay spread in seconds.</param>
    /// <param name="noiseToSignal">Noise of an estimate against the channel's power.</param>
    /// <param name="row">Receives the channel of as many subcarriers as belong to the estimates.</param>
    /// <returns>Mean square of what the result is wrong by, against the channel's power.</returns>
    public float Run(ReadOnlySpan<Cf32> pilots, int first, float spread, float noiseToSignal, Span<Cf32> row)
    {
        int choice = IndexOf(spread) * Steps + (int)Math.Clamp(MathF.Round((10 * MathF.Log10(MathF.Max(noiseToSignal, 1e-9f)) - FirstStepDb) / StepDb), 0, Steps - 1);
        ReadOnlySpan<float> weights = _rows[choice];
        int before = first + _spacing * (_taps / 2 - 1), windows = pilots.Length - _taps + 1, after = before + _spacing * windows;
        ReadOnlySpan<Cf32> left = pilots[.._taps], right = pilots[^_taps..];
        for (int k = 0; k < before; k++) row[k] = Weigh(Row(weights, k - first), left);
        int last = first + _spacing * (pilots.Length - _taps);
        for (int k = after; k < row.Length; k++) row[k] = Weigh(Row(weights, k - last), right);
        Slide(weights, ComplexRows.Floats(pilots), row[before..after]);
        return _errors[choice];
    }

    private static int IndexOf(float spread)
    {
        int index = 0;
        while (index < Spreads.Length - 1 && spread * spread > Spreads[index] * Spreads[index + 1]) index++;
        return index;
    }

    // The filters of subcarriers that have half of the window on either side, four windows at once.
    private void Slide(ReadOnlySpan<float> weights, ReadOnlySpan<float> pilots, Span<Cf32> row)
    {
        int windows = row.Length / _spacing, j = 0;
        Span<Cf32> four = stackalloc Cf32[4];
        for (; j + 4 <= windows; j += 4)
        {
            for (int r = 0; r < _spacing; r++)
            {
                ReadOnlySpan<float> filter = Row(weights, _spacing * (_taps / 2 - 1) + r);
                Vector256<float> sum = Vector256<float>.Zero;
                for (int tap = 0; tap < filter.Length; tap++) sum += Vector256.Create(pilots[(2 * (j + tap))..]) * filter[tap];
                sum.CopyTo(MemoryMarshal.Cast<Cf32, float>(four));
                int at = _spacing * j + r;
                (row[at], row[at + _spacing], row[at + 2 * _spacing], row[at + 3 * _spacing]) = (four[0], four[1], four[2], four[3]);
            }
        }

        for (; j < windows; j++)
        {
            ReadOnlySpan<Cf32> window = MemoryMarshal.Cast<float, Cf32>(pilots.Slice(2 * j, 2 * _taps));
            for (int r = 0; r < _spacing; r++) row[_spacing * j + r] = Weigh(Row(weights, _spacing * (_taps / 2 - 1) + r), window);
        }
    }

    // The filter for a subcarrier so far from the first of the window.
    private ReadOnlySpan<float> Row(ReadOnlySpan<float> weights, int distance) => weights.Slice((distance + _spacing - 1) * _taps, _taps);

    private static Cf32 Weigh(ReadOnlySpan<float> weights, ReadOnlySpan<Cf32> window)
    {
        Vector256<float> sum = Vector256<float>.Zero;
        ReadOnlySpan<float> values = ComplexRows.Floats(window);
        int i = 0;
        for (; i + 4 <= weights.Length; i += 4)
        {
            Vector256<float> twice = Vector256.Create(weights[i], weights[i], weights[i + 1], weights[i + 1], weights[i + 2], weights[i + 2], weights[i + 3], weights[i + 3]);
            sum += Vector256.Create(values[(2 * i)..]) * twice;
        }

        Cf32 total = new(sum[0] + sum[2] + sum[4] + sum[6], sum[1] + sum[3] + sum[5] + sum[7]);
        for (; i < weights.Length; i++) total += window[i] * weights[i];
        return total;
    }

    // r·(R + noise)^-1 for every distance from the window's first pilot, and the error in the middle.
    private (float[] Rows, float Error) Make(double spread, double noise)
    {
        double[,] inverse = Inverse(spread, noise);
        int count = _spacing * (_taps + 1) - 1, middle = _spacing * (_taps / 2 - 1) + _spacing / 2 + _spacing - 1;
        var rows = new float[count * _taps];
        double error = 1;
        for (int i = 0; i < count; i++)
        {
            int distance = i - (_spacing - 1);
            for (int tap = 0; tap < _taps; tap++)
            {
                double sum = 0;
                for (int other = 0; other < _taps; other++) sum += inverse[tap, other] * Correlation(distance - _spacing * other, spread);
                rows[i * _taps + tap] = (float)sum;
                if (i == middle) error -= sum * Correlation(distance - _spacing * tap, spread);
            }
        }

        return (rows, (float)error);
    }

    // Gauss and Jordan; positive definite, so no pivoting.
    private double[,] Inverse(double spread, double noise)
    {
        var system = new double[_taps, 2 * _taps];
        for (int i = 0; i < _taps; i++)
        {
            for (int j = 0; j < _taps; j++) system[i, j] = Correlation(_spacing * (i - j), spread) + (i == j ? noise : 0);
            system[i, _taps + i] = 1;
        }

        for (int pivot = 0; pivot < _taps; pivot++)
        {
            double scale = 1 / system[pivot, pivot];
            for (int column = 0; column < 2 * _taps; column++) system[pivot, column] *= scale;
            for (int row = 0; row < _taps; row++)
            {
                double factor = system[row, pivot];
                if (row == pivot) continue;
                for (int column = 0; column < 2 * _taps; column++) system[row, column] -= factor * system[pivot, column];
            }
        }

        var inverse = new double[_taps, _taps];
        for (int i = 0; i < _taps; i++)
        {
            for (int j = 0; j < _taps; j++) inverse[i, j] = system[i, _taps + j];
        }

        return inverse;
    }

    private static double Correlation(int distance, double spread)
    {
        double turn = 2 * Math.PI * SubcarrierSpacing * distance * spread;
        return 1 / (1 + turn * turn);
    }
}
