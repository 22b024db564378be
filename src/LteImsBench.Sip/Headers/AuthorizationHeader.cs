using System.Text.Json;

namespace LteImsBench.Sip;

/// <summary>Authorization, RFC 3261 §20.7; with AKA RFC 3310 §3.2.</summary>
/// <param name="Scheme">Such as <c>Digest</c>.</param>
/// <param name="Parameters">username, realm, nonce, uri, response, qop, nc, cnonce, opaque, algorithm, auts.</param>
public readonly record struct AuthorizationHeader(string Scheme, SipParameters Parameters) : ISipHeader<AuthorizationHeader>
{
    public static string Name => "Authorization";

    public static SipHeaderForm Form => SipHeaderForm.Lines;

    public bool IsDigest => "Digest".Equals(Scheme, StringComparison.OrdinalIgnoreCase);

    public string? Username => Parameters["username"];

    public string? Realm => Parameters["realm"];

    public string? Nonce => Parameters["nonce"];

    public string? Response => Parameters["response"];

    public string? this[string name] => Parameters[name];

    public static bool TryParse(ReadOnlySpan<byte> value, out AuthorizationHeader header)
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
