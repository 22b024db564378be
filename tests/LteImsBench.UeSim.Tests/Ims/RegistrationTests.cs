using System.Text;
using LteImsBench.Sip;
using LteImsBench.UeSim.Card;
using LteImsBench.UeSim.Ims.Transactions;
using LteImsBench.UeSim.Tests.Fakes;

namespace LteImsBench.UeSim.Tests.Ims;

/// <summary>TS 34.229-1 §8.1 to §9.2 as far as they need no IPsec.</summary>
public sealed class RegistrationTests
{
    private const string SeedNonce = "qlWqVapVqlWqVapVqlWqVUUQA5HEt9VVZ3t1TM221cg=";

    [Fact]
    public void The_first_REGISTER_is_what_24_229_wants()
    {
        var rig = new ImsRig();
        rig.ServeRegistrations();
        Assert.True(rig.Await(rig.Client.RegisterAsync).IsSuccess);

        SipRequest first = rig.Path.Requests[0];
        Assert.Equal("sip:test.3gpp.com", first.RequestUri.ToString());
        Assert.Equal("sip:+11234567890@test.3gpp.com", first.From.Uri.ToString());
        Assert.Equal(first.From.Uri, first.To.Uri);
        Assert.Null(first.To.Tag);
        AuthorizationHeader authorization = first.First<AuthorizationHeader>()!.Value;
        Assert.Equal("001010123456789@test.3gpp.com", authorization.Username);
        Assert.Equal(ImsRig.Realm, authorization.Realm);
        Assert.Equal("sip:test.3gpp.com", authorization["uri"]);
        Assert.Equal("", authorization.Nonce);
        Assert.Equal("", authorization.Response);
        Assert.Equal(600_000u, first.First<ExpiresHeader>()!.Value.Seconds);
        Assert.Contains(first.All<SupportedHeader>(), option => option.OptionTag == "path");
        Assert.False(first.Has("P-Access-Network-Info"));
        ContactHeader contact = first.First<ContactHeader>()!.Value;
        Assert.Equal("10.133.202.46", contact.Uri!.Host);
        Assert.StartsWith("urn:gsma:imei:35349006-987331-", contact.Instance);
        Assert.Equal("urn%3Aurn-7%3A3gpp-service.ims.icsi.mmtel", contact.Parameters["+g.3gpp.icsi-ref"]);
        Assert.True(contact.Parameters.Has("+g.3gpp.smsip"));
        Assert.Equal(SipCarrier.Udp, rig.Path.Carriers[0]);
    }

    [Fact]
    public void The_second_REGISTER_goes_on_in_the_same_series()
    {
        var rig = new ImsRig();
        rig.ServeRegistrations();
        rig.Await(rig.Client.RegisterAsync);
        (SipRequest first, SipRequest second) = (rig.Path.Requests[0], rig.Path.Requests[1]);
        Assert.Equal(first.CallId, second.CallId);
        Assert.Equal(first.CSeq.Number + 1, second.CSeq.Number);
        Assert.NotEqual(first.Via.Branch, second.Via.Branch);
        Assert.Equal("3GPP-E-UTRAN-FDD", second.First<PAccessNetworkInfoHeader>()!.Value.AccessType);
        Assert.Equal(["sip:+11234567890@test.3gpp.com", "tel:+11234567890"], rig.Client.Registration!.Associated);
        Assert.Contains("REGISTERED", rig.Bench.Names);
    }

