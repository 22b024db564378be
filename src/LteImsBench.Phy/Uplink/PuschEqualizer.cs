using LteImsBench.Dsp;
using LteImsBench.Messages.Fapi;
using LteImsBench.Phy.Common;

namespace LteImsBench.Phy.Uplink;

/// <summary>
/// From the resource elements of a PUSCH to soft bits: MMSE in frequency, inverse transform, soft demapping with the noise that is left.
/// Holds its work space: one thread at a time, and no allocation once the sizes are known.
/// </summary>
internal sealed class PuschEqualizer
{
    private const int MostSubcarriers = 1200;
    private const float LeastNoise = 1e-5f;

    private readonly CyclicPrefix _prefix;
    private readonly DftPrecoder _precoder = new();
    private readonly float[] _times;
    private readonly Cf32[] _channel = new Cf32[MostSubcarriers];
    private readonly Cf32[] _weights = new Cf32[MostSubcarriers];
    private readonly Cf32[] _equalized = new Cf32[MostSubcarriers];
    private readonly Cf32[] _symbols = new Cf32[MostSubcarriers];
    private readonly float[] _noise = new float[MostSubcarriers];

    public PuschEqualizer(CyclicPrefix prefix)
    {
        // Time of each symbol, the reference symbols at -1 and 1.
        _prefix = prefix;
        var numbers = new OfdmNumbers(2048, prefix);
        int perSlot = numbers.SymbolsPerSlot, reference = PuschDmrs.SymbolOf(prefix);
        float first = numbers.UsefulStart(reference), second = numbers.UsefulStart(perSlot + reference);
        _times = [.. Enumerable.Range(0, 2 * perSlot).Select(symbol => (2 * numbers.UsefulStart(symbol) - first - second) / (second - first))];
    }

    /// <param name="grid">The subframe.</param>
    /// <param name="pusch">The transmission.</param>
    /// <param name="estimate">Its channel.</param>
    /// <param name="soft">Receives all bits in the order in which they were sent.</param>
    public void Run(ResourceGrid grid, in UlschPdu pusch, PuschChannelEstimator estimate, Span<short> soft)
    {
        int first = pusch.FirstPrb * CellShape.SubcarriersPerPrb, count = pusch.PrbCount * CellShape.SubcarriersPerPrb;
        int bitsPerSymbol = (int)pusch.Modulation, perSlot = grid.Symbols / 2, reference = PuschDmrs.SymbolOf(_prefix), at = 0;
        float gain = 1, noise = 1;
        for (int symbol = 0; symbol < grid.Symbols; symbol++)
        {
            if (symbol % perSlot == reference) continue;
            if (symbol == 0 || estimate.IsChanging) (gain, noise) = Prepare(estimate, count, _times[symbol]);

            ReadOnlySpan<Cf32> row = grid.Symbol(symbol).Slice(first, count);
            Cf32 back = Cf32.Phasor(-estimate.Turn / 2 * _times[symbol]) * (1 / gain);
            for (int i = 0; i < count; i++) _equalized[i] = row[i] * _weights[i];
            Span<Cf32> symbols = _symbols.AsSpan(0, count);
            _precoder.Inverse(_equalized.AsSpan(0, count), symbols);
            for (int i = 0; i < count; i++) symbols[i] *= back;
            _noise.AsSpan(0, count).Fill(noise);
            SoftDemapper.Demap(bitsPerSymbol, symbols, _noise.AsSpan(0, count), soft.Slice(at, count * bitsPerSymbol));
            at += count * bitsPerSymbol;
        }
    }

    // MMSE leaves a symbol with the gain that is the mean of |H|²/(|H|² + noise); what that lacks of 1 is noise against it.
    private (float Gain, float Noise) Prepare(PuschChannelEstimator estimate, int count, float time)
    {
        estimate.Mean[..count].CopyTo(_channel);
        if (estimate.IsChanging)
        {
            ReadOnlySpan<Cf32> change = estimate.Change;
            for (int i = 0; i < count; i++) _channel[i] += change[i] * time;
        }

        float noise = estimate.Noise + estimate.EstimationError, lack = 0;
        for (int i = 0; i < count; i++)
        {
            float inverse = 1 / (_channel[i].Power + noise);
            lack += inverse;
            _weights[i] = _channel[i].Conjugate * inverse;
        }

        lack *= noise / count;
        float gain = MathF.Max(1 - lack, LeastNoise);
        return (gain, MathF.Max(lack / gain, LeastNoise));
    }
}
