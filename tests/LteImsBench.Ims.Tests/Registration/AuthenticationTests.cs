using LteImsBench.Security;
using LteImsBench.Sip;

namespace LteImsBench.Ims.Tests.Registration;

public class AuthenticationTests
{
    [Fact]
    public void A_wrong_response_gets_403()
    {
        var bench = new ImsBench();
        var phone = new TestPhone(bench);
        WwwAuthenticateHeader challenge = Challenge(bench.Ask(phone.Register().Build()));
        Assert.Equal(403, bench.Ask(phone.Register(authorization: phone.Answer(challenge, spoil: true)).Build()).Status);
        Assert.Empty(bench.Ims.Registrations);
    }

    [Fact]
    public void A_wrong_response_gets_another_challenge_where_so_configured_until_the_last()
    {
        var bench = new ImsBench(new ImsConfig { WrongResponseStatus = 401, MaxChallenges = 3 });
        var phone = new TestPhone(bench);
        WwwAuthenticateHeader challenge = Challenge(bench.Ask(phone.Register().Build()));
        var statuses = new List<int>();
        for (int i = 0; i < 3; i++)
        {
            SipResponse response = bench.Ask(phone.Register(authorization: phone.Answer(challenge, spoil: true)).Build());
            statuses.Add(response.Status);
            if (response.Status == 401) challenge = Challenge(response);
        }

        Assert.Equal([401, 401, 403], statuses);
    }

    [Fact]
    public void A_card_out_of_step_is_resynchronised()
    {
        var bench = new ImsBench();
        var phone = new TestPhone(bench) { Usim = new(TestDirectory.Algorithm, 320_000, 8) };
        WwwAuthenticateHeader first = Challenge(bench.Ask(phone.Register().Build()));
        string auts = phone.Answer(first);
        Assert.Contains("auts=", auts);
        WwwAuthenticateHeader second = Challenge(bench.Ask(phone.Register(authorization: auts).Build()));
        Assert.NotEqual(first.Nonce, second.Nonce);
        Assert.Equal(200, bench.Ask(phone.Register(authorization: phone.Answer(second)).Build()).Status);
        Assert.Equal(320_032ul, bench.Directory.Sqn);
    }

    [Fact]
    public void AUTS_that_does_not_verify_gets_403()
    {
        var bench = new ImsBench();
        var phone = new TestPhone(bench) { Usim = new(TestDirectory.Algorithm, 320_000, 8) };
        string auts = phone.Answer(Challenge(bench.Ask(phone.Register().Build())));
        int at = auts.IndexOf("auts=\"", StringComparison.Ordinal) + 6;
        string spoilt = auts[..at] + (auts[at] == 'A' ? 'B' : 'A') + auts[(at + 1)..];
        Assert.Equal(403, bench.Ask(phone.Register(authorization: spoilt).Build()).Status);
        Assert.Equal(64ul, bench.Directory.Sqn);
    }

    [Fact]
    public void A_UE_that_rejects_MAC_is_challenged_again_and_then_refused()
    {
        var bench = new ImsBench();
        var phone = new TestPhone(bench);
        SipResponse response = bench.Ask(phone.Register().Build());
        var statuses = new List<int>();
        for (int i = 0; i < 3; i++)
        {
            string nonce = response.Status == 401 ? Challenge(response).Nonce! : "";
            string empty = $"Digest username=\"001010123456789@{TestDirectory.Domain}\", realm=\"{TestDirectory.Domain}\", nonce=\"{nonce}\", uri=\"sip:x\", response=\"\"";
            response = bench.Ask(phone.Register(authorization: empty).Build());
            statuses.Add(response.Status);
        }

        Assert.Equal([401, 401, 403], statuses);
    }

