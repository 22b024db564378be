using LteImsBench.Dsp;
using LteImsBench.Phy.Common;

namespace LteImsBench.Phy.Channels;

/// <summary>The HARQ indicator, TS 36.212 §5.3.5 and TS 36.211 §6.9.</summary>
public static class Phich
{
    /// <summary>Symbols of a mapping unit: three element groups.</summary>
    public const int Symbols = 12;

    private const int Repetitions = 3;

    /// <summary>Group and sequence that answer a PUSCH, TS 36.213 §9.1.2.</summary>
    /// <param name="cell">The cell.</param>
    /// <param name="firstPrb">Lowest block of the PUSCH.</param>
    /// <param name="cyclicShift">n_DMRS of its grant.</param>
    public static (int Group, int Sequence) Resource(in CellShape cell, int firstPrb, int cyclicShift)
    {
        int groups = cell.PhichGroups;
        return ((firstPrb + cyclicShift) % groups, (firstPrb / groups + cyclicShift) % (2 * Spreading(cell)));
    }

    /// <summary>The mapping unit of a group: with the extended prefix two groups share one, §6.9.3.</summary>
    public static int UnitOf(in CellShape cell, int group) => cell.Prefix == CyclicPrefix.Normal ? group : group / 2;

    /// <summary>The twelve symbols that a PHICH adds to its mapping unit.</summary>
    public static void Encode(bool isAck, int group, int sequence, in CellShape cell, int subframe, Span<Cf32> symbols)
    {
        int spreading = Spreading(cell);
        Span<byte> scrambling = stackalloc byte[Symbols];
        Gold.Bits(Seed(cell, subframe), 0, scrambling);
        Cf32 indicator = isAck ? new(-MathF.Sqrt(0.5f), -MathF.Sqrt(0.5f)) : new(MathF.Sqrt(0.5f), MathF.Sqrt(0.5f));
        symbols[..Symbols].Clear();
        for (int i = 0; i < Repetitions * spreading; i++)
        {
            Cf32 value = indicator * (scrambling[i] == 0 ? 1f : -1f) * Sign(sequence % spreading, i % spreading);
            if (sequence >= spreading) value = new(-value.Im, value.Re);

            // §6.9.2: with the extended prefix the two groups of a unit have every other pair of symbols.
            int place = spreading == 4 ? i : i / 2 * 4 + i % 2 + (group % 2 == 0 ? 0 : 2);
            symbols[place] = value;
        }
    }

    private static int Spreading(in CellShape cell) => cell.Prefix == CyclicPrefix.Normal ? 4 : 2;

    // Rows of table 6.9.1-2: Walsh sequences.
    private static float Sign(int row, int column) => (System.Numerics.BitOperations.PopCount((uint)(row & column)) & 1) == 0 ? 1 : -1;

    private static uint Seed(in CellShape cell, int subframe) => (uint)((subframe + 1) * (2 * cell.Pci.Value + 1) << 9) + cell.Pci.Value;
}
