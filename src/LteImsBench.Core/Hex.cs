namespace LteImsBench.Core;

/// <summary>Hexadecimal text as people paste it: digits of either case, any white space, an optional 0x.</summary>
public static class Hex
{
    /// <exception cref="FormatException">A character is no hexadecimal digit, or the digits are odd in number.</exception>
    public static byte[] Parse(ReadOnlySpan<char> text) =>
        TryParse(text, out byte[] octets, out int at) ? octets
        : throw new FormatException(at < text.Length
            ? $"character {at + 1} of the hex text is '{text[at]}', expected 0-9, a-f or A-F"
            : "the hex text ends within an octet: expected an even number of digits");

    /// <summary>Parses <paramref name="text"/>; on failure <paramref name="errorAt"/> is the offending index, or the text's length.</summary>
    public static bool TryParse(ReadOnlySpan<char> text, out byte[] octets, out int errorAt)
    {
        octets = [];
        errorAt = 0;
        int start = text.StartsWith("0x", StringComparison.OrdinalIgnoreCase) ? 2 : 0;
        byte[] buffer = new byte[(text.Length + 1) / 2];
        int digits = 0;
        for (int i = start; i < text.Length; i++)
        {
            char c = text[i];
            if (char.IsWhiteSpace(c)) continue;
            if (!char.IsAsciiHexDigit(c))
            {
                errorAt = i;
                return false;
            }

            int nibble = char.IsAsciiDigit(c) ? c - '0' : (c | 0x20) - 'a' + 10;
            buffer[digits >> 1] |= (byte)((digits & 1) == 0 ? nibble << 4 : nibble);
            digits++;
        }

        errorAt = text.Length;
        if ((digits & 1) != 0) return false;
        octets = buffer[..(digits / 2)];
        return true;
    }
}
