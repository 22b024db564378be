using System.Numerics;

namespace LteImsBench.Messages.L1;

/// <summary>A set of physical resource blocks; bit i stands for PRB i, at most 110.</summary>
public readonly record struct PrbMask(UInt128 Bits)
{
    public static PrbMask Empty => default;

    public int Count => BitOperations.PopCount((ulong)Bits) + BitOperations.PopCount((ulong)(Bits >> 64));

    public bool this[int prb] => (Bits >> prb & 1) != 0;

    public static PrbMask Range(int first, int count) => new((UInt128.One << count) - 1 << first);

    public bool Overlaps(PrbMask other) => (Bits & other.Bits) != 0;

    public static PrbMask operator |(PrbMask left, PrbMask right) => new(left.Bits | right.Bits);

    public override string ToString() => $"{Count} PRB";
}
