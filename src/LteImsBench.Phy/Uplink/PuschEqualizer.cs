using LteImsBench.Dsp;
using LteImsBench.Messages.Fapi;
using LteImsBench.Phy.Common;

namespace LteImsBench.Phy.Uplink;

/// <summary>
/// From the resource elements of a PUSCH to soft bits: antennas added up by their channels and noises (maximum ratio), MMSE in frequency,
/// inverse transform, soft demapping with the noise that is left. Holds its work space: one thread at a time, and no allocation once the
/// sizes are known.
/// </summary>
internal sealed class PuschEqualizer
{
    private const float LeastNoise = 1e-5f;

    private readonly CyclicPrefix _prefix;
    private readonly DftPrecoder _precoder = new();
    private readonly float[] _times;
    private readonly Cf32[][] _weights;
    private readonly float[] _gains = new float[CellShape.MostSubcarriers];
    private readonly Cf32[] _equalized = new Cf32[CellShape.MostSubcarriers];
    private readonly Cf32[] _symbols = new Cf32[CellShape.MostSubcarriers];
    private readonly float[] _noise = new float[CellShape.MostSubcarriers];

    /// <param name="prefix">Of the cell.</param>
    /// <param name="antennas">Receive antennas.</param>
    public PuschEqualizer(CyclicPrefix prefix, int antennas)
    {
        // Time of each symbol, the reference symbols at -1 and 1.
        _prefix = prefix;
        var numbers = new OfdmNumbers(2048, prefix);
        int perSlot = numbers.SymbolsPerSlot, reference = PuschDmrs.SymbolOf(prefix);
        float first = numbers.UsefulStart(reference), second = numbers.UsefulStart(perSlot + reference);
        _times = [.. Enumerable.Range(0, 2 * perSlot).Select(symbol => (2 * numbers.UsefulStart(symbol) - first - second) / (second - first))];
        _weights = [.. Enumerable.Range(0, antennas).Select(_ => new Cf32[CellShape.MostSubcarriers])];
    }

    /// <param name="antennas">The subframe at each antenna.</param>
    /// <param name="pusch">The transmission.</param>
    /// <param name="channels">Its channels.</param>
    /// <param name="soft">Receives all bits in the order in which they were sent.</param>
    public void Run(ReadOnlySpan<ResourceGrid> antennas, in UlschPdu pusch, PuschChannels channels, Span<short> soft)
    {
        int first = pusch.FirstPrb * CellShape.SubcarriersPerPrb, count = pusch.PrbCount * CellShape.SubcarriersPerPrb, all = antennas[0].Symbols;
        int bitsPerSymbol = (int)pusch.Modulation, perSlot = all / 2, reference = PuschDmrs.SymbolOf(_prefix), at = 0;
        float gain = 1, noise = 1;
        bool isChanging = IsAnyChanging(channels);
        for (int symbol = 0; symbol < all; symbol++)
        {
            if (symbol % perSlot == reference) continue;
            if (symbol == 0 || isChanging)
            {
                (gain, noise) = Prepare(channels, count, _times[symbol]);
                _noise.AsSpan(0, count).Fill(noise);
            }

            Cf32 back = Cf32.Phasor(-channels[0].Turn / 2 * _times[symbol]) * (1 / gain);
            for (int i = 0; i < channels.Count; i++)
            {
                ReadOnlySpan<Cf32> row = antennas[channels.AntennaOf(i)].Symbol(symbol).Slice(first, count);
                if (i == 0) ComplexVector.Multiply(row, _weights[0].AsSpan(0, count), _equalized.AsSpan(0, count));
                else Add(row, _weights[i], Cf32.Phasor((channels[0].Turn - channels[i].Turn) / 2 * _times[symbol]), _equalized);
            }

            Span<Cf32> symbols = _symbols.AsSpan(0, count);
            _precoder.Inverse(_equalized.AsSpan(0, count), symbols);
            for (int i = 0; i < count; i++) symbols[i] *= back;
            SoftDemapper.Demap(bitsPerSymbol, symbols, _noise.AsSpan(0, count), soft.Slice(at, count * bitsPerSymbol));
            at += count * bitsPerSymbol;
        }
    }

    private static bool IsAnyChanging(PuschChannels channels)
    {
        for (int i = 0; i < channels.Count; i++)
        {
            if (channels[i].IsChanging) return true;
        }

        return false;
    }

    private static void Add(ReadOnlySpan<Cf32> row, ReadOnlySpan<Cf32> weights, Cf32 turn, Span<Cf32> sum)
    {
        for (int i = 0; i < row.Length; i++) sum[i] += row[i] * (weights[i] * turn);
    }

    // With the noise of the first antenna as unit, antennas add up to the gain g = Σ|H|²·(first noise / noise), and its noise. MMSE leaves a
    // symbol with the mean of g/(g + noise); what that lacks of 1 is noise against it.
    private (float Gain, float Noise) Prepare(PuschChannels channels, int count, float time)
    {
        float noise = channels[0].Disturbance;
        Span<float> gains = _gains.AsSpan(0, count);
        gains.Fill(noise);
        for (int antenna = 0; antenna < channels.Count; antenna++)
        {
            PuschChannelEstimator channel = channels[antenna];
            ReadOnlySpan<Cf32> mean = channel.Mean, change = channel.Change;
            Span<Cf32> weights = _weights[antenna].AsSpan(0, count);
            float part = channel.IsChanging ? time : 0, ratio = noise / channel.Disturbance;
            for (int i = 0; i < count; i++)
            {
                Cf32 value = channel.IsChanging ? mean[i] + change[i] * part : mean[i];
                gains[i] += value.Power * ratio;
                weights[i] = value.Conjugate * ratio;
            }
        }

        float lack = 0;
        for (int i = 0; i < count; i++)
        {
            gains[i] = 1 / gains[i];
            lack += gains[i];
        }

        for (int antenna = 0; antenna < channels.Count; antenna++)
        {
            Span<Cf32> weights = _weights[antenna].AsSpan(0, count);
            for (int i = 0; i < count; i++) weights[i] *= gains[i];
        }

        lack *= noise / count;
        float gain = MathF.Max(1 - lack, LeastNoise);
        return (gain, MathF.Max(lack / gain, LeastNoise));
    }
}
