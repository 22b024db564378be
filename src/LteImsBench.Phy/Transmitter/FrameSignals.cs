using LteImsBench.Dsp;
using LteImsBench.Phy.Common;

namespace LteImsBench.Phy.Transmitter;

/// <summary>What a cell sends whatever it has to say: reference and synchronisation signals, computed once for a frame.</summary>
internal sealed class FrameSignals
{
    private readonly CellShape _cell;
    private readonly int[][] _symbols;
    private readonly ReferenceTable _references;
    private readonly float[][] _secondary = [new float[SyncSequences.Length], new float[SyncSequences.Length]];

    public FrameSignals(CellShape cell)
    {
        _cell = cell;
        _references = new(cell);
        _symbols = [.. Enumerable.Range(0, cell.Ports).Select(port => CellReferenceSignal.SymbolsOf(port, cell.Prefix).ToArray())];
        for (int i = 0; i < 2; i++) SyncSequences.Sss(cell.Pci, i == 1, _secondary[i]);
    }

    public void Map(int subframe, ResourceGrid[] grids)
    {
        for (int port = 0; port < grids.Length; port++)
        {
            for (int slot = 2 * subframe; slot < 2 * subframe + 2; slot++)
            {
                foreach (int symbol in _symbols[port])
                {
                    ReadOnlySpan<Cf32> values = _references.Row(slot, symbol);
                    Span<Cf32> row = grids[port].Symbol((slot & 1) * _cell.SymbolsPerSlot + symbol);
                    int first = CellReferenceSignal.FirstSubcarrier(_cell, port, slot, symbol);
                    for (int m = 0; m < values.Length; m++) row[first + 6 * m] = values[m];
                }
            }
        }

        if (subframe is 0 or 5) MapSync(subframe, grids[0]);
    }

    // §6.11: the last two symbols of the first slot; the port is the transmitter's choice.
    private void MapSync(int subframe, ResourceGrid grid)
    {
        int start = _cell.Subcarriers / 2 - SyncSequences.Length / 2;
        SyncSequences.Pss(_cell.Pci.Sector).CopyTo(grid.Symbol(_cell.SymbolsPerSlot - 1)[start..]);
        Span<Cf32> row = grid.Symbol(_cell.SymbolsPerSlot - 2);
        float[] values = _secondary[subframe / 5];
        for (int n = 0; n < values.Length; n++) row[start + n] = new(values[n], 0);
    }
}
