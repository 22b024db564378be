using LteImsBench.Dsp;
using LteImsBench.Phy.Common;

namespace LteImsBench.Phy.Receiver;

/// <summary>The control format that a piece of a known cell shows.</summary>
/// <param name="Subframe">The subframe that fits best, 0 to 9.</param>
/// <param name="Cfi">1 to 3.</param>
/// <param name="Margin">By how much the codeword leads the next one, 0 to about 1.</param>
/// <param name="SinrDb">Of the reference signals.</param>
public readonly record struct ControlFormat(int Subframe, int Cfi, float Margin, float SinrDb);

/// <summary>Reads the PCFICH of a known cell from as little as one slot.</summary>
public static class ControlFormatReader
{
    /// <param name="samples">At the rate of <paramref name="numbers"/>, from the beginning of a subframe; a slot suffices.</param>
    /// <param name="cell">The cell.</param>
    /// <param name="numbers">Rate and prefix.</param>
    /// <param name="subframe">Which it is, or null to try all ten.</param>
    /// <returns>Null when there is not even a slot.</returns>
    public static ControlFormat? Read(ReadOnlySpan<Cf32> samples, CellShape cell, OfdmNumbers numbers, int? subframe)
    {
        if (samples.Length < numbers.SamplesPerSlot) return null;
        var grid = new ResourceGrid(cell.SymbolsPerSlot, cell.Subcarriers);
        new OfdmDemodulator(numbers, cell.Subcarriers).Run(samples, grid);
        var channel = new ChannelEstimate(cell, cell.SymbolsPerSlot);
        var pcfich = new PcfichReceiver(cell);
        ControlFormat? best = null;
        for (int candidate = subframe ?? 0; candidate <= (subframe ?? 9); candidate++)
        {
            channel.Run(grid, candidate);
            var (cfi, margin) = pcfich.Run(grid, channel, candidate);
            if (best is null || channel.SinrDb > best.Value.SinrDb) best = new(candidate, cfi, margin, channel.SinrDb);
        }

        return best;
    }
}
