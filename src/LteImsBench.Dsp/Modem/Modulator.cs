using LteImsBench.Dsp.Managed;
using LteImsBench.Dsp.Native;

namespace LteImsBench.Dsp;

/// <summary>Modulation mapping, TS 36.211 §7.1: 1 bit a symbol for BPSK, 2 QPSK, 4 16QAM, 6 64QAM, 8 256QAM.</summary>
public static class Modulator
{
    /// <summary>Maps octets of 0 or 1, first bit first.</summary>
    /// <param name="bitsPerSymbol">1, 2, 4, 6 or 8.</param>
    /// <param name="bits">A multiple of <paramref name="bitsPerSymbol"/>.</param>
    /// <param name="symbols">Receives one symbol for each group.</param>
    /// <param name="amplitude">Root of the mean power of the symbols.</param>
    public static void Map(int bitsPerSymbol, ReadOnlySpan<byte> bits, Span<Cf32> symbols, float amplitude = 1)
    {
        if (bitsPerSymbol == 1)
        {
            ManagedModulator.Map(1, bits, symbols, amplitude);
            return;
        }

        int count = Count(bitsPerSymbol, bits.Length, symbols.Length);
        _ = NativeMethods.Modulate(bitsPerSymbol, bits, count, amplitude, symbols);
    }

    /// <summary>Maps packed bits, the highest of an octet first, to as many symbols as there is room for.</summary>
    /// <param name="bitsPerSymbol">2, 4, 6 or 8.</param>
    /// <param name="packed">Enough bits for all symbols.</param>
    /// <param name="symbols">Receives symbols.</param>
    /// <param name="amplitude">Root of the mean power of the symbols.</param>
    public static void MapPacked(int bitsPerSymbol, ReadOnlySpan<byte> packed, Span<Cf32> symbols, float amplitude = 1)
    {
        _ = Count(bitsPerSymbol, symbols.Length * bitsPerSymbol, symbols.Length);
        ArgumentOutOfRangeException.ThrowIfLessThan(packed.Length, (symbols.Length * bitsPerSymbol + 7) / 8, nameof(packed));
        _ = NativeMethods.ModulatePacked(bitsPerSymbol, packed, symbols.Length, amplitude, symbols);
    }

    private static int Count(int bitsPerSymbol, int bits, int room)
    {
        if (bitsPerSymbol is not (2 or 4 or 6 or 8)) throw new ArgumentOutOfRangeException(nameof(bitsPerSymbol), bitsPerSymbol, "2, 4, 6 or 8, or 1 from octets");
        NativeDsp.Check();
        int count = bits / bitsPerSymbol;
        ArgumentOutOfRangeException.ThrowIfLessThan(room, count, "symbols");
        return count;
    }
}
