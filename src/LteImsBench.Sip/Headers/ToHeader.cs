using System.Text.Json;

namespace LteImsBench.Sip;

/// <summary>To, RFC 3261 §20.39.</summary>
public readonly record struct ToHeader(NameAddr Address) : ISipHeader<ToHeader>
{
    public ToHeader(SipUri uri, string? tag = null)
        : this(new NameAddr(null, uri, tag is null ? default : new SipParameters(new SipParameter("tag", tag))))
    {
    }

    public static string Name => "To";

    public SipUri Uri => Address.Uri;

    public string? Tag => Address.Parameters["tag"];

    public static bool TryParse(ReadOnlySpan<byte> value, out ToHeader header)
    {
        bool ok = NameAddr.TryParse(value, out NameAddr address);
        header = new(address);
        return ok;
    }

    public ToHeader WithTag(string tag) => new(Address with { Parameters = Address.Parameters.With("tag", tag) });

    public override string ToString() => Address.ToString();

    public void WriteFields(Utf8JsonWriter json) => Address.WriteFields(json);
}
