using System.Text.Json;

namespace LteImsBench.Sip;

/// <summary>One hop of Service-Route, RFC 3608 §5.</summary>
public readonly record struct ServiceRouteHeader(NameAddr Address) : ISipHeader<ServiceRouteHeader>
{
    public ServiceRouteHeader(SipUri uri)
        : this(new NameAddr(uri))
    {
    }

    public static string Name => "Service-Route";

    public static SipHeaderForm Form => SipHeaderForm.List;

    public SipUri Uri => Address.Uri;

    public static bool TryParse(ReadOnlySpan<byte> value, out ServiceRouteHeader header)
    {
        bool ok = NameAddr.TryParse(value, out NameAddr address);
        header = new(address);
        return ok;
    }

    public override string ToString() => Address.ToString();

    public void WriteFields(Utf8JsonWriter json) => Address.WriteFields(json);
}
