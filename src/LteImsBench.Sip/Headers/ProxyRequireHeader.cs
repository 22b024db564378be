using System.Text.Json;

namespace LteImsBench.Sip;

/// <summary>One option tag of Proxy-Require, RFC 3261 §20.29.</summary>
public readonly record struct ProxyRequireHeader(string OptionTag) : ISipHeader<ProxyRequireHeader>
{
    public static string Name => "Proxy-Require";

    public static SipHeaderForm Form => SipHeaderForm.ListOrEmpty;

    public static bool TryParse(ReadOnlySpan<byte> value, out ProxyRequireHeader header)
    {
        bool ok = HeaderText.TryToken(value, out string token);
        header = new(token);
        return ok;
    }

    public override string ToString() => OptionTag;

    public void WriteFields(Utf8JsonWriter json)
    {
    }
}
