namespace LteImsBench.Dsp.Managed;

/// <summary>The managed twin of soft demapping, and BPSK, which has no other.</summary>
internal static class ManagedSoftDemapper
{
    private const float Limit = 2047;
    private const float LeastNoise = 1e-6f;

    public static void Demap(int bitsPerSymbol, ReadOnlySpan<Cf32> symbols, ReadOnlySpan<float> noise, Span<short> soft)
    {
        float unit = bitsPerSymbol == 1 ? MathF.Sqrt(0.5f) : MathF.Sqrt(1 / (2f * ((1 << bitsPerSymbol) - 1) / 3));
        for (int i = 0; i < symbols.Length; i++)
        {
            // The squares cancel: what is left is linear in the sample, 4·a·x over the noise for amplitude a.
            float weight = 4 * unit * SoftDemapper.Scale / (noise[i] > LeastNoise ? noise[i] : LeastNoise);
            Span<short> bits = soft.Slice(i * bitsPerSymbol, bitsPerSymbol);
            if (bitsPerSymbol == 1)
            {
                bits[0] = Clip((symbols[i].Re + symbols[i].Im) * weight);
                continue;
            }

            Axis(symbols[i].Re, unit * weight, weight, bits, 0);
            Axis(symbols[i].Im, unit * weight, weight, bits, 1);
        }
    }

    // u: half the distance of neighbouring points; s: distance from the middle; both times the weight.
    private static void Axis(float x, float u, float weight, Span<short> bits, int first)
    {
        float s = MathF.Abs(x) * weight;
        if (bits.Length == 2)
        {
            bits[first] = Clip(x * weight);
            return;
        }

        // Nearest points on either side of zero: k·s - k(k - 1)·u for the k-th amplitude, of which the nearest gives the greatest.
        float line = s, sign = s, drop = u + u;
        for (int k = 2; k <= 1 << (bits.Length / 2 - 1); k++)
        {
            line = line + s - drop;
            drop += u + u;
            sign = line > sign ? line : sign;
        }

        bits[first] = Clip(MathF.CopySign(sign, x));
        int next = first + 2;
        if (bits.Length == 8)
        {
            // Amplitudes 1 to 7 are 0, 9 to 15 are 1.
            float past = s - 8 * u;
            float value = 8 * u - s + (Positive(2 * u - s) + (Positive(4 * u - s) + Positive(6 * u - s)));
            bits[next] = Clip(value - (Positive(past - 2 * u) + (Positive(past - 4 * u) + Positive(past - 6 * u))));
            s = MathF.Abs(past);
            next += 2;
        }

        if (bits.Length >= 6)
        {
            // Amplitudes 1 and 3 are 0, 5 and 7 are 1.
            bits[next] = Clip(4 * u - s + Positive(2 * u - s) - Positive(s - 6 * u));
            s = MathF.Abs(s - 4 * u);
            next += 2;
        }

        bits[next] = Clip(2 * u - s);
    }

    private static float Positive(float value) => value > 0 ? value : 0;

    private static short Clip(float value)
    {
        value = value < Limit ? value : Limit;
        return (short)MathF.Round(value > -Limit ? value : -Limit);
    }
}
