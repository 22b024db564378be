using System.Text.Json;

namespace LteImsBench.Sip;

/// <summary>Content-Length in octets, RFC 3261 §20.14.</summary>
public readonly record struct ContentLengthHeader(int Octets) : ISipHeader<ContentLengthHeader>
{
    public static string Name => "Content-Length";

    public static bool TryParse(ReadOnlySpan<byte> value, out ContentLengthHeader header)
    {
        bool ok = SipNumber.TryParse(value, int.MaxValue, out uint octets);
        header = new((int)octets);
        return ok;
    }

    public override string ToString() => Octets.ToString();

    public void WriteFields(Utf8JsonWriter json) => json.WriteNumber("octets", Octets);
}
