using LteImsBench.Sip.User;

namespace LteImsBench.Sip.Tests.User;

public class UserAgentTests
{
    private readonly TwoAgents _agents = new();

    [Fact]
    public void A_CANCEL_ends_the_INVITE_with_487()
    {
        _agents.Serve = transaction => transaction.Respond(180);
        Task<SipOutcome> invite = _agents.Send(SipMethod.Invite);
        _agents.Run(TimeSpan.FromMilliseconds(2));
        ViaHeader via = Assert.Single(_agents.Served).Via;

        // RFC 3261 §9.1: the same branch, which the agent would not reuse by itself.
        string cancel = $"CANCEL sip:bob@example.com SIP/2.0\r\nVia: {via with { Parameters = new(new SipParameter("branch", via.Branch)) }}\r\n"
            + "From: <sip:alice@example.com>;tag=a1\r\nTo: <sip:bob@example.com>\r\nCall-ID: call-1\r\nCSeq: 1 CANCEL\r\n\r\n";
        _agents.Net.Stack().BindUdp(new(System.Net.IPAddress.Parse("192.0.2.9"), 5060), new Silent()).Send(System.Text.Encoding.ASCII.GetBytes(cancel), _agents.ServerPoint.Local);
        _agents.Run(TimeSpan.FromMilliseconds(3));
        Assert.Equal(487, TwoAgents.Ended<SipOutcome.Answered>(invite).Response.Status);
        Assert.Equal(1, _agents.CancelledInvites);
        Assert.Equal(1, _agents.Sent("SIP/2.0 200 OK"));
    }

    [Fact]
    public void Waiting_can_be_given_up()
    {
        _agents.Net.Loses = _ => true;
        using var stop = new CancellationTokenSource();
        var request = new SipRequestBuilder(SipMethod.Options, SipUri.Parse("sip:x")).Add("From", "<sip:a@b>;tag=1").Add("To", "<sip:a@b>").Add("Call-ID", "c").Add("CSeq", "1 OPTIONS");
        Task<SipOutcome> outcome = _agents.Loop.Start(() => _agents.Client.SendAsync(
            request, _agents.Client.FlowTo(_agents.ClientPoint, Sip.Transport.SipTransportKind.Udp, _agents.ServerPoint.Local), null, stop.Token));
        stop.Cancel();
        _agents.Run(TimeSpan.FromMilliseconds(2));
        TwoAgents.Ended<SipOutcome.Cancelled>(outcome);
    }

    [Theory]
    [InlineData("a clean request", "OPTIONS", "", 0)]
    [InlineData("unknown method", "JUMP", "", 501)]
    [InlineData("known method that is not served", "PUBLISH", "", 405)]
    [InlineData("required extension", "OPTIONS", "Require: x\r\n", 420)]
    [InlineData("required extension of a proxy", "OPTIONS", "Proxy-Require: x\r\n", 420)]
    [InlineData("no answer that the peer would accept", "INVITE", "Accept: text/plain\r\n", 406)]
    [InlineData("any answer", "INVITE", "Accept: application/*\r\n", 0)]
    public void Requests_are_judged_before_they_are_served(string why, string method, string lines, int status)
    {
        SipMessage request = SipParser.Parse(System.Text.Encoding.ASCII.GetBytes(
            $"{method} sip:x SIP/2.0\r\nVia: SIP/2.0/UDP h\r\nFrom: <sip:a@b>\r\nTo: <sip:a@b>\r\nCall-ID: c\r\nCSeq: 1 {method}\r\n{lines}\r\n")).OrThrow();
        Assert.True(status == (ServerRules.Judge((SipRequest)request, new SipCapabilities(), "t")?.Status ?? 0), why);
    }

    private sealed class Silent : Sip.Transport.ISipUdpReceiver
    {
        public void OnDatagram(Sip.Transport.ISipUdpSocket socket, ReadOnlySpan<byte> datagram, System.Net.IPEndPoint remote)
        {
        }

        public void OnUndelivered(Sip.Transport.ISipUdpSocket socket, System.Net.IPEndPoint remote, string reason)
        {
        }
    }
}
