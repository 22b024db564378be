using System.Text.Json;

namespace LteImsBench.Sip;

/// <summary>One identity of P-Associated-URI, RFC 7315 §4.1.</summary>
public readonly record struct PAssociatedUriHeader(NameAddr Address) : ISipHeader<PAssociatedUriHeader>
{
    public PAssociatedUriHeader(SipUri uri)
        : this(new NameAddr(uri))
    {
    }

    public static string Name => "P-Associated-URI";

    public static SipHeaderForm Form => SipHeaderForm.List;

    public SipUri Uri => Address.Uri;

    public static bool TryParse(ReadOnlySpan<byte> value, out PAssociatedUriHeader header)
    {
        bool ok = NameAddr.TryParse(value, out NameAddr address);
        header = new(address);
        return ok;
    }

    public override string ToString() => Address.ToString();

    public void WriteFields(Utf8JsonWriter json) => Address.WriteFields(json);
}
