using System.Text;
using LteImsBench.Sip;
using LteImsBench.Testing;
using LteImsBench.UeSim.Tests.Fakes;

namespace LteImsBench.UeSim.Tests.Ims;

public sealed class SubscriptionTests
{
    private const string Active = """
        <?xml version="1.0"?><reginfo xmlns="urn:ietf:params:xml:ns:reginfo" version="0" state="full">
        <registration aor="sip:+11234567890@test.3gpp.com" id="a" state="active"><contact id="c" state="active" event="registered"><uri>sip:x</uri></contact></registration></reginfo>
        """;

    private readonly ImsRig _rig = new();

    public SubscriptionTests()
    {
        _rig.ServeRegistrations();
        Assert.True(_rig.Await(_rig.Client.RegisterAsync).IsSuccess);
    }

    [Fact]
    public void SUBSCRIBE_names_the_event_and_follows_the_service_route()
    {
        Assert.True(Subscribe().IsSuccess);
        SipRequest subscribe = _rig.Path.Last;
        Assert.Equal("SUBSCRIBE", subscribe.Title);
        Assert.Equal("sip:+11234567890@test.3gpp.com", subscribe.RequestUri.ToString());
        Assert.Equal("reg", subscribe.First<EventHeader>()!.Value.Package);
        Assert.Equal(600_000u, subscribe.First<ExpiresHeader>()!.Value.Seconds);
        Assert.Equal(["sip:10.133.202.47:5060;lr", "sip:orig@scscf.test.3gpp.com;lr"], subscribe.All<RouteHeader>().Select(hop => hop.Uri.ToString()));
        Assert.True(subscribe.Has("P-Access-Network-Info"));
        Assert.Contains("application/reginfo+xml", subscribe.Text("Accept"));
    }

    [Fact]
    public void A_NOTIFY_is_answered_and_its_repetition_gets_the_same_answer()
    {
        Subscribe();
        SipRequest notify = Notify(_rig.Path.Last, Active, branch: "z9hG4bKsame");
        _rig.Path.Deliver(notify.Octets.ToArray());
        _rig.Path.Deliver(notify.Octets.ToArray());
        _rig.Bench.Run(0.1);
        Assert.Equal([200, 200, 200], _rig.Path.Answers.Select(answer => answer.Status));
        Assert.Equal(_rig.Path.Answers[1].Octets, _rig.Path.Answers[2].Octets);
        Assert.Equal(2, _rig.Bench.Names.Count(name => name == "NOTIFY"));
    }

    [Fact]
    public void A_NOTIFY_before_the_200_counts()
    {
        _rig.Path.OnRequest = request =>
        {
            _rig.Path.Deliver(Notify(request, Active).Octets.ToArray());
            _rig.Path.Reply(request, 200, builder => builder.Add("Expires", "600000").Add("Contact", "<sip:10.133.202.47:5060>"));
        };
        Assert.True(_rig.Await(_rig.Client.SubscribeAsync).IsSuccess);
    }

    [Fact]
    public void Without_a_NOTIFY_the_subscription_is_not_claimed()
    {
        _rig.Path.OnRequest = request => _rig.Path.Reply(request, 200, builder => builder.Add("Expires", "600000"));
        Assert.IsType<UeOutcome.Timeout>(_rig.Await(_rig.Client.SubscribeAsync, seconds: 200));
    }

    [Fact]
    public void A_refused_subscription_names_the_status()
    {
        _rig.Path.OnRequest = request => _rig.Path.Reply(request, 503);
        Assert.Equal("503", Assert.IsType<UeOutcome.Refused>(_rig.Await(_rig.Client.SubscribeAsync)).Cause);
    }

    [Fact]
    public void A_NOTIFY_that_says_terminated_ends_the_registration()
    {
        Subscribe();
        string over = Active.Replace("id=\"a\" state=\"active\"", "id=\"a\" state=\"terminated\"").Replace("event=\"registered\"", "event=\"deactivated\"");
        _rig.Path.Deliver(Notify(_rig.Path.Last, over, state: "terminated;reason=deactivated", branch: "z9hG4bKover").Octets.ToArray());
        _rig.Bench.Run(0.1);
        Assert.Null(_rig.Client.Registration);
        Assert.Contains("DEREGISTERED", _rig.Bench.Names);
    }

