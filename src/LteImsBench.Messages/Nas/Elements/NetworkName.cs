using System.Text;
using LteImsBench.Core;

namespace LteImsBench.Messages.Nas;

/// <summary>Network name, TS 24.008 §10.5.3.5a.</summary>
/// <param name="Octets">The element's value: coding octet, then text.</param>
public readonly record struct NetworkName(OctetString Octets) : INasElement<NetworkName>
{
    private const byte Extension = 0b1000_0000;
    private const byte AddInitials = 0b0000_1000;
    private const byte CodingGsm = 0;
    private const byte CodingUcs2 = 1;

    /// <summary>Whether the MS should add the letters for the country.</summary>
    public bool AddCountryInitials => (Octets.At(0) & AddInitials) != 0;

    /// <summary>0 the GSM default alphabet, 1 UCS2.</summary>
    public byte CodingScheme => (byte)(Octets.At(0) >> 4 & 7);

    /// <summary>The name; empty for a reserved coding scheme.</summary>
    public string Text => CodingScheme switch
    {
        _ when Octets.Length < 2 => "",
        CodingGsm => GsmAlphabet.Unpack(Octets.Span[1..], ((Octets.Length - 1) * 8 - (Octets[0] & 7)) / 7),
        CodingUcs2 => Encoding.BigEndianUnicode.GetString(Octets.Span[1..(1 + (Octets.Length - 1) / 2 * 2)]),
        _ => "",
    };

    /// <summary>Codes a name in the default alphabet where that has all its characters, else in UCS2.</summary>
    public static NetworkName Of(string text, bool addCountryInitials = false)
    {
        byte initials = addCountryInitials ? AddInitials : (byte)0;
        if (GsmAlphabet.TryPack(text, out byte[] packed))
        {
            int spareBits = packed.Length * 8 - text.Length * 7;
            return new(OctetString.Wrap([(byte)(Extension | CodingGsm << 4 | initials | spareBits), .. packed]));
        }

        return new(OctetString.Wrap([(byte)(Extension | CodingUcs2 << 4 | initials), .. Encoding.BigEndianUnicode.GetBytes(text)]));
    }

    static NetworkName INasElement<NetworkName>.Read(ref NasReader r)
    {
        if (r.IsAtEnd) r.Fail("an empty network name");
        return new(r.Rest());
    }

    void INasElement<NetworkName>.Write(ref NasWriter w) => w.Octets(Octets);
}
