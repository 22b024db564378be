using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using LteImsBench.Core;
using LteImsBench.Security;
using LteImsBench.Sip;

namespace LteImsBench.Ims.Registration;

/// <summary>IMS AKA at the S-CSCF, TS 24.229 §5.4.1.2 over RFC 3310: challenges, checks, and resynchronises.</summary>
internal sealed class Authenticator(ImsConfig config, TimeProvider time, Random random, ISubscriberDirectory directory)
{
    private readonly Dictionary<string, State> _states = [];

    /// <summary>Judges the credentials of a request of <paramref name="subscriber"/>; null credentials are those of a first request.</summary>
    public AuthenticationDecision Judge(ImsSubscriber subscriber, AuthorizationHeader? credentials, SipRequest request, string realm)
    {
        if (!_states.TryGetValue(subscriber.PrivateIdentity, out State? state)) _states[subscriber.PrivateIdentity] = state = new();

        if (credentials is not { Nonce: { Length: > 0 } nonce } given)
        {
            state.Failures = 0;
            return NewChallenge(subscriber, state, realm);
        }

        Challenge? challenge = state.Challenge?.Nonce == nonce ? state.Challenge : null;
        if (given["auts"] is { Length: > 0 } auts) return Resynchronise(subscriber, state, challenge, auts, realm);

        // TS 24.229 §5.1.1.5.3: a UE that found MAC wrong answers without response and without AUTS.
        if (challenge is null || string.IsNullOrEmpty(given.Response)) return Again(subscriber, state, realm, "no valid answer to several challenges");
        return Check(subscriber, state, challenge, given, request);
    }

    private AuthenticationDecision Check(ImsSubscriber subscriber, State state, Challenge challenge, AuthorizationHeader given, SipRequest request)
    {
        DigestFields fields = FieldsOf(given, request);
        OctetString password = PasswordOf(challenge.Vector);
        string expected = AkaDigest.Response(password, fields);
        bool right = given.Realm == challenge.Realm
            && CryptographicOperations.FixedTimeEquals(Encoding.ASCII.GetBytes(expected), Encoding.UTF8.GetBytes(given.Response!.ToLowerInvariant()));
        if (!right)
        {
            return config.WrongResponseStatus == 401
                ? Again(subscriber, state, challenge.Realm, "wrong response")
                : new AuthenticationDecision.Forbidden("wrong response");
        }

        // RFC 2617 §3.2.2: the count must grow, which also stops replays; without qop there is none, and a nonce serves once.
        bool counted = uint.TryParse(fields.NonceCount, NumberStyles.HexNumber, CultureInfo.InvariantCulture, out uint count) && count > challenge.NonceCount;
        bool fresh = fields.Qop.Length == 0 ? challenge.NonceCount == 0 : counted;
        if (!fresh || time.GetUtcNow() - challenge.Issued > config.NonceLifetime) return NewChallenge(subscriber, state, challenge.Realm, stale: true);
        challenge.NonceCount = Math.Max(count, 1);
        state.Failures = 0;
        return new AuthenticationDecision.Accepted(InfoOf(password, fields));
    }

    // RFC 3310 §3.4: AUTS is base64 and belongs to the RAND of the nonce; the digest has an empty password and proves nothing.
    private AuthenticationDecision Resynchronise(ImsSubscriber subscriber, State state, Challenge? challenge, string auts, string realm)
    {
        if (challenge is null) return Again(subscriber, state, realm, "AUTS for an unknown nonce");
        Span<byte> octets = stackalloc byte[32];
        bool read = Convert.TryFromBase64String(auts, octets, out int length) && length == AuthenticationCentre.AutsLength;
        if (!read || !directory.Resynchronise(subscriber.PrivateIdentity, challenge.Vector.Rand, new(octets[..length])))
            return new AuthenticationDecision.Forbidden("AUTS does not verify");
        return Again(subscriber, state, realm, "several resynchronisations");
    }

    private AuthenticationDecision Again(ImsSubscriber subscriber, State state, string realm, string why) =>
        ++state.Failures < config.MaxChallenges ? NewChallenge(subscriber, state, realm) : new AuthenticationDecision.Forbidden(why);

    private AuthenticationDecision NewChallenge(ImsSubscriber subscriber, State state, string realm, bool stale = false)
    {
        if (directory.Vector(subscriber.PrivateIdentity) is not { } vector) return new AuthenticationDecision.Forbidden("no authentication vector");
        byte[] opaque = new byte[16];
        random.NextBytes(opaque);
        Challenge challenge = state.Challenge = new(vector, realm, Convert.ToBase64String(opaque), time.GetUtcNow());
        var parameters = new SipParameters(
            new SipParameter("realm", realm, IsQuoted: true), new SipParameter("nonce", challenge.Nonce, IsQuoted: true),
            new SipParameter("qop", "auth", IsQuoted: true), new SipParameter("opaque", challenge.Opaque, IsQuoted: true),
            new SipParameter("algorithm", config.Algorithm));
        return new AuthenticationDecision.Challenged(new("Digest", stale ? parameters.With("stale", "true") : parameters));
    }

    private OctetString PasswordOf(AuthenticationVector vector) =>
        config.Algorithm == "AKAv2-MD5" ? AkaDigest.PasswordV2(vector.Xres, vector.Ik, vector.Ck) : AkaDigest.PasswordV1(vector.Xres);

    private static DigestFields FieldsOf(AuthorizationHeader given, SipRequest request) =>
        new(given.Username ?? "", given.Realm ?? "", given.Nonce ?? "", request.Method.Name, given["uri"] ?? "")
        {
            Qop = given["qop"] ?? "",
            NonceCount = given["nc"] ?? "",
            ClientNonce = given["cnonce"] ?? "",
            Body = request.Body.ToArray(),
        };

    private static AuthenticationInfoHeader InfoOf(OctetString password, DigestFields fields)
    {
        var rspauth = new SipParameter("rspauth", AkaDigest.ResponseAuth(password, fields), IsQuoted: true);
        return new(fields.Qop.Length == 0 ? new(rspauth) : new(
            new SipParameter("qop", fields.Qop), rspauth, new SipParameter("cnonce", fields.ClientNonce, IsQuoted: true), new SipParameter("nc", fields.NonceCount)));
    }

    private sealed class State
    {
        public Challenge? Challenge { get; set; }

        /// <summary>Challenges since the last success or fresh start.</summary>
        public int Failures { get; set; }
    }
}
