using LteImsBench.Core.Evidence;
using LteImsBench.Ims.Registration;
using LteImsBench.Sip;
using LteImsBench.Sip.Transport;

namespace LteImsBench.Ims.Tests.Registration;

public class RegisterTests
{
    private readonly ImsBench _bench = new();
    private readonly TestPhone _phone;

    public RegisterTests() => _phone = new(_bench);

    [Fact]
    public void A_UE_registers_in_two_rounds()
    {
        SipResponse challenged = _bench.Ask(_phone.Register().Build());
        WwwAuthenticateHeader challenge = challenged.First<WwwAuthenticateHeader>()!.Value;
        Assert.Equal("401 REGISTER", challenged.Title);
        Assert.Equal(("Digest", TestDirectory.Domain, "AKAv1-MD5", "auth"), (challenge.Scheme, challenge.Realm, challenge.Algorithm, challenge["qop"]));
        Assert.DoesNotContain("ck=", challenge.ToString());

        SipResponse done = _bench.Ask(_phone.Register(authorization: _phone.Answer(challenge)).Add("Path", "<sip:pcscf.example;lr>").Build());
        Assert.Equal("200 REGISTER", done.Title);
        ContactHeader contact = Assert.Single(done.All<ContactHeader>());
        Assert.Equal(("sip:10.0.0.2:5060", 600000u), (contact.Uri!.ToString(), contact.Expires));
        Assert.Equal(["sip:+11234567890@" + TestDirectory.Domain, "tel:+11234567890"], done.All<PAssociatedUriHeader>().Select(identity => identity.Uri.ToString()));
        Assert.True(done.First<ServiceRouteHeader>()!.Value.Uri.IsLooseRouter);
        Assert.Equal("<sip:pcscf.example;lr>", done.Text("Path"));
        Assert.Equal(_bench.Clock.GetUtcNow().ToString("R"), done.Text("Date"));
        Assert.Equal(("auth", "abc", "00000001"), (done.First<AuthenticationInfoHeader>()!.Value["qop"], done.First<AuthenticationInfoHeader>()!.Value["cnonce"], done.First<AuthenticationInfoHeader>()!.Value["nc"]));

        RegistrationSnapshot registered = Assert.Single(_bench.Ims.Registrations);
        Assert.Equal("001010123456789@" + TestDirectory.Domain, registered.PrivateIdentity);
        Assert.Equal(["REGISTERED"], _bench.States);
    }

    [Fact]
    public void Messages_are_recorded_by_direction_and_name()
    {
        _phone.RegisterFully();
        TimelineEvent[] messages = [.. _bench.Timeline.Recent.Where(entry => entry.Layer == Layer.Sip)];
        Assert.Equal(["REGISTER", "401 REGISTER", "REGISTER", "200 REGISTER"], messages.Select(entry => entry.Name));
        Assert.Equal([LinkDirection.Uplink, LinkDirection.Downlink, LinkDirection.Uplink, LinkDirection.Downlink], messages.Select(entry => entry.Direction));
        Assert.All(messages, entry => Assert.Equal((Side.Network, PduKind.SipOnBearer, 7), (entry.Side, entry.Kind, entry.Ue!.Value.Value)));
        Assert.Equal("200 REGISTER", SipParser.Parse(messages[3].Payload).OrThrow().Title);
    }

    [Fact]
    public void The_alias_domain_is_answered_in_its_own_name()
    {
        var phone = new TestPhone(_bench, domain: "test.3gpp.com");
        WwwAuthenticateHeader challenge = _bench.Ask(phone.Register().Build()).First<WwwAuthenticateHeader>()!.Value;
        Assert.Equal("test.3gpp.com", challenge.Realm);
        SipResponse done = _bench.Ask(phone.Register(authorization: phone.Answer(challenge)).Build());
        Assert.Equal("sip:+11234567890@test.3gpp.com", done.First<PAssociatedUriHeader>()!.Value.Uri.ToString());
        Assert.Equal("001010123456789@" + TestDirectory.Domain, _bench.Ims.Registrations[0].PrivateIdentity);
    }

