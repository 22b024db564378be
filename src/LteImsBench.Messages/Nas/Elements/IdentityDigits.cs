using LteImsBench.Core.Identity;

namespace LteImsBench.Messages.Nas;

/// <summary>Identities in BCD behind an octet of first digit, odd/even indication and type (TS 24.008 figure 10.5.4).</summary>
internal static class IdentityDigits
{
    private const int MaxDigits = 16;
    private const byte Odd = 0b1000;

    public static string Read(ref NasReader r)
    {
        byte first = r.Octet();
        Span<char> digits = stackalloc char[MaxDigits + 2];
        int count = 0;
        digits[count++] = ToDigit(first >> 4);
        while (!r.IsAtEnd && count <= MaxDigits)
        {
            byte pair = r.Octet();
            digits[count++] = ToDigit(pair & 15);
            digits[count++] = ToDigit(pair >> 4);
        }

        if ((first & Odd) == 0) count--;   // the last half octet is filler
        if (count is < 1 or > MaxDigits || digits[..count].ContainsAnyExceptInRange('0', '9'))
        {
            r.Fail("an identity of 1 to 16 decimal digits is expected");
            return "";
        }

        return digits[..count].ToString();
    }

    public static Imsi ReadImsi(ref NasReader r)
    {
        string digits = Read(ref r);
        if (!Imsi.TryParse(digits, out Imsi imsi)) r.Fail($"an IMSI has 6 to 15 digits, not '{digits}'");
        return imsi;
    }

    public static void Write(ref NasWriter w, byte type, string digits)
    {
        if (digits.Length == 0) return;
        bool isOdd = digits.Length % 2 == 1;
        w.Octet((byte)((digits[0] - '0') << 4 | (isOdd ? Odd : 0) | type));
        for (int i = 1; i < digits.Length; i += 2)
        {
            int high = i + 1 < digits.Length ? digits[i + 1] - '0' : 15;
            w.Octet((byte)(high << 4 | digits[i] - '0'));
        }
    }

    private static char ToDigit(int value) => value <= 9 ? (char)('0' + value) : '?';
}
