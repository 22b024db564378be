using LteImsBench.Dsp;
using LteImsBench.Phy.Common;

namespace LteImsBench.Phy.Uplink;

/// <summary>
/// The 839 subcarriers of a PRACH occasion out of the samples of its subframe: the window after the cyclic prefix is moved to the middle
/// of the preamble, decimated in two steps to 1.92 MS/s and transformed there. Allocates nothing after construction.
/// </summary>
internal sealed class PrachFrontEnd
{
    /// <summary>Transform size at 1.92 MS/s, so that one sample is 16 T_s.</summary>
    public const int Size = 1536;

    private const int MiddleBin = PrachPreambles.Length / 2;

    private readonly CircularDecimator _first;
    private readonly CircularDecimator _second;
    private readonly FftPlan _plan = new(Size);
    private readonly Cf32[] _mixer;
    private readonly Cf32[] _decimated = new Cf32[Size];
    private readonly Cf32[] _bins = new Cf32[Size];
    private readonly float[] _gains = new float[PrachPreambles.Length];
    private readonly int _prefix;

    public PrachFrontEnd(in PrachSettings settings, in OfdmNumbers numbers)
    {
        _prefix = PrachFormat0.PrefixLength(numbers);
        int length = PrachFormat0.SequenceLength(numbers), factor = length / Size;
        int second = factor % 4 == 0 ? 4 : factor % 3 == 0 ? 3 : factor % 2 == 0 ? 2 : 1;
        int first = factor / second;
        const double HalfBand = (MiddleBin + 1.0) / Size;
        _first = new(length, first, HalfBand / second);
        _second = new(length / first, second, HalfBand);

        // The mixer repeats every symbol of 15 kHz, and the window begins at a whole one for no phase is asked for.
        int middle = PrachFormat0.MiddleSubcarrier(settings), period = numbers.FftSize;
        _mixer = new Cf32[period];
        for (int n = 0; n < period; n++)
        {
            double angle = -2 * Math.PI * ((long)middle * n % period) / period;
            _mixer[n] = new((float)Math.Cos(angle), (float)Math.Sin(angle));
        }

        for (int k = 0; k < PrachPreambles.Length; k++)
        {
            double frequency = (double)(k - MiddleBin) / length;
            _gains[k] = (float)(1 / (_first.Response(frequency) * _second.Response(frequency * first) * Size));
        }
    }

    /// <summary>The subcarriers of a subframe, scaled as those of a transform divided by its length.</summary>
    /// <param name="subframe">Samples of the subframe.</param>
    /// <param name="spectrum">Receives 839 values.</param>
    public void Run(ReadOnlySpan<Cf32> subframe, Span<Cf32> spectrum)
    {
        Mix(subframe.Slice(_prefix, _first.Length), _first.Input);
        _first.Run(_second.Input);
        _second.Run(_decimated);
        _plan.Forward(_decimated, _bins);
        for (int k = 0; k < MiddleBin; k++) spectrum[k] = _bins[Size - MiddleBin + k] * _gains[k];
        for (int k = MiddleBin; k < PrachPreambles.Length; k++) spectrum[k] = _bins[k - MiddleBin] * _gains[k];
    }

    private void Mix(ReadOnlySpan<Cf32> samples, Span<Cf32> mixed)
    {
        for (int at = 0; at < samples.Length; at += _mixer.Length)
            ComplexVector.Multiply(samples.Slice(at, _mixer.Length), _mixer, mixed.Slice(at, _mixer.Length));
    }
}
