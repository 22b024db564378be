namespace LteImsBench.Core.Identity;

/// <summary>A public land mobile network: MCC of three digits, MNC of two or three (TS 23.003 §2.2).</summary>
public readonly record struct Plmn
{
    private Plmn(string mcc, string mnc) => (Mcc, Mnc) = (mcc, mnc);

    public string Mcc { get; }

    public string Mnc { get; }

    /// <summary>Parses <c>001/01</c>, <c>001-01</c>, <c>00101</c> or <c>001001</c>.</summary>
    public static bool TryParse(ReadOnlySpan<char> text, out Plmn plmn)
    {
        plmn = default;
        Span<char> digits = stackalloc char[6];
        int count = 0;
        for (int i = 0; i < text.Length; i++)
        {
            char c = text[i];
            if (c is '/' or '-' && i == 3) continue;
            if (!char.IsAsciiDigit(c) || count == digits.Length) return false;
            digits[count++] = c;
        }

        if (count < 5) return false;
        plmn = new(digits[..3].ToString(), digits[3..count].ToString());
        return true;
    }

    /// <exception cref="FormatException">The text is no PLMN.</exception>
    public static Plmn Parse(ReadOnlySpan<char> text) =>
        TryParse(text, out Plmn plmn) ? plmn : throw new FormatException($"'{text}' is no PLMN: expected MCC/MNC such as 001/01");

    /// <summary>Reads the three octets of TS 24.008 §10.5.1.3; digits above 9 other than the filler are refused.</summary>
    public static bool TryReadBcd(ReadOnlySpan<byte> octets, out Plmn plmn)
    {
        plmn = default;
        if (octets.Length < 3) return false;
        int mnc3 = octets[1] >> 4;
        ReadOnlySpan<int> digits = [octets[0] & 15, octets[0] >> 4, octets[1] & 15, octets[2] & 15, octets[2] >> 4, mnc3];
        Span<char> text = stackalloc char[6];
        int count = mnc3 == 15 ? 5 : 6;
        for (int i = 0; i < count; i++)
        {
            if (digits[i] > 9) return false;
            text[i] = (char)('0' + digits[i]);
        }

        plmn = new(text[..3].ToString(), text[3..count].ToString());
        return true;
    }

    /// <summary>Writes the three octets of TS 24.008 §10.5.1.3.</summary>
    public void WriteBcd(Span<byte> octets)
    {
        int mnc3 = Mnc.Length == 3 ? Mnc[2] - '0' : 15;
        octets[0] = (byte)((Mcc[1] - '0') << 4 | Mcc[0] - '0');
        octets[1] = (byte)(mnc3 << 4 | Mcc[2] - '0');
        octets[2] = (byte)((Mnc[1] - '0') << 4 | Mnc[0] - '0');
    }

    public OctetString ToBcd()
    {
        byte[] octets = new byte[3];
        WriteBcd(octets);
        return OctetString.Wrap(octets);
    }

    /// <summary>The home network domain of TS 23.003 §13.2, MNC padded to three digits.</summary>
    public string ImsDomain => $"ims.mnc{Mnc.PadLeft(3, '0')}.mcc{Mcc}.3gppnetwork.org";

    public override string ToString() => $"{Mcc}/{Mnc}";
}
