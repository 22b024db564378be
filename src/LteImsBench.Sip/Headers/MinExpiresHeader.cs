using System.Text.Json;

namespace LteImsBench.Sip;

/// <summary>Min-Expires, RFC 3261 §20.23. More than 32 bits count as the largest value.</summary>
public readonly record struct MinExpiresHeader(uint Seconds) : ISipHeader<MinExpiresHeader>
{
    public static string Name => "Min-Expires";

    public static bool TryParse(ReadOnlySpan<byte> value, out MinExpiresHeader header)
    {
        bool ok = SipNumber.TryParseSeconds(value, out uint seconds);
        header = new(seconds);
        return ok;
    }

    public override string ToString() => Seconds.ToString();

    public void WriteFields(Utf8JsonWriter json) => json.WriteNumber("seconds", Seconds);
}
