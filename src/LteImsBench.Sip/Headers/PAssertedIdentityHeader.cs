using System.Text.Json;

namespace LteImsBench.Sip;

/// <summary>The identity that the network vouches for, RFC 3325 §9.1.</summary>
public readonly record struct PAssertedIdentityHeader(NameAddr Address) : ISipHeader<PAssertedIdentityHeader>
{
    public PAssertedIdentityHeader(SipUri uri)
        : this(new NameAddr(uri))
    {
    }

    public static string Name => "P-Asserted-Identity";

    public static SipHeaderForm Form => SipHeaderForm.List;

    public SipUri Uri => Address.Uri;

    public static bool TryParse(ReadOnlySpan<byte> value, out PAssertedIdentityHeader header)
    {
        bool ok = NameAddr.TryParse(value, out NameAddr address);
        header = new(address);
        return ok;
    }

    public override string ToString() => Address.ToString();

    public void WriteFields(Utf8JsonWriter json) => Address.WriteFields(json);
}
