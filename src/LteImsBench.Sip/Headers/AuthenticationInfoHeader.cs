using System.Text.Json;

namespace LteImsBench.Sip;

/// <summary>Authentication-Info, RFC 3261 §20.6 and RFC 2617 §3.2.3.</summary>
/// <param name="Parameters">nextnonce, qop, rspauth, cnonce, nc.</param>
public readonly record struct AuthenticationInfoHeader(SipParameters Parameters) : ISipHeader<AuthenticationInfoHeader>
{
    public static string Name => "Authentication-Info";

    public string? this[string name] => Parameters[name];

    public static bool TryParse(ReadOnlySpan<byte> value, out AuthenticationInfoHeader header)
    {
        var reader = new SipReader(value);
        bool ok = DigestParameters.TryReadList(ref reader, scheme: null, out SipParameters parameters);
        header = new(parameters);
        return ok && parameters.Count > 0;
    }

    public override string ToString() => Parameters.Join(", ");

    public void WriteFields(Utf8JsonWriter json) => Parameters.WriteFields(json);
}
