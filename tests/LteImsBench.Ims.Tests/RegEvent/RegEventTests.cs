using System.Text;
using System.Xml.Linq;
using LteImsBench.Sip;

namespace LteImsBench.Ims.Tests.RegEvent;

public class RegEventTests
{
    private static readonly XNamespace Reginfo = "urn:ietf:params:xml:ns:reginfo";

    private readonly ImsBench _bench = new();
    private readonly TestPhone _phone;
    private readonly WwwAuthenticateHeader _challenge;

    public RegEventTests()
    {
        _phone = new(_bench);
        _challenge = _phone.RegisterFully();
    }

    [Fact]
    public void A_subscription_is_answered_and_notified_at_once()
    {
        SipResponse answer = Subscribed();
        SipRequest notify = _bench.Notification();
        Assert.Equal(600000u, answer.First<ExpiresHeader>()!.Value.Seconds);
        Assert.Equal(("reg", "active"), (notify.First<EventHeader>()!.Value.Package, notify.First<SubscriptionStateHeader>()!.Value.State));
        Assert.Equal((answer.To.Tag, answer.From.Tag, answer.CallId), (notify.From.Tag, notify.To.Tag, notify.CallId));
        Assert.Equal("sip:10.0.0.2:5060", notify.RequestUri.ToString());

        XElement document = Document(notify);
        Assert.Equal(("0", "full"), (document.Attribute("version")!.Value, document.Attribute("state")!.Value));
        Assert.Equal(
            [("sip:+11234567890@" + TestDirectory.Domain, "active"), ("tel:+11234567890", "active")],
            document.Elements(Reginfo + "registration").Select(one => (one.Attribute("aor")!.Value, one.Attribute("state")!.Value)));
        XElement contact = document.Descendants(Reginfo + "contact").First();
        Assert.Equal(("active", "registered", "sip:10.0.0.2:5060"), (contact.Attribute("state")!.Value, contact.Attribute("event")!.Value, contact.Element(Reginfo + "uri")!.Value));
        Assert.Contains("SUBSCRIBED", _bench.States);
    }

    [Fact]
    public void A_refreshed_registration_is_notified_with_the_next_version()
    {
        Subscribed();
        _bench.Notification();
        _bench.Ask(_phone.Register(authorization: _phone.Answer(_challenge, count: 2)).Build());
        SipRequest notify = _bench.Notification();
        Assert.Equal("1", Document(notify).Attribute("version")!.Value);
        Assert.Equal("refreshed", Document(notify).Descendants(Reginfo + "contact").First().Attribute("event")!.Value);
    }

    [Fact]
    public void Deregistration_ends_the_subscription()
    {
        Subscribed();
        _bench.Notification();
        _bench.Ask(_phone.Register(expires: "0", authorization: _phone.Answer(_challenge, count: 2)).Build());
        SipRequest notify = _bench.Notification();
        Assert.Equal("terminated;reason=noresource", notify.Text("Subscription-State"));
        XElement contact = Document(notify).Descendants(Reginfo + "contact").First();
        Assert.Equal(("terminated", "unregistered"), (contact.Attribute("state")!.Value, contact.Attribute("event")!.Value));
        Assert.Equal(0, _bench.Ims.Subscriptions);
    }

    [Fact]
    public void The_network_ends_a_registration()
    {
        Subscribed();
        _bench.Notification();
        Assert.True(_bench.Ims.Deregister("001010123456789@" + TestDirectory.Domain));
        _bench.Run(TimeSpan.FromMilliseconds(2));
        Assert.Equal("deactivated", Document(_bench.Notification()).Descendants(Reginfo + "contact").First().Attribute("event")!.Value);
        Assert.Empty(_bench.Ims.Registrations);
    }

    [Fact]
    public void A_subscription_ends_with_its_time()
    {
        Assert.Equal(200, _bench.Ask(_phone.Subscribe("60").Build()).Status);
        _bench.Notification();
        _bench.Run(TimeSpan.FromSeconds(61));
        Assert.Equal("terminated;reason=timeout", _bench.Notification().Text("Subscription-State"));
        Assert.Single(_bench.Ims.Registrations);
    }

    [Fact]
    public void A_subscription_is_refreshed_and_ended_in_its_dialog()
    {
        SipResponse answer = Subscribed();
        _bench.Notification();
        Assert.Equal(200, _bench.Ask(_phone.Subscribe("120").Set(answer.To).Build()).Status);
        Assert.Equal("active;expires=120", _bench.Notification().Text("Subscription-State"));
        Assert.Equal(1, _bench.Ims.Subscriptions);
        Assert.Equal(200, _bench.Ask(_phone.Subscribe("0").Set(answer.To).Build()).Status);
        Assert.Equal("terminated;reason=timeout", _bench.Notification().Text("Subscription-State"));
        Assert.Equal(0, _bench.Ims.Subscriptions);
        Assert.Equal(481, _bench.Ask(_phone.Subscribe("120").Set(answer.To).Build()).Status);
    }

    [Theory]
    [InlineData(481, 0)]
    [InlineData(500, 0)]
    [InlineData(200, 1)]
    public void A_subscriber_that_refuses_notifications_has_no_subscription(int status, int left)
    {
        _bench.NotifyStatus = status;
        Subscribed();
        Assert.Equal(left, _bench.Ims.Subscriptions);
    }

    [Fact]
    public void A_subscriber_that_does_not_answer_notifications_loses_its_subscription()
    {
        _bench.NotifyStatus = 0;
        Subscribed();
        _bench.Run(TimeSpan.FromSeconds(33));
        Assert.Equal(0, _bench.Ims.Subscriptions);
    }

    [Fact]
    public void Other_packages_are_refused()
    {
        SipResponse refused = _bench.Ask(_phone.Subscribe().Set("Event", "presence").Build());
        Assert.Equal((489, "reg"), (refused.Status, refused.Text("Allow-Events")));
    }

    [Theory]
    [InlineData("Accept", "application/pidf+xml", 406)]
    [InlineData("Expires", "5", 423)]
    [InlineData("From", "<sip:+11234567891@ims.mnc001.mcc001.3gppnetwork.org>;tag=x", 403)]
    [InlineData("Via", "SIP/2.0/UDP 10.0.0.2;branch=", 400)]
    public void Subscriptions_are_refused_for_their_headers(string name, string value, int status) =>
        Assert.Equal(status, Refused(_phone.Subscribe().Set(name, value).ToOctets()));

    [Fact]
    public void Only_a_registered_user_may_subscribe()
    {
        var other = new TestPhone(_bench, "+11234567891", "001010123456780");
        Assert.Equal(403, _bench.Ask(other.Subscribe().Build()).Status);
        var unknown = new TestPhone(_bench, "+4242");
        Assert.Equal(404, _bench.Ask(unknown.Subscribe().Build()).Status);
    }

    private int Refused(byte[] octets)
    {
        int before = _bench.Net.Datagrams.Count;
        _bench.Net.Loses = datagram => datagram.Span.StartsWith("SIP"u8);
        _bench.Send(octets);
        return int.Parse(_bench.Net.Datagrams[before + 1].Split(' ')[1]);
    }

    private SipResponse Subscribed()
    {
        SipResponse answer = _bench.Ask(_phone.Subscribe().Build());
        Assert.Equal("200 SUBSCRIBE", answer.Title);
        return answer;
    }

    private static XElement Document(SipRequest notify) => XDocument.Parse(Encoding.UTF8.GetString(notify.Body.Span)).Root!;
}
