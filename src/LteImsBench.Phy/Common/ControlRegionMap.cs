namespace LteImsBench.Phy.Common;

/// <summary>A resource element group: four resource elements of one symbol, TS 36.211 §6.2.4.</summary>
public readonly record struct ElementGroup(int Symbol, int First, int Second, int Third, int Fourth)
{
    public int this[int index] => index switch { 0 => First, 1 => Second, 2 => Third, _ => Fourth };
}

/// <summary>Where PCFICH, PHICHs and PDCCHs lie in the control region of a cell, TS 36.211 §6.7.4, §6.9.3 and §6.8.5.</summary>
public sealed class ControlRegionMap
{
    private const int GroupsPerCce = 9;

    // Columns of the interleaver of TS 36.212 §5.1.4.2.1.
    private static ReadOnlySpan<byte> Columns => [1, 17, 9, 25, 5, 21, 13, 29, 3, 19, 11, 27, 7, 23, 15, 31, 0, 16, 8, 24, 4, 20, 12, 28, 2, 18, 10, 26, 6, 22, 14, 30];

    /// <param name="cell">The cell.</param>
    /// <param name="symbols">Symbols of the control region.</param>
    public ControlRegionMap(CellShape cell, int symbols)
    {
        List<ElementGroup> first = GroupsOf(cell, 0);
        Pcfich = PlacePcfich(cell, first);
        Phich = PlacePhich(cell);
        HashSet<(int, int)> taken = [.. Pcfich.Concat(Phich.SelectMany(unit => unit)).Select(group => (group.Symbol, group.First))];

        // In order of frequency, and of time where groups begin at one subcarrier.
        ElementGroup[] free =
        [
            .. Enumerable.Range(0, symbols).SelectMany(symbol => GroupsOf(cell, symbol))
                .Where(group => !taken.Contains((group.Symbol, group.First)))
                .OrderBy(group => group.Fourth - group.First == 3 ? group.First : group.First / 6 * 6).ThenBy(group => group.Symbol),
        ];
        CceCount = free.Length / GroupsPerCce;
        Pdcch = Interleave(free, cell.Pci.Value);
    }

    /// <summary>The four groups of the PCFICH.</summary>
    public ElementGroup[] Pcfich { get; }

    /// <summary>The three groups of each PHICH mapping unit.</summary>
    public ElementGroup[][] Phich { get; }

    /// <summary>Groups in the order of PDCCH quadruplets: those of CCE n are 9n to 9n + 8.</summary>
    public ElementGroup[] Pdcch { get; }

    public int CceCount { get; }

    private static List<ElementGroup> GroupsOf(in CellShape cell, int symbol)
    {
        bool hasReference = symbol == 0 || (symbol == 1 && cell.Ports == 4) || (symbol == 3 && cell.Prefix == CyclicPrefix.Extended);
        List<ElementGroup> groups = [];
        if (!hasReference)
        {
            for (int k = 0; k < cell.Subcarriers; k += 4) groups.Add(new(symbol, k, k + 1, k + 2, k + 3));
            return groups;
        }

        // Six subcarriers, of which two are left for reference signals as if there were at least two ports.
        int shift = cell.Pci.Value % 3;
        Span<int> used = stackalloc int[4];
        for (int k = 0; k < cell.Subcarriers; k += 6)
        {
            int count = 0;
            for (int i = 0; i < 6; i++)
            {
                if (i % 3 != shift) used[count++] = k + i;
            }

            groups.Add(new(symbol, used[0], used[1], used[2], used[3]));
        }

        return groups;
    }

    private static ElementGroup[] PlacePcfich(in CellShape cell, List<ElementGroup> first)
    {
        int start = 6 * (cell.Pci.Value % (2 * cell.PrbCount));
        var groups = new ElementGroup[4];
        for (int i = 0; i < 4; i++) groups[i] = first[(start + i * cell.PrbCount / 2 * 6) % cell.Subcarriers / 6];
        return groups;
    }

    private ElementGroup[][] PlacePhich(CellShape cell)
    {
        ElementGroup[][] free = [.. Enumerable.Range(0, 3).Select(symbol => GroupsOf(cell, symbol).Where(group => symbol > 0 || !Pcfich.Contains(group)).ToArray())];
        int units = cell.Prefix == CyclicPrefix.Normal ? cell.PhichGroups : cell.PhichGroups / 2;
        var placed = new ElementGroup[units][];
        for (int unit = 0; unit < units; unit++)
        {
            placed[unit] = new ElementGroup[3];
            for (int i = 0; i < 3; i++)
            {
                int symbol = cell.IsPhichExtended ? i : 0;
                int count = free[symbol].Length;
                placed[unit][i] = free[symbol][(cell.Pci.Value * count / free[0].Length + unit + i * count / 3) % count];
            }
        }

        return placed;
    }

    private static ElementGroup[] Interleave(ElementGroup[] free, int pci)
    {
        int count = free.Length;
        int rows = (count + 31) / 32, dummy = rows * 32 - count;
        var order = new int[count];
        int written = 0;
        foreach (byte column in Columns)
        {
            for (int row = 0; row < rows; row++)
            {
                int index = row * 32 + column - dummy;
                if (index >= 0) order[written++] = index;
            }
        }

        // Quadruplet order[i] is the i-th after interleaving; the shift moves it to place i - PCI.
        var pdcch = new ElementGroup[count];
        for (int i = 0; i < count; i++) pdcch[order[(i + pci) % count]] = free[i];
        return pdcch;
    }
}
