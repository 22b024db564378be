namespace LteImsBench.Core.Identity;

/// <summary>IMSI, TS 23.003 §2.2: at most 15 digits.</summary>
public readonly record struct Imsi
{
    private Imsi(string digits) => Digits = digits;

    public string Digits { get; }

    public static bool TryParse(string? text, out Imsi imsi)
    {
        imsi = default;
        if (text is null || text.Length is < 6 or > 15 || !text.All(char.IsAsciiDigit)) return false;
        imsi = new(text);
        return true;
    }

    /// <exception cref="FormatException">The text is no IMSI.</exception>
    public static Imsi Parse(string text) =>
        TryParse(text, out Imsi imsi) ? imsi : throw new FormatException($"'{text}' is no IMSI: expected 6 to 15 digits");

    public override string ToString() => Digits;
}

/// <summary>IMEISV, TS 23.003 §6.2.2: 14 digits of IMEI and two of software version.</summary>
public readonly record struct Imeisv
{
    private Imeisv(string digits) => Digits = digits;

    public string Digits { get; }

    /// <summary>TAC, serial number and spare digit, as in the <c>+sip.instance</c> URN of RFC 7254.</summary>
    public string ImeiUrn => $"urn:gsma:imei:{Digits[..8]}-{Digits[8..14]}-0";

    /// <exception cref="FormatException">The text has not 16 digits.</exception>
    public static Imeisv Parse(string text) =>
        text.Length == 16 && text.All(char.IsAsciiDigit) ? new(text) : throw new FormatException($"'{text}' is no IMEISV: expected 16 digits");

    public override string ToString() => Digits;
}

/// <summary>MSISDN in international form, with its leading plus.</summary>
public readonly record struct Msisdn(string Number)
{
    public override string ToString() => Number;
}
