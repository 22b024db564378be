using LteImsBench.Dsp.Native;

namespace LteImsBench.Dsp;

/// <summary>Between bits as octets of 0 or 1 and packed ones, the first in the highest of the first octet.</summary>
public static class BitPacking
{
    /// <summary>Packs bits, the first into the highest of the first octet; what is left of the last octet is 0.</summary>
    public static void Pack(ReadOnlySpan<byte> bits, Span<byte> packed)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(packed.Length, (bits.Length + 7) / 8, nameof(packed));
        NativeDsp.Check();
        _ = NativeMethods.PackBits(bits, bits.Length, packed);
    }

    /// <summary>Unpacks as many bits as <paramref name="bits"/> holds.</summary>
    public static void Unpack(ReadOnlySpan<byte> packed, Span<byte> bits)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(packed.Length, (bits.Length + 7) / 8, nameof(packed));
        NativeDsp.Check();
        _ = FecMethods.BitsUnpack(packed, bits, bits.Length);
    }

    /// <summary>Appends bits to packed ones, which are zero from bit <paramref name="at"/> on.</summary>
    public static void Append(ReadOnlySpan<byte> bits, Span<byte> packed, int at)
    {
        for (int i = 0; i < bits.Length; i++) packed[(at + i) >> 3] |= (byte)(bits[i] << (7 - ((at + i) & 7)));
    }
}
