using LteImsBench.Dsp;
using LteImsBench.Phy.Common;

namespace LteImsBench.Phy.Uplink;

/// <summary>
/// From the resource elements of an uplink subframe to its samples, TS 36.211 §5.6. An element of power 1 has power 1/N in each sample.
/// Holds its work space: one thread at a time, nothing allocated.
/// </summary>
public sealed class ScFdmaModulator
{
    private readonly FftPlan _plan;
    private readonly OfdmNumbers _numbers;
    private readonly Cf32[] _spectrum;
    private readonly Cf32[] _body;
    private readonly Cf32[] _halfShift;

    /// <param name="numbers">Rate and prefix.</param>
    /// <param name="amplitude">What the samples are multiplied with.</param>
    public ScFdmaModulator(OfdmNumbers numbers, float amplitude = 1)
    {
        int size = numbers.FftSize;
        (_numbers, _plan) = (numbers, new(size));
        (_spectrum, _body, _halfShift) = (new Cf32[size], new Cf32[size], new Cf32[size]);
        float scale = amplitude / MathF.Sqrt(size);
        for (int i = 0; i < size; i++) _halfShift[i] = Cf32.Phasor(MathF.PI * i / size) * scale;
    }

    /// <param name="grid">A whole subframe: all subcarriers in ascending frequency.</param>
    /// <param name="samples">Receives its samples.</param>
    public void Run(ResourceGrid grid, Span<Cf32> samples)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(grid.Subcarriers, _numbers.FftSize, nameof(grid));
        int half = grid.Subcarriers / 2;
        for (int symbol = 0; symbol < grid.Symbols; symbol++)
        {
            ReadOnlySpan<Cf32> row = grid.Symbol(symbol);
            row[..half].CopyTo(_spectrum.AsSpan(_numbers.FftSize - half));
            row[half..].CopyTo(_spectrum);
            _plan.Inverse(_spectrum, _body);

            int useful = _numbers.UsefulStart(symbol), prefix = _numbers.PrefixOf(symbol % _numbers.SymbolsPerSlot);
            Span<Cf32> body = samples.Slice(useful, _numbers.FftSize), before = samples.Slice(useful - prefix, prefix);
            for (int i = 0; i < body.Length; i++) body[i] = _body[i] * _halfShift[i];

            // A period of odd multiples of half a subcarrier ends with its sign turned.
            ReadOnlySpan<Cf32> tail = body[^prefix..];
            for (int i = 0; i < prefix; i++) before[i] = -tail[i];
        }
    }
}
