using System.Text.Json;

namespace LteImsBench.Sip;

/// <summary>One access of P-Access-Network-Info, RFC 7315 §4.4.</summary>
/// <param name="AccessType">Such as <c>3GPP-E-UTRAN-FDD</c>.</param>
/// <param name="Parameters">Such as utran-cell-id-3gpp.</param>
public readonly record struct PAccessNetworkInfoHeader(string AccessType, SipParameters Parameters = default) : ISipHeader<PAccessNetworkInfoHeader>
{
    public static string Name => "P-Access-Network-Info";

    public static SipHeaderForm Form => SipHeaderForm.List;

    public static bool TryParse(ReadOnlySpan<byte> value, out PAccessNetworkInfoHeader header)
    {
        bool ok = HeaderText.TryTokenAndParameters(value, out string token, out SipParameters parameters);
        header = new(token, parameters);
        return ok;
    }

    public override string ToString() => AccessType + Parameters;

    public void WriteFields(Utf8JsonWriter json)
    {
        json.WriteString("accessType", AccessType);
        Parameters.WriteFields(json);
    }
}
