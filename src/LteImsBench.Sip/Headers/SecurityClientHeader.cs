using System.Text.Json;

namespace LteImsBench.Sip;

/// <summary>One offer of Security-Client, RFC 3329 §2.2.</summary>
/// <param name="Mechanism">Such as <c>ipsec-3gpp</c> (TS 33.203 annex H).</param>
/// <param name="Parameters">alg, ealg, spi-c, spi-s, port-c, port-s and others.</param>
public readonly record struct SecurityClientHeader(string Mechanism, SipParameters Parameters) : ISipHeader<SecurityClientHeader>
{
    public static string Name => "Security-Client";

    public static SipHeaderForm Form => SipHeaderForm.List;

    public static bool TryParse(ReadOnlySpan<byte> value, out SecurityClientHeader header)
    {
        bool ok = HeaderText.TryTokenAndParameters(value, out string mechanism, out SipParameters parameters);
        header = new(mechanism, parameters);
        return ok;
    }

    public override string ToString() => Mechanism + Parameters;

    public void WriteFields(Utf8JsonWriter json)
    {
        json.WriteString("mechanism", Mechanism);
        Parameters.WriteFields(json);
    }
}
