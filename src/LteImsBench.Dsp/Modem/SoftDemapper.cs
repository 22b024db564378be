namespace LteImsBench.Dsp;

/// <summary>Max-log soft demapping: distances to the nearest points with the bit 0 and with the bit 1; positive means 0.</summary>
public static class SoftDemapper
{
    /// <summary>Soft bits of one log-likelihood unit; 16 bits leave room for sums of retransmissions.</summary>
    public const float Scale = 16;

    private const float Limit = 2047;

    /// <param name="bitsPerSymbol">1, 2, 4 or 6.</param>
    /// <param name="symbols">Equalised symbols at unit mean power.</param>
    /// <param name="noise">Noise variance of each, complex, after equalisation.</param>
    /// <param name="soft">Receives <paramref name="bitsPerSymbol"/> for each.</param>
    public static void Demap(int bitsPerSymbol, ReadOnlySpan<Cf32> symbols, ReadOnlySpan<float> noise, Span<short> soft)
    {
        if (bitsPerSymbol is not (1 or 2 or 4 or 6)) throw new ArgumentOutOfRangeException(nameof(bitsPerSymbol), bitsPerSymbol, "1, 2, 4 or 6");
        float unit = bitsPerSymbol switch { 4 => 1 / MathF.Sqrt(10), 6 => 1 / MathF.Sqrt(42), _ => MathF.Sqrt(0.5f) };
        for (int i = 0; i < symbols.Length; i++)
        {
            // The squares cancel: what is left is linear in the sample, 4·a·x over the noise for amplitude a.
            float weight = 4 * unit * Scale / MathF.Max(noise[i], 1e-6f);
            Span<short> bits = soft.Slice(i * bitsPerSymbol, bitsPerSymbol);
            if (bitsPerSymbol == 1)
            {
                bits[0] = Clip((symbols[i].Re + symbols[i].Im) * weight);
                continue;
            }

            Axis(symbols[i].Re, unit, weight, bits, 0);
            Axis(symbols[i].Im, unit, weight, bits, 1);
        }
    }

    private static void Axis(float x, float unit, float weight, Span<short> bits, int first)
    {
        float y = x / unit, size = MathF.Abs(y);
        switch (bits.Length)
        {
            case 2:
                bits[first] = Clip(x * weight);
                break;
            case 4:
                // Amplitudes 1 and 3: bit 0 is the sign, bit 1 is 0 inside.
                bits[first] = Clip(Signed(y, size <= 2 ? size : 2 * size - 2) * unit * weight);
                bits[first + 2] = Clip((2 - size) * unit * weight);
                break;
            default:
                // Amplitudes 3, 1, 5, 7 for the further bits 00, 01, 10, 11.
                bits[first] = Clip(Signed(y, size <= 2 ? size : size <= 4 ? 2 * size - 2 : size <= 6 ? 3 * size - 6 : 4 * size - 12) * unit * weight);
                bits[first + 2] = Clip((size <= 2 ? 2 * (3 - size) : size <= 6 ? 4 - size : 2 * (5 - size)) * unit * weight);
                bits[first + 4] = Clip((size <= 4 ? size - 2 : 6 - size) * unit * weight);
                break;
        }
    }

    private static float Signed(float sign, float size) => sign < 0 ? -size : size;

    private static short Clip(float value) => (short)MathF.Round(Math.Clamp(value, -Limit, Limit));
}
