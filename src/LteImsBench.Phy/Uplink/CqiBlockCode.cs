namespace LteImsBench.Phy.Uplink;

/// <summary>The (32, O) block code of channel quality reports of up to 11 bits, TS 36.212 §5.2.2.6.4.</summary>
internal sealed class CqiBlockCode
{
    public const int MostBits = 11;

    /// <summary>Bits of a code word.</summary>
    public const int Length = 32;

    private const int Octets = Length / 8;

    // Table 5.2.2.6.4-1, a row for each i: M_i,0 first.
    private static readonly ushort[] Rows =
    [
        0b11000000001, 0b11100000011, 0b10010010111, 0b10110000101, 0b11110001001, 0b11001011101, 0b10101010111, 0b10011001101,
        0b11011001011, 0b10111010011, 0b10100111011, 0b11100110101, 0b10010101111, 0b11010101011, 0b10001101001, 0b11001111011,
        0b11101110010, 0b10011100100, 0b11011111000, 0b10000110000, 0b10100010001, 0b11010000011, 0b10001001101, 0b11101000111,
        0b11111011110, 0b11000111001, 0b10110100110, 0b11110101110, 0b10101110100, 0b10111111100, 0b11111111111, 0b10000000000,
    ];

    // Code words of single bits; bit i of a word is b_i.
    private static readonly uint[] Columns = [.. Enumerable.Range(0, MostBits).Select(Column)];

    private readonly int[] _sums = new int[Length];
    private readonly int[] _partial = new int[Octets * 256];

    /// <summary>Writes the code word of a report, over and over.</summary>
    /// <param name="bits">The report, first bit the most significant.</param>
    /// <param name="count">1 to 11.</param>
    /// <param name="coded">Octets of 0 or 1.</param>
    public static void Encode(uint bits, int count, Span<byte> coded)
    {
        uint word = WordOf(bits, count);
        for (int i = 0; i < coded.Length; i++) coded[i] = (byte)(word >> (i % Length) & 1);
    }

    /// <summary>The likeliest report.</summary>
    /// <param name="soft">Soft bits; positive means 0.</param>
    /// <param name="count">1 to 11.</param>
    /// <param name="match">How well the code word agrees: 1 when all of the energy does, near 0 for noise.</param>
    public uint Decode(ReadOnlySpan<short> soft, int count, out float match)
    {
        Array.Clear(_sums);
        double energy = 0;
        for (int i = 0; i < soft.Length; i++) _sums[i % Length] += soft[i];
        foreach (int sum in _sums) energy += Math.Abs((double)sum);

        // What every octet of a code word would add; a value is that without its lowest bit, less twice the sum of that bit.
        for (int octet = 0; octet < Octets; octet++)
        {
            Span<int> partial = _partial.AsSpan(octet * 256, 256);
            ReadOnlySpan<int> sums = _sums.AsSpan(octet * 8, 8);
            partial[0] = 0;
            foreach (int sum in sums) partial[0] += sum;
            for (int value = 1; value < partial.Length; value++)
                partial[value] = partial[value & (value - 1)] - 2 * sums[System.Numerics.BitOperations.TrailingZeroCount(value)];
        }

        uint best = 0;
        int bestSum = int.MinValue;
        for (uint bits = 0; bits < 1u << count; bits++)
        {
            uint word = WordOf(bits, count);
            int sum = _partial[word & 255] + _partial[256 + (word >> 8 & 255)] + _partial[512 + (word >> 16 & 255)] + _partial[768 + (word >> 24)];
            if (sum > bestSum) (best, bestSum) = (bits, sum);
        }

        match = energy > 0 ? (float)(bestSum / energy) : 0;
        return best;
    }

    private static uint WordOf(uint bits, int count)
    {
        uint word = 0;
        for (int n = 0; n < count; n++)
        {
            if ((bits >> (count - 1 - n) & 1) != 0) word ^= Columns[n];
        }

        return word;
    }

    private static uint Column(int n)
    {
        uint word = 0;
        for (int i = 0; i < Length; i++) word |= (uint)(Rows[i] >> (MostBits - 1 - n) & 1) << i;
        return word;
    }
}
