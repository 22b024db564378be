using System.Text.Json;

namespace LteImsBench.Sip;

/// <summary>WWW-Authenticate, RFC 3261 §20.44; with AKA RFC 3310 §3.1.</summary>
/// <param name="Scheme">Such as <c>Digest</c>.</param>
/// <param name="Parameters">realm, nonce, qop, opaque, algorithm, stale.</param>
public readonly record struct WwwAuthenticateHeader(string Scheme, SipParameters Parameters) : ISipHeader<WwwAuthenticateHeader>
{
    public static string Name => "WWW-Authenticate";

    public static SipHeaderForm Form => SipHeaderForm.Lines;

    public bool IsDigest => "Digest".Equals(Scheme, StringComparison.OrdinalIgnoreCase);

    public string? Realm => Parameters["realm"];

    public string? Nonce => Parameters["nonce"];

    public string? Algorithm => Parameters["algorithm"];

    public string? this[string name] => Parameters[name];

    public static bool TryParse(ReadOnlySpan<byte> value, out WwwAuthenticateHeader header)
    {
        bool ok = DigestParameters.TryParse(value, out string scheme, out SipParameters parameters);
        header = new(scheme, parameters);
        return ok;
    }

    public override string ToString() => DigestParameters.Write(Scheme, Parameters);

    public void WriteFields(Utf8JsonWriter json)
    {
        json.WriteString("scheme", Scheme);
        Parameters.WriteFields(json);
    }
}
