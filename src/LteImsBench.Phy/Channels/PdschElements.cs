using LteImsBench.Messages.L1;
using LteImsBench.Phy.Common;

namespace LteImsBench.Phy.Channels;

/// <summary>The resource elements of any PDSCH of a cell, TS 36.211 §6.4, from tables: nothing is allocated or searched per subframe.</summary>
internal sealed class PdschElements
{
    private static readonly int[] SubframeOfKind = [0, 5, 1];

    private readonly CellShape _cell;

    // By kind of subframe and symbol: the elements that a PDSCH may have, and where those of each resource block begin among them.
    private readonly int[][][] _elements;
    private readonly int[][][] _starts;

    public PdschElements(CellShape cell)
    {
        _cell = cell;
        _elements = [.. SubframeOfKind.Select(_ => new int[cell.SymbolsPerSubframe][])];
        _starts = [.. SubframeOfKind.Select(_ => new int[cell.SymbolsPerSubframe][])];
        PrbMask all = PrbMask.Range(0, cell.PrbCount);
        for (int kind = 0; kind < SubframeOfKind.Length; kind++)
        {
            var places = PdschMapping.Elements(cell, SubframeOfKind[kind], controlSymbols: 0, all, all);
            for (int symbol = 0; symbol < cell.SymbolsPerSubframe; symbol++)
            {
                (int Symbol, int Subcarrier)[] row = [.. places.Where(place => place.Symbol == symbol)];
                _elements[kind][symbol] = ElementIndex.Of(row, cell);
                int[] starts = _starts[kind][symbol] = new int[cell.PrbCount + 1];
                for (int prb = 0; prb <= cell.PrbCount; prb++) starts[prb] = row.Count(place => place.Subcarrier < prb * CellShape.SubcarriersPerPrb);
            }
        }
    }

    /// <summary>The most elements that a PDSCH can have.</summary>
    public int Most => _cell.SymbolsPerSubframe * _cell.Subcarriers;

    /// <summary>Writes the elements in the order of mapping and returns their number.</summary>
    /// <param name="subframe">0 to 9.</param>
    /// <param name="controlSymbols">Symbols of the control region.</param>
    /// <param name="even">Resource blocks of the first slot.</param>
    /// <param name="odd">Resource blocks of the second slot.</param>
    /// <param name="elements">Receives at most <see cref="Most"/> places.</param>
    public int Fill(int subframe, int controlSymbols, PrbMask even, PrbMask odd, Span<int> elements)
    {
        int kind = subframe switch { 0 => 0, 5 => 1, _ => 2 };
        int count = 0;
        for (int symbol = controlSymbols; symbol < _cell.SymbolsPerSubframe; symbol++)
        {
            PrbMask mask = symbol < _cell.SymbolsPerSlot ? even : odd;
            int[] row = _elements[kind][symbol], starts = _starts[kind][symbol];
            for (int prb = 0; prb < _cell.PrbCount; prb++)
            {
                if (!mask[prb]) continue;
                int first = prb;
                while (prb + 1 < _cell.PrbCount && mask[prb + 1]) prb++;
                ReadOnlySpan<int> run = row.AsSpan(starts[first]..starts[prb + 1]);
                run.CopyTo(elements[count..]);
                count += run.Length;
            }
        }

        return count;
    }
}
