using LteImsBench.Dsp;
using LteImsBench.Phy.Common;

namespace LteImsBench.Phy.Receiver;

/// <summary>Conjugated cell-specific reference signals of a whole frame, TS 36.211 §6.10.1.</summary>
internal sealed class PilotTable
{
    private const int Slots = 20;

    private readonly int _symbolsPerSlot;
    private readonly Cf32[]?[] _rows;

    public PilotTable(in CellShape cell)
    {
        _symbolsPerSlot = cell.SymbolsPerSlot;
        _rows = new Cf32[Slots * _symbolsPerSlot][];
        for (int slot = 0; slot < Slots; slot++)
        {
            for (int symbol = 0; symbol < _symbolsPerSlot; symbol++)
            {
                bool isUsed = symbol == 0 || symbol == _symbolsPerSlot - 3 || (symbol == 1 && cell.Ports == 4);
                if (!isUsed) continue;
                var row = new Cf32[2 * cell.PrbCount];
                CellReferenceSignal.Sequence(cell, slot, symbol, row);
                for (int m = 0; m < row.Length; m++) row[m] = row[m].Conjugate;
                _rows[slot * _symbolsPerSlot + symbol] = row;
            }
        }
    }

    /// <summary>r*(m), two values a resource block; empty where the symbol of the slot has none.</summary>
    public ReadOnlySpan<Cf32> Row(int slot, int symbol) => _rows[slot * _symbolsPerSlot + symbol];
}