    [Fact]
    public void The_temporary_public_identity_registers_the_set_of_the_MSISDN()
    {
        var phone = new TestPhone(_bench, user: "001010123456789");
        phone.RegisterFully();
        Assert.Equal(["sip:+11234567890@" + TestDirectory.Domain, "tel:+11234567890"], _bench.Ims.Registrations[0].PublicIdentities);
    }

    [Theory]
    [InlineData("unknown IMPU", "+4242", "001010123456789", TestDirectory.Domain, 404)]
    [InlineData("unknown IMPI", "+11234567890", "001019999999999", TestDirectory.Domain, 403)]
    [InlineData("IMPU of another", "+11234567891", "001010123456789", TestDirectory.Domain, 403)]
    [InlineData("foreign domain", "+11234567890", "001010123456789", "elsewhere.example", 404)]
    public void Strangers_are_refused(string why, string user, string imsi, string domain, int status)
    {
        var phone = new TestPhone(_bench, user, imsi, domain);
        Assert.True(status == _bench.Ask(phone.Register().Build()).Status, why);
        Assert.Empty(_bench.Ims.Registrations);
    }

    [Fact]
    public void A_registration_too_brief_gets_423()
    {
        WwwAuthenticateHeader challenge = _bench.Ask(_phone.Register().Build()).First<WwwAuthenticateHeader>()!.Value;
        SipResponse refused = _bench.Ask(_phone.Register(expires: "59", authorization: _phone.Answer(challenge)).Build());
        Assert.Equal((423, 60u), (refused.Status, refused.First<MinExpiresHeader>()!.Value.Seconds));
        Assert.Empty(_bench.Ims.Registrations);
    }

    [Fact]
    public void The_expires_parameter_goes_before_the_header()
    {
        _phone.RegisterFully("<sip:10.0.0.2:5060>;expires=120", "7200");
        Assert.Equal(120, (_bench.Ims.Registrations[0].ExpiresAt - _bench.Clock.GetUtcNow()).TotalSeconds, 1);
    }

    [Theory]
    [InlineData("<sip:10.0.0.2:5060>", "0")]
    [InlineData("<sip:10.0.0.2:5060>;expires=0", "600000")]
    [InlineData("*", "0")]
    public void A_UE_deregisters(string contact, string expires)
    {
        WwwAuthenticateHeader challenge = _phone.RegisterFully();
        SipResponse done = _bench.Ask(_phone.Register(contact, expires, _phone.Answer(challenge, count: 2)).Build());
        Assert.Equal("200 REGISTER", done.Title);
        Assert.False(done.Has("Contact") || done.Has("P-Associated-URI"));
        Assert.Empty(_bench.Ims.Registrations);
        Assert.Equal(["REGISTERED", "DEREGISTERED"], _bench.States);
    }

    [Fact]
    public void A_deregistration_needs_credentials_as_well()
    {
        _phone.RegisterFully();
        Assert.Equal(401, _bench.Ask(_phone.Register(expires: "0").Build()).Status);
        Assert.Single(_bench.Ims.Registrations);
    }

    [Fact]
    public void An_asterisk_needs_Expires_0()
    {
        WwwAuthenticateHeader challenge = _phone.RegisterFully();
        Assert.Equal(400, _bench.Ask(_phone.Register("*", "600", _phone.Answer(challenge, count: 2)).Build()).Status);
        Assert.Single(_bench.Ims.Registrations);
    }

    [Fact]
    public void A_binding_ends_on_the_bench_clock()
    {
        _phone.RegisterFully(expires: "60");
        _bench.Run(TimeSpan.FromSeconds(59.9));
        Assert.Single(_bench.Ims.Registrations);
        _bench.Run(TimeSpan.FromSeconds(0.2));
        Assert.Empty(_bench.Ims.Registrations);
        Assert.Contains(", expired", _bench.Timeline.Recent.Last(entry => entry.Layer == Layer.Ims).Detail);
    }

