using System.Text.Json;

namespace LteImsBench.Sip;

/// <summary>The identity that a UE asks to use, RFC 3325 §9.2.</summary>
public readonly record struct PPreferredIdentityHeader(NameAddr Address) : ISipHeader<PPreferredIdentityHeader>
{
    public PPreferredIdentityHeader(SipUri uri)
        : this(new NameAddr(uri))
    {
    }

    public static string Name => "P-Preferred-Identity";

    public static SipHeaderForm Form => SipHeaderForm.List;

    public SipUri Uri => Address.Uri;

    public static bool TryParse(ReadOnlySpan<byte> value, out PPreferredIdentityHeader header)
    {
        bool ok = NameAddr.TryParse(value, out NameAddr address);
        header = new(address);
        return ok;
    }

    public override string ToString() => Address.ToString();

    public void WriteFields(Utf8JsonWriter json) => Address.WriteFields(json);
}
