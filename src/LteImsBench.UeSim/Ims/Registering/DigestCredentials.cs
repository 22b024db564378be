using LteImsBench.Core;
using LteImsBench.Security;
using LteImsBench.Sip;

namespace LteImsBench.UeSim.Ims.Registering;

/// <summary>
/// What an AKA challenge that was met is worth: the password under its nonce, with the count of its uses (RFC 3310, RFC 2617 §3.2.2).
/// </summary>
internal sealed class DigestCredentials(WwwAuthenticateHeader challenge, OctetString password)
{
    private int _uses;

    public string Realm => challenge.Realm ?? "";

    /// <summary>The Authorization of a request, with the next nonce count.</summary>
    public AuthorizationHeader Authorize(string username, string uri, SipMethod method, string clientNonce)
    {
        _uses++;
        string count = _uses.ToString("x8");
        bool hasQop = QopOf(challenge) is not null;
        string response = AkaDigest.Response(password, new(username, Realm, challenge.Nonce ?? "", method.Name, uri)
        {
            Qop = hasQop ? "auth" : "",
            NonceCount = count,
            ClientNonce = clientNonce,
        });
        return new("Digest", Parameters(challenge, username, uri, response, hasQop ? (clientNonce, count) : null));
    }

    /// <summary>
    /// The Authorization of an answer to a challenge that was not met; <paramref name="auts"/> where its SQN was out of range
    /// (RFC 3310 §3.4).
    /// </summary>
    public static AuthorizationHeader Refuse(WwwAuthenticateHeader challenge, string username, string uri, OctetString? auts)
    {
        SipParameters parameters = Parameters(challenge, username, uri, "", null);
        return new("Digest", auts is { } octets ? parameters.With("auts", Convert.ToBase64String(octets.Span), quoted: true) : parameters);
    }

    /// <summary>The Authorization of a request before any challenge, TS 24.229 §5.1.1.2.2.</summary>
    public static AuthorizationHeader Empty(string username, string realm, string uri) => new("Digest", new(
        new("username", username, IsQuoted: true),
        new("realm", realm, IsQuoted: true),
        new("uri", uri, IsQuoted: true),
        new("nonce", "", IsQuoted: true),
        new("response", "", IsQuoted: true)));

    /// <summary><c>auth</c> where the challenge offers it, else <c>null</c>: the digest of RFC 2069.</summary>
    private static string? QopOf(WwwAuthenticateHeader challenge) =>
        challenge["qop"]?.Split(',').Select(item => item.Trim()).FirstOrDefault(item => item.Equals("auth", StringComparison.OrdinalIgnoreCase));

    private static SipParameters Parameters(
        WwwAuthenticateHeader challenge, string username, string uri, string response, (string ClientNonce, string Count)? qop)
    {
        List<SipParameter> items =
        [
            new("username", username, IsQuoted: true),
            new("realm", challenge.Realm ?? "", IsQuoted: true),
            new("nonce", challenge.Nonce ?? "", IsQuoted: true),
            new("uri", uri, IsQuoted: true),
            new("response", response, IsQuoted: true),
        ];
        if (challenge.Algorithm is { } algorithm) items.Add(new("algorithm", algorithm));
        if (challenge["opaque"] is { } opaque) items.Add(new("opaque", opaque, IsQuoted: true));
        if (qop is var (clientNonce, count))
        {
            items.Add(new("qop", "auth"));
            items.Add(new("nc", count));
            items.Add(new("cnonce", clientNonce, IsQuoted: true));
        }

        return new(items);
    }
}