    [Fact]
    public void A_refresh_prolongs_the_binding()
    {
        WwwAuthenticateHeader challenge = _phone.RegisterFully(expires: "60");
        _bench.Run(TimeSpan.FromSeconds(40));
        Assert.Equal(200, _bench.Ask(_phone.Register(expires: "60", authorization: _phone.Answer(challenge, count: 2)).Build()).Status);
        _bench.Run(TimeSpan.FromSeconds(40));
        Assert.Single(_bench.Ims.Registrations);
    }

    [Fact]
    public void A_device_at_another_address_takes_the_place_of_its_old_contact()
    {
        const string Instance = ";+sip.instance=\"<urn:gsma:imei:00440113-904785-0>\"";
        WwwAuthenticateHeader challenge = _phone.RegisterFully("<sip:10.0.0.2:5060>" + Instance);
        _bench.Ask(_phone.Register("<sip:10.0.0.9:5060>" + Instance, authorization: _phone.Answer(challenge, count: 2)).Build());
        Assert.Equal("sip:10.0.0.9:5060", Assert.Single(_bench.Ims.Registrations).Contact);
    }

    [Fact]
    public void A_register_without_contact_asks_for_the_bindings()
    {
        WwwAuthenticateHeader challenge = _phone.RegisterFully();
        SipResponse answer = _bench.Ask(_phone.Register(authorization: _phone.Answer(challenge, count: 2)).Remove("Contact").Build());
        Assert.Equal("sip:10.0.0.2:5060", answer.First<ContactHeader>()!.Value.Uri!.ToString());
        Assert.Equal(["REGISTERED"], _bench.States);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public void An_overtaken_register_changes_nothing(int cseq)
    {
        WwwAuthenticateHeader challenge = _phone.RegisterFully();
        SipRequest late = _phone.Register(expires: "0", authorization: _phone.Answer(challenge, count: 2)).Set("CSeq", $"{cseq} REGISTER").Build();
        Assert.Equal(500, _bench.Ask(late).Status);
        Assert.Single(_bench.Ims.Registrations);
    }

    [Fact]
    public void A_UE_that_asks_for_sec_agree_registers_without_it()
    {
        SipRequest request = _phone.Register().Add("Require", "sec-agree").Add("Proxy-Require", "sec-agree")
            .Add("Security-Client", "ipsec-3gpp; alg=hmac-sha-1-96; spi-c=1111; spi-s=2222; port-c=5062; port-s=5064").Build();
        SipResponse challenged = _bench.Ask(request);
        Assert.Equal(401, challenged.Status);
        Assert.False(challenged.Has("Security-Server"));
    }

    [Fact]
    public void A_UE_registers_over_TCP()
    {
        var answers = new StreamPhone();
        ISipTcpConnection connection = _bench.Net.Stack().ConnectTcp(ImsBench.Phone.Address, ImsBench.Core, answers);
        connection.Send(_phone.Register().Build().Octets);
        _bench.Run(TimeSpan.FromMilliseconds(3));
        WwwAuthenticateHeader challenge = answers.Next().First<WwwAuthenticateHeader>()!.Value;
        byte[] second = _phone.Register(authorization: _phone.Answer(challenge)).ToOctets();
        connection.Send(second.AsSpan(0, 100));
        _bench.Run(TimeSpan.FromMilliseconds(3));
        connection.Send(second.AsSpan(100));
        _bench.Run(TimeSpan.FromMilliseconds(3));
        Assert.Equal("200 REGISTER", answers.Next().Title);
        Assert.Equal(SipTransportKind.Tcp, _bench.Ims.Registrations[0].Transport);
    }

    private sealed class StreamPhone : ISipTcpReceiver
    {
        private readonly SipStreamFramer _framer = new();

        public SipMessage Next()
        {
            Assert.Equal(SipFrameKind.Message, _framer.Next(out var frame, out _));
            return SipParser.Parse(frame).OrThrow();
        }

        void ISipTcpReceiver.OnOctets(ISipTcpConnection connection, ReadOnlySpan<byte> octets) => _framer.Append(octets);

        void ISipTcpReceiver.OnClosed(ISipTcpConnection connection, string? error)
        {
        }
    }
}
