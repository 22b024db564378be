namespace LteImsBench.Messages.Nas;

/// <summary>Called party BCD number digits, TS 24.008 table 10.5.118.</summary>
internal static class BcdNumber
{
    private const string Digits = "0123456789*#abc";

    public static string Read(ref NasReader r)
    {
        Span<char> text = stackalloc char[32];
        int count = 0;
        while (!r.IsAtEnd && count + 2 <= text.Length)
        {
            byte pair = r.Octet();
            text[count++] = Digits[Math.Min(pair & 15, Digits.Length - 1)];
            if (pair >> 4 == 15) break;   // end mark, also in the middle
            text[count++] = Digits[pair >> 4];
        }

        return text[..count].ToString();
    }

    public static void Write(ref NasWriter w, string digits)
    {
        for (int i = 0; i < digits.Length; i += 2)
        {
            int high = i + 1 < digits.Length ? Code(digits[i + 1]) : 15;
            w.Octet((byte)(high << 4 | Code(digits[i])));
        }
    }

    private static int Code(char digit)
    {
        int code = Digits.IndexOf(digit, StringComparison.Ordinal);
        return code >= 0 ? code : throw new ArgumentException($"'{digit}' is no digit of a telephone number", nameof(digit));
    }
}
