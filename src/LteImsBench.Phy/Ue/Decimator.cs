using LteImsBench.Dsp;

namespace LteImsBench.Phy.Ue;

/// <summary>
/// From the radio's rate to 1.92 MS/s for the search: a linear-phase low-pass, then every n-th sample. Output m stands for input m·n, the
/// delay of the filter being made up for.
/// </summary>
internal sealed class Decimator
{
    private const int TapsPerFactor = 8;

    private readonly int _factor;
    private readonly float[] _taps;
    private readonly Cf32[] _history;
    private int _kept;

    public Decimator(int factor)
    {
        _factor = factor;
        int length = factor == 1 ? 1 : TapsPerFactor * factor + 1;
        _taps = new float[length];
        float sum = 0;
        for (int i = 0; i < length; i++)
        {
            // Half the output rate as the edge, Hamming's window.
            double x = (i - (length - 1) / 2.0) / factor;
            double sinc = x == 0 ? 1 : Math.Sin(Math.PI * x) / (Math.PI * x);
            double window = length == 1 ? 1 : 0.54 - 0.46 * Math.Cos(2 * Math.PI * i / (length - 1));
            sum += _taps[i] = (float)(sinc * window);
        }

        for (int i = 0; i < length; i++) _taps[i] /= sum;
        _history = new Cf32[length + 30 * 2048];
        Reset();
    }

    /// <summary>Forgets the past; the next sample is number 0.</summary>
    public void Reset()
    {
        // Silence before the first sample, half a filter of it.
        _kept = (_taps.Length - 1) / 2;
        _history.AsSpan(0, _kept).Clear();
    }

    /// <summary>Takes samples, at most two subframes of them, and returns how many came out.</summary>
    public int Run(ReadOnlySpan<Cf32> samples, Span<Cf32> output)
    {
        samples.CopyTo(_history.AsSpan(_kept));
        int available = _kept + samples.Length, at = 0, count = 0;
        for (; at + _taps.Length <= available; at += _factor)
        {
            float re = 0, im = 0;
            ReadOnlySpan<Cf32> window = _history.AsSpan(at, _taps.Length);
            for (int i = 0; i < _taps.Length; i++)
            {
                re += window[i].Re * _taps[i];
                im += window[i].Im * _taps[i];
            }

            output[count++] = new(re, im);
        }

        _kept = available - at;
        _history.AsSpan(at, _kept).CopyTo(_history);
        return count;
    }
}
