using System.Numerics;
using System.Runtime.InteropServices;

namespace LteImsBench.Dsp;

/// <summary>
/// Low-pass filter and decimator of one period of a periodic signal, so that the spectrum of the output is that of the input times
/// <see cref="Response"/>, bin by bin. Holds its work space: one thread at a time. Allocates nothing after construction.
/// </summary>
public sealed class CircularDecimator
{
    private const double StopbandDb = 80;

    private readonly Cf32[] _padded;
    private readonly float[] _taps;
    private readonly float[] _pairs;
    private readonly int _before;

    /// <param name="length">Samples of a period, a multiple of <paramref name="factor"/>.</param>
    /// <param name="factor">Input samples for an output sample.</param>
    /// <param name="edge">Highest frequency of interest in cycles an output sample, below one half.</param>
    public CircularDecimator(int length, int factor, double edge)
    {
        if (factor < 1 || length % factor != 0) throw new ArgumentOutOfRangeException(nameof(factor), factor, "must divide the length");
        if (edge is <= 0 or >= 0.5) throw new ArgumentOutOfRangeException(nameof(edge), edge, "between 0 and 0.5");
        Length = length;
        Factor = factor;
        _taps = Design(factor, edge);
        _before = _taps.Length / 2;
        int step = Math.Max(Vector<float>.Count, 2);
        _pairs = new float[(2 * _taps.Length + step - 1) / step * step];
        for (int i = 0; i < _taps.Length; i++) _pairs[2 * i] = _pairs[2 * i + 1] = _taps[i];
        _padded = new Cf32[length + _pairs.Length / 2];
    }

    public int Length { get; }

    public int Factor { get; }

    /// <summary>Where the caller writes the period.</summary>
    public Span<Cf32> Input => _padded.AsSpan(_before, Length);

    /// <summary>Filters <see cref="Input"/> into <see cref="Length"/> / <see cref="Factor"/> samples.</summary>
    public void Run(Span<Cf32> output)
    {
        Input[^_before..].CopyTo(_padded);
        Input[..(_padded.Length - Length - _before)].CopyTo(_padded.AsSpan(_before + Length));
        ref float first = ref MemoryMarshal.GetReference(MemoryMarshal.Cast<Cf32, float>(_padded));
        int count = Length / Factor;
        for (int i = 0; i < count; i++)
        {
            nuint at = (nuint)(2 * i * Factor);
            var sum = Vector<float>.Zero;
            for (int j = 0; j < _pairs.Length; j += Vector<float>.Count)
                sum += Vector.LoadUnsafe(ref first, at + (nuint)j) * new Vector<float>(_pairs, j);
            float re = 0, im = 0;
            for (int j = 0; j < Vector<float>.Count; j += 2)
            {
                re += sum[j];
                im += sum[j + 1];
            }

            output[i] = new(re, im);
        }
    }

    /// <summary>Gain at a frequency in cycles an input sample; real, since the filter is symmetric.</summary>
    public float Response(double frequency)
    {
        double gain = 0;
        for (int i = 0; i < _taps.Length; i++) gain += _taps[i] * Math.Cos(2 * Math.PI * frequency * (i - _before));
        return (float)gain;
    }

    // A sinc under a Kaiser window; what aliases onto the band of interest begins at 1/factor - edge.
    private static float[] Design(int factor, double edge)
    {
        if (factor == 1) return [1];
        double pass = edge / factor, stop = (1 - edge) / factor;
        int half = (int)Math.Ceiling((StopbandDb - 7.95) / (14.36 * (stop - pass)) / 2);
        double beta = 0.1102 * (StopbandDb - 8.7), cut = (pass + stop) / 2;
        var taps = new float[2 * half + 1];
        for (int i = -half; i <= half; i++)
        {
            double sinc = i == 0 ? 2 * cut : Math.Sin(2 * Math.PI * cut * i) / (Math.PI * i);
            double edgewise = (double)i / (half + 1);
            taps[i + half] = (float)(sinc * Bessel(beta * Math.Sqrt(1 - edgewise * edgewise)) / Bessel(beta));
        }

        return taps;
    }

    private static double Bessel(double x)
    {
        double sum = 1, term = 1;
        for (int k = 1; term > 1e-12 * sum; k++)
        {
            term *= x / (2 * k) * (x / (2 * k));
            sum += term;
        }

        return sum;
    }
}
