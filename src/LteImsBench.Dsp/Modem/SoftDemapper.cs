using LteImsBench.Dsp.Managed;
using LteImsBench.Dsp.Native;

namespace LteImsBench.Dsp;

/// <summary>Max-log soft demapping: distances to the nearest points with the bit 0 and with the bit 1; positive means 0.</summary>
public static class SoftDemapper
{
    /// <summary>Soft bits of one log-likelihood unit; 16 bits leave room for sums of retransmissions.</summary>
    public const float Scale = 16;

    /// <summary>Demaps symbols; soft bits are clipped to ±2047.</summary>
    /// <param name="bitsPerSymbol">1, 2, 4, 6 or 8.</param>
    /// <param name="symbols">Equalised symbols at unit mean power.</param>
    /// <param name="noise">Noise variance of each, complex, after equalisation.</param>
    /// <param name="soft">Receives <paramref name="bitsPerSymbol"/> for each.</param>
    public static void Demap(int bitsPerSymbol, ReadOnlySpan<Cf32> symbols, ReadOnlySpan<float> noise, Span<short> soft)
    {
        if (bitsPerSymbol is not (1 or 2 or 4 or 6 or 8)) throw new ArgumentOutOfRangeException(nameof(bitsPerSymbol), bitsPerSymbol, "1, 2, 4, 6 or 8");
        ArgumentOutOfRangeException.ThrowIfLessThan(noise.Length, symbols.Length, nameof(noise));
        ArgumentOutOfRangeException.ThrowIfLessThan(soft.Length, symbols.Length * bitsPerSymbol, nameof(soft));
        if (bitsPerSymbol == 1)
        {
            ManagedSoftDemapper.Demap(1, symbols, noise, soft);
            return;
        }

        NativeDsp.Check();
        _ = NativeMethods.Demap(bitsPerSymbol, symbols, noise, symbols.Length, Scale, soft);
    }
}
