using System.Text.Json;

namespace LteImsBench.Sip;

/// <summary>From, RFC 3261 §20.20.</summary>
public readonly record struct FromHeader(NameAddr Address) : ISipHeader<FromHeader>
{
    public FromHeader(SipUri uri, string? tag = null)
        : this(new NameAddr(null, uri, tag is null ? default : new SipParameters(new SipParameter("tag", tag))))
    {
    }

    public static string Name => "From";

    public SipUri Uri => Address.Uri;

    public string? Tag => Address.Parameters["tag"];

    public static bool TryParse(ReadOnlySpan<byte> value, out FromHeader header)
    {
        bool ok = NameAddr.TryParse(value, out NameAddr address);
        header = new(address);
        return ok;
    }

    public FromHeader WithTag(string tag) => new(Address with { Parameters = Address.Parameters.With("tag", tag) });

    public override string ToString() => Address.ToString();

    public void WriteFields(Utf8JsonWriter json) => Address.WriteFields(json);
}
