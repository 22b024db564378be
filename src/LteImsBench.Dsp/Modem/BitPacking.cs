using LteImsBench.Dsp.Native;

namespace LteImsBench.Dsp;

/// <summary>From bits as octets of 0 or 1 to packed ones.</summary>
public static class BitPacking
{
    /// <summary>Packs bits, the first into the highest of the first octet; what is left of the last octet is 0.</summary>
    public static void Pack(ReadOnlySpan<byte> bits, Span<byte> packed)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(packed.Length, (bits.Length + 7) / 8, nameof(packed));
        NativeDsp.Check();
        _ = NativeMethods.PackBits(bits, bits.Length, packed);
    }
}
