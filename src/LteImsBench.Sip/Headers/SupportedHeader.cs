using System.Text.Json;

namespace LteImsBench.Sip;

/// <summary>One option tag of Supported, RFC 3261 §20.37.</summary>
public readonly record struct SupportedHeader(string OptionTag) : ISipHeader<SupportedHeader>
{
    public static string Name => "Supported";

    public static SipHeaderForm Form => SipHeaderForm.ListOrEmpty;

    public static bool TryParse(ReadOnlySpan<byte> value, out SupportedHeader header)
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
