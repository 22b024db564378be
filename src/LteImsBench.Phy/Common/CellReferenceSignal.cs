using LteImsBench.Dsp;

namespace LteImsBench.Phy.Common;

/// <summary>Cell-specific reference signals, TS 36.211 §6.10.1.</summary>
public static class CellReferenceSignal
{
    private const int MaxPrb = 110;

    /// <summary>Symbols of a slot that hold the reference signal of a port.</summary>
    public static ReadOnlySpan<int> SymbolsOf(int port, CyclicPrefix prefix) => port >= 2 ? [1] : prefix == CyclicPrefix.Normal ? [0, 4] : [0, 3];

    /// <summary>First subcarrier of the port in a symbol of a slot, then every sixth; -1 where it has none.</summary>
    public static int FirstSubcarrier(in CellShape cell, int port, int slot, int symbol)
    {
        int third = cell.SymbolsPerSlot - 3;
        int v;
        if (port == 0 && symbol == 0 || port == 1 && symbol == third) v = 0;
        else if (port == 0 && symbol == third || port == 1 && symbol == 0) v = 3;
        else if (port == 2 && symbol == 1) v = 3 * (slot & 1);
        else if (port == 3 && symbol == 1) v = 3 + 3 * (slot & 1);
        else return -1;
        return (v + cell.Pci.Value % 6) % 6;
    }

    /// <summary>Whether a symbol of a slot holds reference signals of any of the cell's first <paramref name="ports"/> ports.</summary>
    public static bool HasReference(in CellShape cell, int ports, int symbol) =>
        symbol == 0 || symbol == cell.SymbolsPerSlot - 3 || (symbol == 1 && ports == 4);

    /// <summary>Whether a resource element of a subframe holds a reference signal of any of the cell's first <paramref name="ports"/> ports.</summary>
    public static bool IsReference(in CellShape cell, int ports, int symbol, int subcarrier)
    {
        int inSlot = symbol % cell.SymbolsPerSlot;
        if (!HasReference(cell, ports, inSlot)) return false;
        int distance = (subcarrier + 6 - cell.Pci.Value % 6) % 6;
        if (ports >= 2) return distance % 3 == 0;
        return distance == (inSlot == 0 ? 0 : 3);
    }

    /// <summary>r(m) for the cell's bandwidth: two values a resource block, the same for every port.</summary>
    /// <param name="cell">The cell.</param>
    /// <param name="slot">Slot of the frame, 0 to 19.</param>
    /// <param name="symbol">Symbol of the slot.</param>
    /// <param name="values">Receives 2·PrbCount values.</param>
    public static void Sequence(in CellShape cell, int slot, int symbol, Span<Cf32> values)
    {
        uint id = cell.Pci.Value;
        uint init = (uint)(7 * (slot + 1) + symbol + 1) * (2 * id + 1) << 10;
        init += 2 * id + (cell.Prefix == CyclicPrefix.Normal ? 1u : 0u);
        Span<byte> bits = stackalloc byte[4 * MaxPrb];
        bits = bits[..(4 * cell.PrbCount)];
        Gold.Bits(init, 2 * (MaxPrb - cell.PrbCount), bits);
        float unit = MathF.Sqrt(0.5f);
        for (int m = 0; m < 2 * cell.PrbCount; m++) values[m] = new(bits[2 * m] == 0 ? unit : -unit, bits[2 * m + 1] == 0 ? unit : -unit);
    }
}
