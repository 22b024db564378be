using LteImsBench.Dsp;
using LteImsBench.Phy.Common;

namespace LteImsBench.Phy.Receiver;

/// <summary>From samples of a subframe to its resource elements.</summary>
public sealed class OfdmDemodulator
{
    private readonly FftPlan _plan;
    private readonly OfdmNumbers _numbers;
    private readonly int _subcarriers;
    private readonly int _early;
    private readonly int[] _starts;
    private readonly Cf32[] _spectrum;
    private readonly Cf32[] _turn;

    /// <param name="numbers">Rate and prefix.</param>
    /// <param name="subcarriers">Subcarriers to take from the middle.</param>
    public OfdmDemodulator(OfdmNumbers numbers, int subcarriers)
    {
        (_numbers, _subcarriers, _plan) = (numbers, subcarriers, new(numbers.FftSize));
        _spectrum = new Cf32[numbers.FftSize];

        // The window opens within the prefix, so that a channel that begins a little early does no harm; the turn that costs is undone.
        _early = numbers.PrefixOf(1) / 4;
        _starts = [.. Enumerable.Range(0, 2 * numbers.SymbolsPerSlot).Select(symbol => numbers.UsefulStart(symbol) - _early)];
        _turn = new Cf32[subcarriers];
        float scale = 1 / MathF.Sqrt(numbers.FftSize);
        for (int i = 0; i < subcarriers; i++) _turn[i] = Cf32.Phasor(2 * MathF.PI * Frequency(i) * _early / numbers.FftSize) * scale;
    }

    /// <param name="samples">A subframe, or its beginning when <paramref name="grid"/> has fewer symbols.</param>
    /// <param name="grid">Receives the elements.</param>
    public void Run(ReadOnlySpan<Cf32> samples, ResourceGrid grid)
    {
        // Subcarriers on either side of DC, which carries nothing.
        int half = _subcarriers / 2;
        for (int symbol = 0; symbol < grid.Symbols; symbol++)
        {
            _plan.Forward(samples.Slice(_starts[symbol], _numbers.FftSize), _spectrum);
            Span<Cf32> row = grid.Symbol(symbol);
            ComplexVector.Multiply(_spectrum.AsSpan(_numbers.FftSize - half), _turn.AsSpan(0, half), row[..half]);
            ComplexVector.Multiply(_spectrum.AsSpan(1, _subcarriers - half), _turn.AsSpan(half), row[half..]);
        }
    }

    private int Frequency(int index) => index < _subcarriers / 2 ? index - _subcarriers / 2 : index - _subcarriers / 2 + 1;
}
