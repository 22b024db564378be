using System.Text.Json;

namespace LteImsBench.Sip;

/// <summary>One reason of Reason, RFC 3326 §2.</summary>
/// <param name="Protocol">Such as <c>SIP</c> or <c>Q.850</c>.</param>
/// <param name="Parameters">cause, text.</param>
public readonly record struct ReasonHeader(string Protocol, SipParameters Parameters = default) : ISipHeader<ReasonHeader>
{
    public static string Name => "Reason";

    public static SipHeaderForm Form => SipHeaderForm.List;

    public string? Cause => Parameters["cause"];

    public static bool TryParse(ReadOnlySpan<byte> value, out ReasonHeader header)
    {
        bool ok = HeaderText.TryTokenAndParameters(value, out string token, out SipParameters parameters);
        header = new(token, parameters);
        return ok;
    }

    public override string ToString() => Protocol + Parameters;

    public void WriteFields(Utf8JsonWriter json)
    {
        json.WriteString("protocol", Protocol);
        Parameters.WriteFields(json);
    }
}
