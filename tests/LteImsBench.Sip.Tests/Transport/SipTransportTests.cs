using System.Net;
using System.Text;
using LteImsBench.Core;
using LteImsBench.Core.Time;
using LteImsBench.Sip.Tests.User;
using LteImsBench.Sip.Transport;
using LteImsBench.Sip.User;

namespace LteImsBench.Sip.Tests.Transport;

public class SipTransportTests
{
    private readonly TwoAgents _agents = new();

    [Fact]
    public void Responses_go_back_to_the_source_port_when_rport_asks_for_it()
    {
        var inbox = new Inbox();
        ISipUdpSocket client = _agents.Net.Stack().BindUdp(new(IPAddress.Parse("192.0.2.7"), 9988), inbox);
        client.Send(Options("10.1.1.1:5060;branch=z9hG4bKa;rport"), _agents.ServerPoint.Local);
        _agents.Run(TimeSpan.FromMilliseconds(2));
        Assert.Contains("Via: SIP/2.0/UDP 10.1.1.1:5060;branch=z9hG4bKa;rport=9988;received=192.0.2.7\r\n", Assert.Single(inbox.Datagrams));
    }

    [Fact]
    public void Keep_alives_and_garbage_are_left_unanswered()
    {
        var inbox = new Inbox();
        ISipUdpSocket client = _agents.Net.Stack().BindUdp(new(IPAddress.Parse("192.0.2.7"), 5060), inbox);
        foreach (string text in (string[])["", "\r\n\r\n", "\0", "hello", "SIP/2.0 200 OK\r\nVia: x\r\n\r\n", "ACK sip:x SIP/2.0\r\nVia: SIP/2.0/UDP 192.0.2.7\r\n\r\n"])
            client.Send(Encoding.ASCII.GetBytes(text), _agents.ServerPoint.Local);
        _agents.Run(TimeSpan.FromMilliseconds(2));
        Assert.Empty(inbox.Datagrams);
        Assert.Empty(_agents.Served);
    }

    [Fact]
    public void A_malformed_request_with_an_unreadable_Via_is_answered_to_its_source()
    {
        var inbox = new Inbox();
        ISipUdpSocket client = _agents.Net.Stack().BindUdp(new(IPAddress.Parse("192.0.2.7"), 7777), inbox);
        client.Send("OPTIONS sip:x SIP/2.0\r\nVia: SIP/2.0/UDP 192.0.2.15;;,;,,\r\nCSeq: 8 OPTIONS\r\n\r\n"u8, _agents.ServerPoint.Local);
        _agents.Run(TimeSpan.FromMilliseconds(2));
        Assert.StartsWith("SIP/2.0 400 ", Assert.Single(inbox.Datagrams));
        Assert.Contains("CSeq: 8 OPTIONS\r\n", inbox.Datagrams[0]);
    }

    [Fact]
    public void A_long_request_goes_over_TCP()
    {
        Task<SipOutcome> outcome = _agents.Send(SipMethod.Options, SipTransportKind.Udp, request => request.Add("X-Long", new string('x', 1300)));
        _agents.Run(TimeSpan.FromMilliseconds(3));
        Assert.Equal(SipTransportKind.Tcp, TwoAgents.Ended<SipOutcome.Answered>(outcome).Flow.Transport);
        Assert.Equal("TCP", Assert.Single(_agents.Served).Via.Transport);
        Assert.Empty(_agents.Net.Datagrams);
    }

    [Fact]
    public void A_long_request_goes_over_UDP_after_all_where_TCP_is_refused()
    {
        var inbox = new Inbox();
        ISipUdpSocket server = _agents.Net.Stack().BindUdp(new(IPAddress.Parse("192.0.2.8"), 5060), inbox);
        var request = SipRequestBuilder.From((SipRequest)SipParser.Parse(Options("h")).OrThrow()).Remove("Via").Add("X-Long", new string('x', 1300));
        _agents.Loop.Start(() => _agents.Client.SendAsync(request, _agents.Client.FlowTo(_agents.ClientPoint, SipTransportKind.Udp, server.Local)));
        _agents.Run(TimeSpan.FromMilliseconds(3));
        Assert.Contains("X-Long", Assert.Single(inbox.Datagrams));
    }

