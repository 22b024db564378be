using System.Text.Json;

namespace LteImsBench.Sip;

/// <summary>Expires, RFC 3261 §20.19. More than 32 bits count as the largest value.</summary>
public readonly record struct ExpiresHeader(uint Seconds) : ISipHeader<ExpiresHeader>
{
    public static string Name => "Expires";

    public static bool TryParse(ReadOnlySpan<byte> value, out ExpiresHeader header)
    {
        bool ok = SipNumber.TryParseSeconds(value, out uint seconds);
        header = new(seconds);
        return ok;
    }

    public override string ToString() => Seconds.ToString();

    public void WriteFields(Utf8JsonWriter json) => json.WriteNumber("seconds", Seconds);
}
