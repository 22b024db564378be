using LteImsBench.Dsp;

namespace LteImsBench.Phy.Common;

/// <summary>Cell-specific reference signals of a whole frame, TS 36.211 §6.10.1.</summary>
internal sealed class ReferenceTable
{
    private const int Slots = 20;

    private readonly int _symbolsPerSlot;
    private readonly Cf32[]?[] _rows;

    public ReferenceTable(in CellShape cell)
    {
        _symbolsPerSlot = cell.SymbolsPerSlot;
        _rows = new Cf32[Slots * _symbolsPerSlot][];
        for (int i = 0; i < _rows.Length; i++)
        {
            int slot = i / _symbolsPerSlot, symbol = i % _symbolsPerSlot;
            if (!CellReferenceSignal.HasReference(cell, cell.Ports, symbol)) continue;
            CellReferenceSignal.Sequence(cell, slot, symbol, _rows[i] = new Cf32[2 * cell.PrbCount]);
        }
    }

    /// <summary>r(m), two values a resource block, the same for every port; empty where the symbol of the slot has none.</summary>
    public ReadOnlySpan<Cf32> Row(int slot, int symbol) => _rows[slot * _symbolsPerSlot + symbol];
}