    [Fact]
    public void A_nonce_serves_again_with_a_higher_count_only()
    {
        var bench = new ImsBench();
        var phone = new TestPhone(bench);
        WwwAuthenticateHeader challenge = phone.RegisterFully();
        Assert.Equal(200, bench.Ask(phone.Register(authorization: phone.Answer(challenge, count: 2)).Build()).Status);
        SipResponse replay = bench.Ask(phone.Register(authorization: phone.Answer(challenge, count: 2)).Build());
        Assert.Equal((401, "true"), (replay.Status, Challenge(replay)["stale"]));
    }

    [Fact]
    public void An_old_nonce_is_stale()
    {
        var bench = new ImsBench(new ImsConfig { NonceLifetime = TimeSpan.FromSeconds(30) });
        var phone = new TestPhone(bench);
        WwwAuthenticateHeader challenge = phone.RegisterFully();
        bench.Run(TimeSpan.FromSeconds(31));
        SipResponse response = bench.Ask(phone.Register(authorization: phone.Answer(challenge, count: 2)).Build());
        Assert.Equal((401, "true"), (response.Status, Challenge(response)["stale"]));
        Assert.Equal(200, bench.Ask(phone.Register(authorization: phone.Answer(Challenge(response))).Build()).Status);
    }

    [Fact]
    public void A_nonce_of_someone_else_is_answered_with_a_fresh_one()
    {
        var bench = new ImsBench();
        var phone = new TestPhone(bench);
        var other = new TestPhone(bench, "+11234567891", "001010123456780");
        WwwAuthenticateHeader theirs = Challenge(bench.Ask(other.Register().Build()));
        bench.Ask(phone.Register().Build());
        SipResponse response = bench.Ask(phone.Register(authorization: phone.Answer(theirs)).Build());
        Assert.Equal(401, response.Status);
        Assert.NotEqual(theirs.Nonce, Challenge(response).Nonce);
    }

    [Fact]
    public void A_response_for_another_realm_gets_403()
    {
        var bench = new ImsBench();
        var phone = new TestPhone(bench);
        WwwAuthenticateHeader challenge = Challenge(bench.Ask(phone.Register().Build()));
        var elsewhere = new WwwAuthenticateHeader("Digest", challenge.Parameters.With("realm", "test.3gpp.com", quoted: true));
        Assert.Equal(403, bench.Ask(phone.Register(authorization: phone.Answer(elsewhere)).Build()).Status);
    }

    [Fact]
    public void Credentials_of_an_unknown_scheme_count_as_none()
    {
        var bench = new ImsBench();
        Assert.Equal(401, bench.Ask(new TestPhone(bench).Register(authorization: "NoOneKnowsThisScheme opaque-data=here").Build()).Status);
    }

    [Fact]
    public void AKAv2_works_where_so_configured()
    {
        var bench = new ImsBench(new ImsConfig { Algorithm = "AKAv2-MD5" });
        var phone = new TestPhone(bench);
        WwwAuthenticateHeader challenge = Challenge(bench.Ask(phone.Register().Build()));
        Assert.Equal("AKAv2-MD5", challenge.Algorithm);
        AkaNonce nonce = AkaNonce.TryParse(challenge.Nonce!)!;
        var answer = Assert.IsType<UsimAnswer.Success>(phone.Usim.Authenticate(nonce.Rand, nonce.Autn));
        string username = "001010123456789@" + TestDirectory.Domain;
        string response = AkaDigest.Response(
            AkaDigest.PasswordV2(answer.Res, answer.Ik, answer.Ck),
            new(username, TestDirectory.Domain, challenge.Nonce!, "REGISTER", "sip:x") { Qop = "auth", NonceCount = "00000001", ClientNonce = "c" });
        string credentials = $"Digest username=\"{username}\", realm=\"{TestDirectory.Domain}\", nonce=\"{challenge.Nonce}\", uri=\"sip:x\", qop=auth, nc=00000001, cnonce=\"c\", response=\"{response}\"";
        Assert.Equal(200, bench.Ask(phone.Register(authorization: credentials).Build()).Status);
    }

    private static WwwAuthenticateHeader Challenge(SipResponse response) => response.First<WwwAuthenticateHeader>()!.Value;
}
