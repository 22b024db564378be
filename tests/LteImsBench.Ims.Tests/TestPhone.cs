using LteImsBench.Core;
using LteImsBench.Security;
using LteImsBench.Sip;

namespace LteImsBench.Ims.Tests;

/// <summary>Makes the requests of a UE, and answers challenges with a USIM of its own.</summary>
internal sealed class TestPhone(ImsBench bench, string user = "+11234567890", string imsi = "001010123456789", string domain = TestDirectory.Domain)
{
    private int _branch;
    private uint _cseq;

    public Usim Usim { get; init; } = new(TestDirectory.Algorithm, 0, 8);

    public string Identity => $"sip:{user}@{domain}";

    public SipRequestBuilder Request(SipMethod method, string? uri = null) => new SipRequestBuilder(method, SipUri.Parse(uri ?? $"sip:{domain}"))
        .Add("Via", $"SIP/2.0/UDP {ImsBench.Phone};branch=z9hG4bK{user}{++_branch}")
        .Add("Max-Forwards", "70")
        .Add("From", $"<{Identity}>;tag=f{user}")
        .Add("To", $"<{Identity}>")
        .Add("Call-ID", $"call-{user}")
        .Add("CSeq", $"{++_cseq} {method}");

    public SipRequestBuilder Register(string contact = "<sip:10.0.0.2:5060>", string expires = "600000", string? authorization = null)
    {
        SipRequestBuilder request = Request(SipMethod.Register).Add("Contact", contact).Add("Expires", expires).Add("Supported", "path");
        return request.Add("Authorization", authorization ?? $"Digest username=\"{imsi}@{domain}\", realm=\"{domain}\", nonce=\"\", uri=\"sip:{domain}\", response=\"\"");
    }

    /// <summary>Credentials for a challenge; RES is changed where <paramref name="spoil"/> says so.</summary>
    public string Answer(WwwAuthenticateHeader challenge, int count = 1, bool spoil = false)
    {
        AkaNonce nonce = AkaNonce.TryParse(challenge.Nonce!)!;
        UsimAnswer answer = _answered?.Nonce == challenge.Nonce ? _answered!.Value.Answer : Usim.Authenticate(nonce.Rand, nonce.Autn);
        _answered = (challenge.Nonce!, answer);
        string start = $"Digest username=\"{imsi}@{domain}\", realm=\"{challenge.Realm}\", nonce=\"{challenge.Nonce}\", uri=\"sip:{domain}\", algorithm=AKAv1-MD5, opaque=\"{challenge["opaque"]}\"";
        if (answer is UsimAnswer.SynchFailure failure) return $"{start}, auts=\"{Convert.ToBase64String(failure.Auts.Span)}\", response=\"\"";
        byte[] res = Assert.IsType<UsimAnswer.Success>(answer).Res.ToArray();
        if (spoil) res[0] ^= 1;
        string response = AkaDigest.Response(OctetString.Wrap(res), new($"{imsi}@{domain}", challenge.Realm!, challenge.Nonce!, "REGISTER", $"sip:{domain}")
        {
            Qop = "auth",
            NonceCount = $"{count:x8}",
            ClientNonce = "abc",
        });
        return $"{start}, qop=auth, nc={count:x8}, cnonce=\"abc\", response=\"{response}\"";
    }

    /// <summary>Registers in two rounds and returns the challenge that was answered.</summary>
    public WwwAuthenticateHeader RegisterFully(string contact = "<sip:10.0.0.2:5060>", string expires = "600000")
    {
        WwwAuthenticateHeader challenge = bench.Ask(Register(contact, expires).Build()).First<WwwAuthenticateHeader>()!.Value;
        Assert.Equal("200 REGISTER", bench.Ask(Register(contact, expires, Answer(challenge)).Build()).Title);
        return challenge;
    }

    public SipRequestBuilder Subscribe(string expires = "600000") => Request(SipMethod.Subscribe, Identity)
        .Set("Call-ID", $"sub-{user}")
        .Add("Contact", "<sip:10.0.0.2:5060>").Add("Event", "reg").Add("Accept", "application/reginfo+xml").Add("Expires", expires);

    private (string Nonce, UsimAnswer Answer)? _answered;
}
