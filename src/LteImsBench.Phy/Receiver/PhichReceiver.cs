using LteImsBench.Dsp;
using LteImsBench.Phy.Channels;
using LteImsBench.Phy.Common;

namespace LteImsBench.Phy.Receiver;

/// <summary>Reads HARQ indicators, TS 36.211 §6.9.</summary>
internal sealed class PhichReceiver(CellShape cell)
{
    private readonly int[][] _units = [.. new ControlRegionMap(cell, 1).Phich.Select(unit => ElementIndex.Of(unit, cell))];

    /// <summary>
    /// How much a PHICH looks like an ACK: near 1 for ACK, near -1 for NACK, near 0 when none was sent; in units of a reference element's
    /// amplitude.
    /// </summary>
    /// <param name="grid">Received.</param>
    /// <param name="channel">Estimate.</param>
    /// <param name="subframe">0 to 9.</param>
    /// <param name="firstPrb">Lowest block of the PUSCH that is answered.</param>
    /// <param name="cyclicShift">n_DMRS of its grant.</param>
    public float Run(ResourceGrid grid, ChannelEstimate channel, int subframe, int firstPrb, int cyclicShift)
    {
        var (group, sequence) = Phich.Resource(cell, firstPrb, cyclicShift);
        int unit = Phich.UnitOf(cell, group);
        Span<Cf32> symbols = stackalloc Cf32[Phich.Symbols];
        Span<float> noise = stackalloc float[Phich.Symbols];
        Span<Cf32> expected = stackalloc Cf32[Phich.Symbols];
        Equalize(grid, channel, unit, symbols, noise);
        Phich.Encode(isAck: true, group, sequence, cell, subframe, expected);
        float sum = 0, energy = 0, weights = 0;
        for (int i = 0; i < symbols.Length; i++)
        {
            // Where the channel is weak a symbol says less.
            float weight = 1 / MathF.Max(noise[i], 1e-20f);
            sum += weight * (symbols[i].Re * expected[i].Re + symbols[i].Im * expected[i].Im);
            energy += weight * expected[i].Power;
            weights += weight;
        }

        return weights == 0 ? 0 : sum / energy;
    }

    // §6.9.2: with four ports a pair of them has four symbols at once, unlike other channels.
    private void Equalize(ResourceGrid grid, ChannelEstimate channel, int unit, Span<Cf32> symbols, Span<float> noise)
    {
        ReadOnlySpan<int> elements = _units[unit];
        if (cell.Ports < 4)
        {
            Equalizer.Run(grid, channel, cell.Ports, elements, symbols, noise);
            return;
        }

        for (int i = 0; i < Phich.Symbols / 4; i++)
        {
            int pair = (i + unit) % 2;
            SymbolEqualizer.TwoPorts(
                grid.Values, channel.Port(pair).Values, channel.Port(pair + 2).Values, elements.Slice(4 * i, 4), channel.Disturbance, symbols[(4 * i)..], noise[(4 * i)..]);
        }
    }
}
