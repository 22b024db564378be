using System.Text.Json;

namespace LteImsBench.Sip;

/// <summary>One option tag of Unsupported, RFC 3261 §20.40.</summary>
public readonly record struct UnsupportedHeader(string OptionTag) : ISipHeader<UnsupportedHeader>
{
    public static string Name => "Unsupported";

    public static SipHeaderForm Form => SipHeaderForm.ListOrEmpty;

    public static bool TryParse(ReadOnlySpan<byte> value, out UnsupportedHeader header)
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
