namespace LteImsBench.Dsp.Managed;

/// <summary>The managed twin of modulation mapping, and BPSK, which has no other.</summary>
internal static class ManagedModulator
{
    private static readonly Cf32[][] Tables = [.. Enumerable.Range(0, 9).Select(Table)];

    public static void Map(int bitsPerSymbol, ReadOnlySpan<byte> bits, Span<Cf32> symbols, float amplitude)
    {
        Cf32[] table = Constellation(bitsPerSymbol);
        int count = bits.Length / bitsPerSymbol;
        for (int i = 0; i < count; i++)
        {
            int index = 0;
            foreach (byte bit in bits.Slice(i * bitsPerSymbol, bitsPerSymbol)) index = index << 1 | bit;
            symbols[i] = table[index] * amplitude;
        }
    }

    /// <summary>The constellation points by their bits, first bit the most significant.</summary>
    public static Cf32[] Constellation(int bitsPerSymbol) =>
        bitsPerSymbol is 1 or 2 or 4 or 6 or 8 ? Tables[bitsPerSymbol] : throw new ArgumentOutOfRangeException(nameof(bitsPerSymbol), bitsPerSymbol, "1, 2, 4, 6 or 8");

    private static Cf32[] Table(int bitsPerSymbol)
    {
        if (bitsPerSymbol == 1) return [new(MathF.Sqrt(0.5f), MathF.Sqrt(0.5f)), new(-MathF.Sqrt(0.5f), -MathF.Sqrt(0.5f))];
        if (bitsPerSymbol is 0 or 3 or 5 or 7) return [];
        float scale = MathF.Sqrt(1 / (2f * ((1 << bitsPerSymbol) - 1) / 3));
        var points = new Cf32[1 << bitsPerSymbol];
        for (int i = 0; i < points.Length; i++)
            points[i] = new(Level(i, bitsPerSymbol, first: bitsPerSymbol - 1) * scale, Level(i, bitsPerSymbol, first: bitsPerSymbol - 2) * scale);
        return points;
    }

    private static float Level(int index, int bitsPerSymbol, int first) =>
        Amplitude(index, first, bitsPerSymbol / 2) * ((index >> first & 1) == 0 ? 1 : -1);

    private static float Amplitude(int index, int first, int bits)
    {
        // TS 36.211 tables 7.1.2-1 to 7.1.5-1: amplitude 1 for QPSK; {1, 3}; {3, 1, 5, 7}; {5, 7, 3, 1, 11, 9, 13, 15}.
        int code = 0;
        for (int i = 1; i < bits; i++) code = code << 1 | (index >> (first - 2 * i) & 1);
        return bits switch
        {
            1 => 1,
            2 => code == 0 ? 1 : 3,
            3 => ((ReadOnlySpan<byte>)[3, 1, 5, 7])[code],
            _ => ((ReadOnlySpan<byte>)[5, 7, 3, 1, 11, 9, 13, 15])[code],
        };
    }
}
