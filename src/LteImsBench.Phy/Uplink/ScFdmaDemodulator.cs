using LteImsBench.Dsp;
using LteImsBench.Phy.Common;

namespace LteImsBench.Phy.Uplink;

/// <summary>
/// From the samples of an uplink subframe to its resource elements, TS 36.211 §5.6. Unitary: an element of power 1 that
/// <see cref="ScFdmaModulator"/> sent with amplitude 1 has power 1. Holds its work space: one thread at a time, nothing allocated.
/// </summary>
public sealed class ScFdmaDemodulator
{
    private readonly FftPlan _plan;
    private readonly OfdmNumbers _numbers;
    private readonly int _early;
    private readonly Cf32[] _body;
    private readonly Cf32[] _spectrum;
    private readonly Cf32[] _halfShift;
    private readonly Cf32[] _turn;

    /// <param name="numbers">Rate and prefix.</param>
    public ScFdmaDemodulator(OfdmNumbers numbers)
    {
        int size = numbers.FftSize;
        (_numbers, _plan) = (numbers, new(size));
        (_body, _spectrum, _halfShift, _turn) = (new Cf32[size], new Cf32[size], new Cf32[size], new Cf32[size]);

        // The window opens within the prefix, so that a UE that is a little early does no harm; the turn that costs is undone.
        _early = numbers.PrefixOf(1) / 4;
        float scale = 1 / MathF.Sqrt(size);
        for (int i = 0; i < size; i++)
        {
            _halfShift[i] = Cf32.Phasor(-MathF.PI * (i - _early) / size) * scale;
            _turn[i] = Cf32.Phasor(2 * MathF.PI * (i * _early % size) / size);
        }
    }

    /// <param name="samples">A subframe.</param>
    /// <param name="grid">Receives the elements: all subcarriers in ascending frequency.</param>
    public void Run(ReadOnlySpan<Cf32> samples, ResourceGrid grid)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(grid.Subcarriers, _numbers.FftSize, nameof(grid));
        int half = grid.Subcarriers / 2, below = _numbers.FftSize - half;
        for (int symbol = 0; symbol < grid.Symbols; symbol++)
        {
            ReadOnlySpan<Cf32> window = samples.Slice(_numbers.UsefulStart(symbol) - _early, _numbers.FftSize);
            for (int i = 0; i < window.Length; i++) _body[i] = window[i] * _halfShift[i];
            _plan.Forward(_body, _spectrum);
            Span<Cf32> row = grid.Symbol(symbol);
            for (int i = 0; i < half; i++)
            {
                row[i] = _spectrum[below + i] * _turn[below + i];
                row[half + i] = _spectrum[i] * _turn[i];
            }
        }
    }
}
