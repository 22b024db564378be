using System.Text.Json;

namespace LteImsBench.Sip;

/// <summary>One option tag of Require, RFC 3261 §20.32.</summary>
public readonly record struct RequireHeader(string OptionTag) : ISipHeader<RequireHeader>
{
    public static string Name => "Require";

    public static SipHeaderForm Form => SipHeaderForm.ListOrEmpty;

    public static bool TryParse(ReadOnlySpan<byte> value, out RequireHeader header)
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
