using LteImsBench.Dsp;
using LteImsBench.Phy.Common;

namespace LteImsBench.Phy.Transmitter;

/// <summary>From the resource elements of a subframe to its samples, TS 36.211 §6.12. An element of power 1 has power 1/N in each sample.</summary>
public sealed class OfdmModulator
{
    private readonly FftPlan _plan;
    private readonly OfdmNumbers _numbers;
    private readonly Cf32[] _spectrum;
    private readonly float _scale;

    /// <param name="numbers">Rate and prefix.</param>
    /// <param name="amplitude">What the samples are multiplied with.</param>
    public OfdmModulator(OfdmNumbers numbers, float amplitude = 1)
    {
        (_numbers, _plan) = (numbers, new(numbers.FftSize));
        _spectrum = new Cf32[numbers.FftSize];
        _scale = amplitude / MathF.Sqrt(numbers.FftSize);
    }

    /// <param name="grid">A whole subframe.</param>
    /// <param name="samples">Receives its samples.</param>
    public void Run(ResourceGrid grid, Span<Cf32> samples)
    {
        int half = grid.Subcarriers / 2;
        for (int symbol = 0; symbol < grid.Symbols; symbol++)
        {
            // Subcarriers on either side of DC, which carries nothing.
            ReadOnlySpan<Cf32> row = grid.Symbol(symbol);
            row[..half].CopyTo(_spectrum.AsSpan(_numbers.FftSize - half));
            row[half..].CopyTo(_spectrum.AsSpan(1));
            int useful = _numbers.UsefulStart(symbol), prefix = _numbers.PrefixOf(symbol % _numbers.SymbolsPerSlot);
            Span<Cf32> body = samples.Slice(useful, _numbers.FftSize);
            _plan.Inverse(_spectrum, body, _scale);
            body[^prefix..].CopyTo(samples.Slice(useful - prefix, prefix));
        }
    }
}
