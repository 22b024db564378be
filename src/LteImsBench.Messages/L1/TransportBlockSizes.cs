namespace LteImsBench.Messages.L1;

/// <summary>Transport block size, TS 36.213 §7.1.7.2.</summary>
public static class TransportBlockSizes
{
    public const int MaxIndex = 26;

    /// <summary>The largest block of one layer, in octets.</summary>
    public const int MaxOctets = 75376 / 8;

    /// <param name="index">I_TBS, 0 to 26.</param>
    /// <param name="prbCount">N_PRB, 1 to 110.</param>
    /// <returns>Size in bits.</returns>
    public static int Bits(int index, int prbCount)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan((uint)index, (uint)MaxIndex, nameof(index));
        ArgumentOutOfRangeException.ThrowIfGreaterThan((uint)(prbCount - 1), (uint)TransportBlockSizeTable.Columns - 1, nameof(prbCount));
        return TransportBlockSizeTable.Bits[index * TransportBlockSizeTable.Columns + prbCount - 1];
    }
}
