using LteImsBench.Sip.Tests.User;
using LteImsBench.Sip.Transport;
using LteImsBench.Sip.User;

namespace LteImsBench.Sip.Tests.Transactions;

public class TransactionTests
{
    private readonly TwoAgents _agents = new();

    [Theory]
    [InlineData(SipTransportKind.Udp)]
    [InlineData(SipTransportKind.Tcp)]
    public void A_request_is_answered_and_both_sides_forget_it(SipTransportKind transport)
    {
        Task<SipOutcome> outcome = _agents.Send(SipMethod.Options, transport);
        _agents.Run(TimeSpan.FromMilliseconds(2));
        var answered = TwoAgents.Ended<SipOutcome.Answered>(outcome);
        Assert.Equal("200 OPTIONS", answered.Response.Title);
        Assert.Equal(transport, answered.Flow.Transport);
        _agents.Run(TimeSpan.FromSeconds(33));
        Assert.Equal(0, _agents.Client.PendingTransactions + _agents.Server.PendingTransactions);
    }

    [Fact]
    public void A_lost_request_is_sent_again_at_the_times_of_timer_E()
    {
        _agents.Net.Loses = _ => true;
        var times = new List<double>();
        Task<SipOutcome> outcome = _agents.Send(SipMethod.Options);
        for (int sent = 0; !outcome.IsCompleted;)
        {
            if (_agents.Net.Datagrams.Count > sent) times.Add(_agents.Clock.Elapsed.TotalSeconds);
            sent = _agents.Net.Datagrams.Count;
            _agents.Loop.Step();
        }

        // RFC 3261 §17.1.2.2: 500 ms, 1 s, 2 s, then T2 until timer F after 32 s.
        Assert.Equal([0, 0.5, 1.5, 3.5, 7.5, 11.5, 15.5, 19.5, 23.5, 27.5, 31.5], times);
        TwoAgents.Ended<SipOutcome.TimedOut>(outcome);
        Assert.Equal(32, _agents.Clock.Elapsed.TotalSeconds, 2);
    }

    [Fact]
    public void A_lost_INVITE_is_sent_again_at_the_times_of_timer_A()
    {
        _agents.Net.Loses = _ => true;
        Task<SipOutcome> outcome = _agents.Send(SipMethod.Invite);
        _agents.Run(TimeSpan.FromSeconds(31));
        Assert.Equal(6, _agents.Net.Datagrams.Count);   // 0, 0.5, 1.5, 3.5, 7.5, 15.5 s
        _agents.Run(TimeSpan.FromSeconds(2));
        TwoAgents.Ended<SipOutcome.TimedOut>(outcome);
    }

    [Fact]
    public void A_lost_response_is_sent_again_when_the_request_comes_again()
    {
        bool lost = false;
        _agents.Net.Loses = octets => octets.Span.StartsWith("SIP"u8) && !lost && (lost = true);
        Task<SipOutcome> outcome = _agents.Send(SipMethod.Options);
        _agents.Run(TimeSpan.FromSeconds(1));
        TwoAgents.Ended<SipOutcome.Answered>(outcome);
        Assert.Single(_agents.Served);
        Assert.Equal((2, 2), (_agents.Sent("OPTIONS"), _agents.Sent("SIP/2.0 200")));
    }

    [Fact]
    public void A_refused_INVITE_is_acknowledged_within_the_transaction()
    {
        _agents.Serve = transaction => transaction.Respond(486);
        bool lost = false;
        _agents.Net.Loses = octets => octets.Span.StartsWith("ACK"u8) && !lost && (lost = true);
        Task<SipOutcome> outcome = _agents.Send(SipMethod.Invite);
        _agents.Run(TimeSpan.FromSeconds(40));
        Assert.Equal(486, TwoAgents.Ended<SipOutcome.Answered>(outcome).Response.Status);
        Assert.Equal((2, 2), (_agents.Sent("SIP/2.0 486"), _agents.Sent("ACK")));   // timer G once, then the ACK arrives
        Assert.Empty(_agents.Acks);
        Assert.Equal(0, _agents.Client.PendingTransactions + _agents.Server.PendingTransactions);
    }

    [Fact]
    public void An_INVITE_that_nobody_answers_gets_100_after_200_ms()
    {
        _agents.Serve = _ => { };
        _agents.Send(SipMethod.Invite);
        _agents.Run(TimeSpan.FromMilliseconds(199));
        Assert.Equal(0, _agents.Sent("SIP/2.0 100"));
        _agents.Run(TimeSpan.FromMilliseconds(3));
        Assert.Equal(1, _agents.Sent("SIP/2.0 100"));
        Assert.Equal(1, _agents.Sent("INVITE"));
    }

    [Fact]
    public void An_abandoned_request_is_new_when_it_comes_again()
    {
        _agents.Serve = transaction => transaction.Abandon();
        _agents.Send(SipMethod.Options);
        _agents.Run(TimeSpan.FromSeconds(1.6));
        Assert.Equal(3, _agents.Served.Count);
        Assert.Equal(0, _agents.Sent("SIP"));
    }

    [Fact]
    public void Requests_of_RFC_2543_are_matched_without_a_branch()
    {
        var server = _agents.ServerPoint.Local;
        var raw = _agents.Net.Stack().BindUdp(new(System.Net.IPAddress.Parse("192.0.2.9"), 5060), new Deaf());
        byte[] Request(string method, string toTag) => System.Text.Encoding.ASCII.GetBytes(
            $"{method} sip:bob@example.com SIP/2.0\r\nVia: SIP/2.0/UDP 192.0.2.9\r\nFrom: <sip:a@example.com>\r\nTo: <sip:bob@example.com>{toTag}\r\nCall-ID: x\r\nCSeq: 1 {method}\r\n\r\n");
        _agents.Serve = transaction => transaction.Respond(486);
        raw.Send(Request("INVITE", ""), server);
        raw.Send(Request("INVITE", ""), server);
        _agents.Run(TimeSpan.FromMilliseconds(3));
        Assert.Single(_agents.Served);
        raw.Send(Request("ACK", ";tag=whatever"), server);
        _agents.Run(TimeSpan.FromSeconds(10));
        Assert.Empty(_agents.Acks);
        Assert.Equal(2, _agents.Sent("SIP/2.0 486"));
    }

    [Fact]
    public void A_response_for_another_sent_by_is_discarded()
    {
        _agents.Serve = transaction => transaction.Respond(transaction.Answer(200).Remove("Via").Add(transaction.Request.Via with { Host = "255.255.255.255" }).Build());
        Task<SipOutcome> outcome = _agents.Send(SipMethod.Options);
        _agents.Run(TimeSpan.FromSeconds(1));
        Assert.False(outcome.IsCompleted);
    }

    [Fact]
    public void A_refused_connection_fails_the_request()
    {
        _agents.Server.Close(_agents.ServerPoint);
        Task<SipOutcome> outcome = _agents.Send(SipMethod.Options, SipTransportKind.Tcp);
        _agents.Run(TimeSpan.FromMilliseconds(2));
        TwoAgents.Ended<SipOutcome.Failed>(outcome);
    }

    private sealed class Deaf : ISipUdpReceiver
    {
        public void OnDatagram(ISipUdpSocket socket, ReadOnlySpan<byte> datagram, System.Net.IPEndPoint remote)
        {
        }

        public void OnUndelivered(ISipUdpSocket socket, System.Net.IPEndPoint remote, string reason)
        {
        }
    }
}
