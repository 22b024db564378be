using LteImsBench.Core.Identity;
using LteImsBench.Messages.L1;
using LteImsBench.Phy.Common;

namespace LteImsBench.Phy.Channels;

/// <summary>Which resource elements a PDSCH has, TS 36.211 §6.4, and how its bits are scrambled.</summary>
public static class PdschMapping
{
    private const int Central = 72;

    /// <summary>The elements in the order of mapping.</summary>
    /// <param name="cell">The cell.</param>
    /// <param name="subframe">0 to 9.</param>
    /// <param name="controlSymbols">Symbols of the control region.</param>
    /// <param name="even">Resource blocks of the first slot.</param>
    /// <param name="odd">Resource blocks of the second slot; the same but with distributed allocation.</param>
    public static (int Symbol, int Subcarrier)[] Elements(in CellShape cell, int subframe, int controlSymbols, PrbMask even, PrbMask odd)
    {
        var elements = new (int, int)[even.Count * CellShape.SubcarriersPerPrb * cell.SymbolsPerSubframe];
        int count = Fill(cell, subframe, controlSymbols, even, odd, elements);
        return elements[..count];
    }

    /// <summary>Writes the elements into <paramref name="elements"/> and returns their number; allocates nothing.</summary>
    /// <inheritdoc cref="Elements"/>
    public static int Fill(
        in CellShape cell, int subframe, int controlSymbols, PrbMask even, PrbMask odd, Span<(int Symbol, int Subcarrier)> elements)
    {
        int count = 0;
        for (int symbol = controlSymbols; symbol < cell.SymbolsPerSubframe; symbol++)
        {
            PrbMask mask = symbol < cell.SymbolsPerSlot ? even : odd;
            for (int prb = 0; prb < cell.PrbCount; prb++)
            {
                if (!mask[prb]) continue;
                for (int k = prb * CellShape.SubcarriersPerPrb; k < (prb + 1) * CellShape.SubcarriersPerPrb; k++)
                {
                    if (!CellReferenceSignal.IsReference(cell, cell.Ports, symbol, k) && !IsBroadcastOrSync(cell, subframe, symbol, k))
                        elements[count++] = (symbol, k);
                }
            }
        }

        return count;
    }

    /// <summary>c_init of codeword 0, §6.3.1.</summary>
    public static uint Seed(in CellShape cell, Rnti rnti, int subframe) => (uint)rnti.Value << 14 | (uint)(subframe << 9) + cell.Pci.Value;

    private static bool IsBroadcastOrSync(in CellShape cell, int subframe, int symbol, int subcarrier)
    {
        int start = cell.Subcarriers / 2 - Central / 2;
        if (subcarrier < start || subcarrier >= start + Central) return false;
        bool isSync = subframe is 0 or 5 && symbol >= cell.SymbolsPerSlot - 2 && symbol < cell.SymbolsPerSlot;
        bool isBroadcast = subframe == 0 && symbol >= cell.SymbolsPerSlot && symbol < cell.SymbolsPerSlot + 4;
        return isSync || isBroadcast;
    }
}
