using LteImsBench.Dsp.Native;

namespace LteImsBench.Dsp;

/// <summary>The pseudo-random sequence c(n) of TS 36.211 §7.2.</summary>
public static class Gold
{
    /// <summary>Writes c(offset), c(offset + 1), … as octets of 0 or 1.</summary>
    public static void Bits(uint cInit, int offset, Span<byte> bits) => Require(FecMethods.GoldSpread(cInit, offset, bits, bits.Length, 0));

    /// <summary>The same packed, the first bit on top; bits of the last octet behind the end are zero.</summary>
    public static void PackedBits(uint cInit, int offset, Span<byte> octets, int count)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(octets.Length, (count + 7) / 8, nameof(octets));
        Require(FecMethods.GoldPack(cInit, offset, octets, count, 0));
    }

    /// <summary>Adds the sequence to bits, TS 36.211 §6.3.1.</summary>
    public static void Scramble(uint cInit, int offset, Span<byte> bits) => Require(FecMethods.GoldSpread(cInit, offset, bits, bits.Length, 1));

    /// <summary>Adds the sequence from its start to packed bits, the highest of an octet first.</summary>
    public static void ScramblePacked(uint cInit, Span<byte> packed) => Require(FecMethods.GoldPack(cInit, 0, packed, 8L * packed.Length, 1));

    /// <summary>Removes the sequence from soft bits: turns the sign where it has a one.</summary>
    public static void Descramble(uint cInit, int offset, Span<short> soft) => Require(FecMethods.GoldTurn(cInit, offset, soft, soft.Length));

    private static void Require(int result)
    {
        NativeDsp.Check();
        if (result != NativeMethods.Ok) throw new ArgumentException("c_init has more than 31 bits, or the offset is negative");
    }
}