    [Fact]
    public void De_registration_waits_for_the_last_NOTIFY_and_answers_it()
    {
        Subscribe();
        string over = Active.Replace("id=\"a\" state=\"active\"", "id=\"a\" state=\"terminated\"").Replace("event=\"registered\"", "event=\"unregistered\"");
        SipRequest subscribe = _rig.Path.Last;
        _rig.Path.OnRequest = request =>
        {
            _rig.Register(request);
            _rig.Path.Deliver(Notify(subscribe, over, state: "terminated;reason=noresource", branch: "z9hG4bKlast").Octets.ToArray());
        };
        Assert.True(_rig.Await(_rig.Client.DeregisterAsync).IsSuccess);
        Assert.Equal(200, _rig.Path.Answers[^1].Status);
        Assert.Equal("z9hG4bKlast", _rig.Path.Answers[^1].Via.Branch);
        Assert.Equal("by the UE", Assert.Single(_rig.Bench.Events, entry => entry.Name == "DEREGISTERED").Detail);
    }

    [Theory]
    [InlineData("another dialog", 481)]
    [InlineData("another event", 489)]
    [InlineData("no reginfo", 400)]
    public void Faults_of_a_NOTIFY_have_their_status(string what, int status)
    {
        Subscribe();
        SipRequest notify = Notify(_rig.Path.Last, what == "no reginfo" ? "<html/>" : Active, branch: "z9hG4bKfault");
        SipRequestBuilder builder = SipRequestBuilder.From(notify);
        if (what == "another dialog") builder.Set("Call-ID", "unknown");
        if (what == "another event") builder.Set("Event", "presence");
        _rig.Path.Deliver(builder.ToOctets());
        _rig.Bench.Run(0.1);
        Assert.Equal(status, _rig.Path.Answers[^1].Status);
    }

    [Fact]
    public void Requests_that_a_handset_does_not_serve_get_their_status()
    {
        foreach ((string method, int status) in ((string, int)[])[("OPTIONS", 200), ("MESSAGE", 405), ("INVITE", 405), ("BANANA", 501)])
        {
            SipRequest request = Notify(_rig.Path.Last, Active);
            string text = Encoding.ASCII.GetString(request.Octets.Span).Replace("NOTIFY", method).Replace("branch=z9hG4bKx", $"branch=z9hG4bK{method}");
            _rig.Path.Deliver(Encoding.ASCII.GetBytes(text));
            _rig.Bench.Run(0.1);
            Assert.Equal(status, _rig.Path.Answers[^1].Status);
        }
    }

    [Fact]
    public void The_torture_messages_of_RFC_4475_and_5118_do_no_harm()
    {
        foreach (string folder in (string[])["corpus/sip/rfc4475", "corpus/sip/rfc5118"])
        {
            foreach (string file in Directory.GetFiles(Corpus.Require(folder), "*.dat")) _rig.Path.Deliver(File.ReadAllBytes(file));
        }

        _rig.Bench.Run(1);
        Assert.NotNull(_rig.Client.Registration);
    }

    private UeOutcome Subscribe()
    {
        _rig.Path.OnRequest = request =>
        {
            if (request.Method != SipMethod.Subscribe) return;
            _rig.Path.Reply(request, 200, builder => builder.Add("Expires", "600000").Add("Contact", "<sip:10.133.202.47:5060>"));
            _rig.Path.Deliver(Notify(request, Active).Octets.ToArray());
        };
        return _rig.Await(_rig.Client.SubscribeAsync);
    }

    private static SipRequest Notify(SipRequest subscribe, string body, string state = "active;expires=600000", string branch = "z9hG4bKx") =>
        new SipRequestBuilder(SipMethod.Notify, subscribe.First<ContactHeader>()!.Value.Uri!)
            .Add("Via", $"SIP/2.0/UDP 10.133.202.47:5060;branch={branch}")
            .Add("Max-Forwards", "70")
            .Add("From", $"<{subscribe.To.Uri}>;tag=network")
            .Add("To", $"<{subscribe.From.Uri}>;tag={subscribe.From.Tag}")
            .Add("Call-ID", subscribe.CallId)
            .Add("CSeq", "1 NOTIFY")
            .Add("Event", "reg")
            .Add("Subscription-State", state)
            .Add("Contact", "<sip:10.133.202.47:5060>")
            .Body("application/reginfo+xml", Encoding.UTF8.GetBytes(body))
            .Build();
}
