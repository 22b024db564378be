using System.Text.Json;

namespace LteImsBench.Sip;

/// <summary>One hop of Route, RFC 3261 §20.34.</summary>
public readonly record struct RouteHeader(NameAddr Address) : ISipHeader<RouteHeader>
{
    public RouteHeader(SipUri uri)
        : this(new NameAddr(uri))
    {
    }

    public static string Name => "Route";

    public static SipHeaderForm Form => SipHeaderForm.List;

    public SipUri Uri => Address.Uri;

    public static bool TryParse(ReadOnlySpan<byte> value, out RouteHeader header)
    {
        bool ok = NameAddr.TryParse(value, out NameAddr address);
        header = new(address);
        return ok;
    }

    public override string ToString() => Address.ToString();

    public void WriteFields(Utf8JsonWriter json) => Address.WriteFields(json);
}
