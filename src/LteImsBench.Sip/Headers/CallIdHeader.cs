using System.Text;
using System.Text.Json;

namespace LteImsBench.Sip;

/// <summary>Call-ID, RFC 3261 §20.8. Compared octet by octet.</summary>
public readonly record struct CallIdHeader(string Value) : ISipHeader<CallIdHeader>
{
    public static string Name => "Call-ID";

    public static bool TryParse(ReadOnlySpan<byte> value, out CallIdHeader header)
    {
        value = SipChars.Trim(value);
        header = new(Encoding.Latin1.GetString(value));
        return !value.IsEmpty && !value.ContainsAnyExceptInRange((byte)'!', (byte)'~');
    }

    public override string ToString() => Value;

    public void WriteFields(Utf8JsonWriter json)
    {
    }
}
