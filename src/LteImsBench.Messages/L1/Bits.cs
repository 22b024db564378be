using System.Numerics;

namespace LteImsBench.Messages.L1;

internal static class Bits
{
    /// <summary>The least n with 2^n ≥ <paramref name="value"/>.</summary>
    public static int CeilLog2(uint value) => value <= 1 ? 0 : 32 - BitOperations.LeadingZeroCount(value - 1);
}