    [Fact]
    public void A_stream_that_cannot_be_framed_is_answered_and_closed()
    {
        var client = new StreamInbox();
        ISipTcpConnection connection = _agents.Net.Stack().ConnectTcp(IPAddress.Parse("192.0.2.7"), _agents.ServerPoint.Local, client);
        connection.Send("\r\n\r\nOPTIONS sip:x SIP/2.0\r\nVia: SIP/2.0/TCP 192.0.2.7;branch=z9hG4bKa\r\nContent-Length: 99999999\r\n\r\n"u8);
        _agents.Run(TimeSpan.FromMilliseconds(3));
        Assert.StartsWith("\r\nSIP/2.0 513 Message Too Large\r\n", client.Text);
        Assert.True(client.IsClosed);
    }

    [Theory]
    [InlineData(SipTransportKind.Udp)]
    [InlineData(SipTransportKind.Tcp)]
    public async Task Sockets_of_the_host_carry_requests_both_ways(SipTransportKind transport)
    {
        var loop = new AirLoop(new AirClock());
        var agents = new HostPair(loop);
        Task<SipOutcome> outcome = loop.Start(() => agents.Ask(transport));
        using var stop = new CancellationTokenSource(TimeSpan.FromSeconds(20));
        while (!outcome.IsCompleted && !stop.IsCancellationRequested)
        {
            loop.Step();
            await Task.Yield();
        }

        Assert.Equal("200 OPTIONS", TwoAgents.Ended<SipOutcome.Answered>(outcome).Response.Title);
        agents.Close();
    }

    private static byte[] Options(string via) => Encoding.ASCII.GetBytes(
        $"OPTIONS sip:x SIP/2.0\r\nVia: SIP/2.0/UDP {via}\r\nFrom: <sip:a@b>;tag=1\r\nTo: <sip:a@b>\r\nCall-ID: c\r\nCSeq: 1 OPTIONS\r\n\r\n");

    private sealed class HostPair : ISipRequestHandler
    {
        private readonly UserAgent _client;
        private readonly UserAgent _server;
        private readonly SipListeningPoint _from;
        private readonly SipListeningPoint _to;

        public HostPair(AirLoop loop)
        {
            var sockets = new HostSipSockets(loop);
            _client = new(new(loop.Clock, new Random(1), Sip.Transactions.TransactionTimers.Rfc3261), new SipCapabilities(), this);
            _server = new(new(loop.Clock, new Random(2), Sip.Transactions.TransactionTimers.Rfc3261), new SipCapabilities(), this);
            _from = _client.Listen(sockets, new(IPAddress.Loopback, 0));
            _to = _server.Listen(sockets, new(IPAddress.Loopback, 0));
        }

        public Task<SipOutcome> Ask(SipTransportKind transport) => _client.SendAsync(
            SipRequestBuilder.From((SipRequest)SipParser.Parse(Options("h")).OrThrow()).Remove("Via"), _client.FlowTo(_from, transport, _to.Local));

        public void Close()
        {
            _client.Close(_from);
            _server.Close(_to);
        }

        void ISipRequestHandler.OnRequest(Sip.Transactions.ServerTransaction transaction) => transaction.Respond(200);

        void ISipRequestHandler.OnAck(SipRequest ack, SipFlow flow)
        {
        }

        void ISipRequestHandler.OnCancelled(Sip.Transactions.ServerTransaction invite)
        {
        }
    }

    private sealed class Inbox : ISipUdpReceiver
    {
        public List<string> Datagrams { get; } = [];

        public void OnDatagram(ISipUdpSocket socket, ReadOnlySpan<byte> datagram, IPEndPoint remote) => Datagrams.Add(Encoding.UTF8.GetString(datagram));

        public void OnUndelivered(ISipUdpSocket socket, IPEndPoint remote, string reason)
        {
        }
    }

    private sealed class StreamInbox : ISipTcpReceiver
    {
        public string Text { get; private set; } = "";

        public bool IsClosed { get; private set; }

        public void OnOctets(ISipTcpConnection connection, ReadOnlySpan<byte> octets) => Text += Encoding.UTF8.GetString(octets);

        public void OnClosed(ISipTcpConnection connection, string? error) => IsClosed = true;
    }
}
