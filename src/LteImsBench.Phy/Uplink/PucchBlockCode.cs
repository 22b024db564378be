namespace LteImsBench.Phy.Uplink;

/// <summary>The (20, A) block code of formats 2 to 2b, TS 36.212 §5.2.3.3.</summary>
internal static class PucchBlockCode
{
    /// <summary>Coded bits.</summary>
    public const int Length = 20;

    /// <summary>Largest A.</summary>
    public const int MaxBits = 13;

    // Table 5.2.3.3-1, M_i,0 first.
    private static readonly ushort[] Rows =
    [
        0b1100000000110, 0b1110000001110, 0b1001001011111, 0b1011000010111,
        0b1111000100111, 0b1100101110111, 0b1010101011111, 0b1001100110111,
        0b1101100101111, 0b1011101001111, 0b1010011101111, 0b1110011010111,
        0b1001010111111, 0b1101010101111, 0b1000110100101, 0b1100111101101,
        0b1110111001011, 0b1001110010011, 0b1101111100000, 0b1000011000000,
    ];

    // By A and message: bit i of a word is b_i.
    private static readonly uint[][] Words = [.. Enumerable.Range(0, MaxBits + 1).Select(WordsOf)];

    /// <summary>Every code word of a message length by message; bit i of a word is b_i.</summary>
    /// <param name="bits">A, 1 to 13. The first bit of a message is its most significant.</param>
    public static ReadOnlySpan<uint> All(int bits) =>
        bits is >= 1 and <= MaxBits ? Words[bits] : throw new ArgumentOutOfRangeException(nameof(bits), bits, "1 to 13");

    private static uint[] WordsOf(int bits)
    {
        var words = new uint[1 << bits];
        for (int message = 1; message < words.Length; message++)
        {
            int low = int.TrailingZeroCount(message);
            words[message] = words[message & (message - 1)] ^ Column(bits - 1 - low);
        }

        return words;
    }

    private static uint Column(int n)
    {
        uint column = 0;
        for (int i = 0; i < Length; i++) column |= (uint)(Rows[i] >> (MaxBits - 1 - n) & 1) << i;
        return column;
    }
}
