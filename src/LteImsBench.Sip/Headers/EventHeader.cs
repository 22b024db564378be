using System.Text.Json;

namespace LteImsBench.Sip;

/// <summary>Event, RFC 6665 §8.2.1.</summary>
/// <param name="Package">The event package, such as <c>reg</c>.</param>
/// <param name="Parameters">id and those of the package.</param>
public readonly record struct EventHeader(string Package, SipParameters Parameters = default) : ISipHeader<EventHeader>
{
    public static string Name => "Event";

    public string? Id => Parameters["id"];

    public static bool TryParse(ReadOnlySpan<byte> value, out EventHeader header)
    {
        bool ok = HeaderText.TryTokenAndParameters(value, out string token, out SipParameters parameters);
        header = new(token, parameters);
        return ok;
    }

    public override string ToString() => Package + Parameters;

    public void WriteFields(Utf8JsonWriter json)
    {
        json.WriteString("package", Package);
        Parameters.WriteFields(json);
    }
}