    /// <summary>The challenge of the capture in the seed, whose SQN is 0x1169 and whose RES has 32 bits.</summary>
    [Fact]
    public void The_challenge_of_the_captured_registration_is_answered_with_its_response()
    {
        var rig = new ImsRig(new UsimSettings { Sqn = 0x1169 - 32, ResLength = 4 });
        rig.Path.OnRequest = request =>
        {
            if (!string.IsNullOrEmpty(request.First<AuthorizationHeader>()!.Value.Response)) return;
            rig.Path.Reply(request, 401, builder => builder.Add(
                "WWW-Authenticate",
                $"Digest realm=\"test.3gpp.com\",nonce=\"{SeedNonce}\",qop=\"auth\",opaque=\"MTcyMjU3ODA2NDo=SU1TLVNJUCBTZXJ2ZXI=\",algorithm=AKAv1-MD5"));
        };
        rig.Bench.Loop.Start(() => rig.Client.RegisterAsync(CancellationToken.None));
        rig.Bench.Run(0.1);

        AuthorizationHeader answer = rig.Path.Last.First<AuthorizationHeader>()!.Value;
        Assert.Equal(SeedNonce, answer.Nonce);
        Assert.Equal("MTcyMjU3ODA2NDo=SU1TLVNJUCBTZXJ2ZXI=", answer["opaque"]);
        Assert.Equal("00000001", answer["nc"]);
        Assert.Equal(Expected(answer["cnonce"]!), answer.Response);

        // With the capture's own cnonce the same reckoning gives the capture's response.
        Assert.Equal("a3f549b13f477562f4445b7277cd83c1", Expected("11259375"));
    }

    // RFC 2617 §3.2.2 by hand; the password is RES 2c3f443d.
    private static string Expected(string cnonce)
    {
        static string Md5(params byte[][] parts) => Convert.ToHexStringLower(System.Security.Cryptography.MD5.HashData([.. parts.SelectMany(part => part)]));
        static byte[] Text(string text) => Encoding.ASCII.GetBytes(text);
        string a1 = Md5(Text("001010123456789@test.3gpp.com:test.3gpp.com:"), [0x2c, 0x3f, 0x44, 0x3d]);
        string a2 = Md5(Text("REGISTER:sip:test.3gpp.com"));
        return Md5(Text($"{a1}:{SeedNonce}:00000001:{cnonce}:auth:{a2}"));
    }

    [Fact]
    public void A_bad_MAC_is_answered_without_auts_twice_and_then_no_more()
    {
        var rig = new ImsRig();
        rig.Path.OnRequest = request => rig.Challenge(request, spoilMac: true);
        var refused = Assert.IsType<UeOutcome.Refused>(rig.Await(rig.Client.RegisterAsync));
        Assert.Equal("AKA", refused.Cause);
        Assert.Equal(3, rig.Path.Requests.Count);
        Assert.All(rig.Path.Requests.Skip(1), request =>
        {
            AuthorizationHeader authorization = request.First<AuthorizationHeader>()!.Value;
            Assert.Equal("", authorization.Response);
            Assert.Null(authorization["auts"]);
            Assert.NotEqual("", authorization.Nonce);
        });
    }

    [Fact]
    public void After_two_bad_MACs_a_good_challenge_still_registers()
    {
        var rig = new ImsRig();
        rig.Path.OnRequest = request =>
        {
            if (rig.Path.Requests.Count <= 2) rig.Challenge(request, spoilMac: true);
            else rig.Register(request);
        };
        Assert.True(rig.Await(rig.Client.RegisterAsync).IsSuccess);
        Assert.Equal(4, rig.Path.Requests.Count);
    }

    [Fact]
    public void An_SQN_out_of_range_is_answered_with_auts()
    {
        var rig = new ImsRig(new UsimSettings { Sqn = 32 * 1000, ResLength = 8 });
        rig.Path.OnRequest = request =>
        {
            AuthorizationHeader authorization = request.First<AuthorizationHeader>()!.Value;
            if (authorization["auts"] is { } auts)
            {
                Assert.Equal(14, Convert.FromBase64String(auts).Length);
                rig.Sqn = 32 * 1001;
                rig.Challenge(request);
                return;
            }

            rig.Register(request);
        };
        Assert.True(rig.Await(rig.Client.RegisterAsync).IsSuccess);
        Assert.Equal(3, rig.Path.Requests.Count);
        Assert.Single(rig.Path.Requests.Select(request => request.CallId).Distinct());
    }

    [Theory]
    [InlineData(403)]
    [InlineData(404)]
    [InlineData(500)]
    [InlineData(603)]
    public void A_refusal_ends_it_with_its_status(int status)
    {
        var rig = new ImsRig();
        rig.Path.OnRequest = request => rig.Path.Reply(request, status);
        Assert.Equal(status.ToString(), Assert.IsType<UeOutcome.Refused>(rig.Await(rig.Client.RegisterAsync)).Cause);
        Assert.Null(rig.Client.Registration);
    }

