using System.Text.Json;

namespace LteImsBench.Sip;

/// <summary>One hop of Path, RFC 3327 §4.</summary>
public readonly record struct PathHeader(NameAddr Address) : ISipHeader<PathHeader>
{
    public PathHeader(SipUri uri)
        : this(new NameAddr(uri))
    {
    }

    public static string Name => "Path";

    public static SipHeaderForm Form => SipHeaderForm.List;

    public SipUri Uri => Address.Uri;

    public static bool TryParse(ReadOnlySpan<byte> value, out PathHeader header)
    {
        bool ok = NameAddr.TryParse(value, out NameAddr address);
        header = new(address);
        return ok;
    }

    public override string ToString() => Address.ToString();

    public void WriteFields(Utf8JsonWriter json) => Address.WriteFields(json);
}
