using LteImsBench.Core;
using LteImsBench.Security;
using LteImsBench.Sip;
using LteImsBench.UeSim.Card;

namespace LteImsBench.UeSim.Ims.Registering;

/// <summary>What the card makes of a challenge in a 401.</summary>
internal abstract record AkaVerdict
{
    private AkaVerdict()
    {
    }

    /// <summary>The network is genuine.</summary>
    public sealed record Met(DigestCredentials Credentials) : AkaVerdict;

    /// <summary>The network is not, or its SQN is out of range, which <paramref name="Auts"/> tells it (TS 24.229 §5.1.1.5.3).</summary>
    public sealed record Invalid(WwwAuthenticateHeader Challenge, OctetString? Auts) : AkaVerdict;

    /// <summary>No challenge that AKA could answer.</summary>
    public sealed record NotAka(string Words) : AkaVerdict;
}

/// <summary>Puts the challenge of a 401 to the card, RFC 3310 and TS 24.229 §5.1.1.5.</summary>
internal static class AkaChallenge
{
    public static AkaVerdict Judge(SipResponse unauthorized, UsimCard card)
    {
        if (unauthorized.First<WwwAuthenticateHeader>() is not { IsDigest: true } challenge)
            return new AkaVerdict.NotAka("the 401 has no digest challenge");

        bool isV1 = "AKAv1-MD5".Equals(challenge.Algorithm, StringComparison.OrdinalIgnoreCase);
        bool isV2 = "AKAv2-MD5".Equals(challenge.Algorithm, StringComparison.OrdinalIgnoreCase);
        if (!isV1 && !isV2) return new AkaVerdict.NotAka($"algorithm '{challenge.Algorithm}' is none of AKA");
        if (AkaNonce.TryParse(challenge.Nonce ?? "") is not { } nonce) return new AkaVerdict.NotAka("the nonce does not hold RAND and AUTN");

        return card.Authenticate(nonce.Rand, nonce.Autn) switch
        {
            UsimAnswer.Success answer => new AkaVerdict.Met(new(
                challenge, isV2 ? AkaDigest.PasswordV2(answer.Res, answer.Ik, answer.Ck) : AkaDigest.PasswordV1(answer.Res))),
            UsimAnswer.SynchFailure synch => new AkaVerdict.Invalid(challenge, synch.Auts),
            _ => new AkaVerdict.Invalid(challenge, null),
        };
    }
}