    [Fact]
    public void Interval_too_brief_is_answered_with_the_minimum()
    {
        var rig = new ImsRig();
        rig.Path.OnRequest = request =>
        {
            if (request.First<ExpiresHeader>()!.Value.Seconds < 700_000) rig.Path.Reply(request, 423, builder => builder.Add("Min-Expires", "700000"));
            else rig.Register(request);
        };
        Assert.True(rig.Await(rig.Client.RegisterAsync).IsSuccess);
        Assert.Equal(700_000u, rig.Path.Last.First<ExpiresHeader>()!.Value.Seconds);
    }

    [Fact]
    public void A_challenge_that_is_no_AKA_ends_it()
    {
        var rig = new ImsRig();
        rig.Path.OnRequest = request => rig.Path.Reply(request, 401, builder => builder.Add("WWW-Authenticate", "Digest realm=\"x\", nonce=\"y\", algorithm=MD5"));
        Assert.Equal("401", Assert.IsType<UeOutcome.Refused>(rig.Await(rig.Client.RegisterAsync)).Cause);
    }

    /// <summary>TS 24.229 table 7.7.1: T1 2 s, T2 16 s, hence retransmissions after 2, 6, 14, 30, 46, … s and timer F at 128 s.</summary>
    [Fact]
    public void Silence_is_met_with_timers_E_and_F()
    {
        var rig = new ImsRig();
        var times = new List<double>();
        rig.Path.OnRequest = _ => times.Add(rig.Bench.Loop.Clock.Elapsed.TotalSeconds);
        Assert.IsType<UeOutcome.Timeout>(rig.Await(rig.Client.RegisterAsync, seconds: 140));
        Assert.Equal([0, 2, 6, 14, 30, 46, 62, 78, 94, 110, 126], times.Select(time => Math.Round(time)));
        Assert.InRange(rig.Bench.Loop.Clock.Elapsed.TotalSeconds, 127.9, 128.1);
        Assert.Single(rig.Path.Requests.Select(request => request.Via.Branch).Distinct());
    }

    [Fact]
    public void A_lifetime_of_120_s_is_refreshed_after_60_s_with_the_nonce_used_before()
    {
        var rig = new ImsRig();
        rig.ServeRegistrations(grantSeconds: 120);
        rig.Await(rig.Client.RegisterAsync);
        rig.Bench.Run(59);
        Assert.Equal(2, rig.Path.Requests.Count);
        rig.Bench.Run(2);
        Assert.Equal(3, rig.Path.Requests.Count);
        AuthorizationHeader again = rig.Path.Last.First<AuthorizationHeader>()!.Value;
        Assert.Equal(rig.Path.Requests[1].First<AuthorizationHeader>()!.Value.Nonce, again.Nonce);
        Assert.Equal("00000002", again["nc"]);
    }

    [Fact]
    public void De_registration_asks_for_zero_and_ends_the_registration()
    {
        var rig = new ImsRig();
        rig.ServeRegistrations();
        rig.Await(rig.Client.RegisterAsync);
        Assert.True(rig.Await(rig.Client.DeregisterAsync).IsSuccess);
        Assert.Equal(0u, rig.Path.Last.First<ExpiresHeader>()!.Value.Seconds);
        Assert.Null(rig.Client.Registration);
        Assert.Single(rig.Bench.Names, name => name == "DEREGISTERED");
        Assert.IsType<UeOutcome.Refused>(rig.Await(rig.Client.DeregisterAsync));
    }

    [Fact]
    public void IPv6_literals_are_bracketed_where_they_must_be()
    {
        var rig = new ImsRig(local: "2001::21f:29ff:fe7c:8f51");
        rig.ServeRegistrations();
        Assert.True(rig.Await(rig.Client.RegisterAsync).IsSuccess);
        Assert.Contains("[2001:0:", rig.Path.Requests[0].Text("Via")!.Replace("2001::", "2001:0:"));
        Assert.Contains("@[2001", rig.Path.Requests[0].Text("Contact")!);
    }
}
