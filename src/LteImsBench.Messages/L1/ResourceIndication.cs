namespace LteImsBench.Messages.L1;

/// <summary>Resource indication value of a contiguous allocation: TS 36.213 §7.1.6.3 (type 2 localised) and §8.1.1 (uplink type 0).</summary>
public static class ResourceIndication
{
    public static uint Encode(int prbCount, int firstPrb, int length)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(length, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(firstPrb + length, prbCount, nameof(length));
        return (uint)(length - 1 <= prbCount / 2
            ? prbCount * (length - 1) + firstPrb
            : prbCount * (prbCount - length + 1) + (prbCount - 1 - firstPrb));
    }

    /// <summary>False when the value names no allocation within the bandwidth.</summary>
    public static bool TryDecode(int prbCount, uint value, out int firstPrb, out int length)
    {
        length = (int)(value / (uint)prbCount) + 1;
        firstPrb = (int)(value % (uint)prbCount);
        if (length + firstPrb > prbCount)
        {
            length = prbCount - length + 2;
            firstPrb = prbCount - 1 - firstPrb;
        }

        return length >= 1 && firstPrb >= 0 && firstPrb + length <= prbCount;
    }

    /// <summary>Width of the field in bits.</summary>
    public static int BitCount(int prbCount) => Bits.CeilLog2((uint)(prbCount * (prbCount + 1) / 2));
}
