using System.Net;
using LteImsBench.Core;
using LteImsBench.Sip;
using LteImsBench.Sip.Transport;
using LteImsBench.UeSim.Ims;
using LteImsBench.UeSim.Ims.Transactions;
using LteImsBench.UeSim.Tests.Fakes;
using LteImsBench.UserPlane.Ip;
using LteImsBench.UserPlane.Tcp;
using LteImsBench.UserPlane.Udp;

namespace LteImsBench.UeSim.Tests.Ims;

/// <summary>The path over two IP stacks that are joined: the UE's, and that of a host that answers every request with 403.</summary>
public sealed class StackPathTests : ISipPathUser, IDisposable
{
    private static readonly IPAddress Ue = IPAddress.Parse("10.46.0.2");
    private static readonly IPAddress Proxy = IPAddress.Parse("10.46.0.1");

    private readonly TestBench _bench = new();
    private readonly IpStack _ue;
    private readonly IpStack _host;
    private readonly StackPath _path;
    private readonly SipClient _client;
    private readonly List<(string Carrier, SipRequest Request)> _heard = [];
    private readonly List<SipMessage> _received = [];
    private TcpConnection? _connection;

    public StackPathTests()
    {
        _ue = new(new(_bench.Loop.Clock, new Random(1), packet => _host!.Input(packet)));
        _host = new(new(_bench.Loop.Clock, new Random(2), packet => _ue.Input(packet)));
        _ue.AddAddress(Ue);
        _host.AddAddress(Proxy);
        _path = new(_ue, new(Ue, 5060), new(Proxy, 5060), this);
        _client = new(_path, _bench.Loop.Clock, new SipTimers());
    }

    [Fact]
    public void A_short_request_goes_over_UDP_and_a_long_one_over_TCP()
    {
        Serve();
        Assert.Equal(403, Send(padding: 0).Response!.Status);
        Assert.Equal(403, Send(padding: 1300).Response!.Status);
        Assert.Equal(["UDP", "TCP"], _heard.Select(entry => entry.Carrier));
        Assert.Equal("TCP", _heard[1].Request.Via.Transport);
        Assert.Equal(403, Send(padding: 1300).Response!.Status);
        Assert.Equal(1, _host.TcpConnections);         // the connection is kept
    }

    [Fact]
    public void A_closed_port_is_a_transport_failure_at_once()
    {
        Assert.Equal(ClientFailure.Transport, Send(padding: 0).Failure);
        Assert.Equal(ClientFailure.Transport, Send(padding: 1300).Failure);
        Assert.InRange(_bench.Loop.Clock.Elapsed.TotalSeconds, 0, 1);
    }

    [Fact]
    public void Requests_over_the_connection_of_the_UE_are_answered_on_it()
    {
        Serve();
        Send(padding: 1300);
        _connection!.Send(Text("OPTIONS sip:ue SIP/2.0\r\nVia: SIP/2.0/TCP 10.46.0.1;branch=z9hG4bKo\r\nFrom: <sip:a>;tag=1\r\nTo: <sip:b>\r\nCall-ID: c\r\nCSeq: 1 OPTIONS\r\nContent-Length: 0\r\n\r\n\r\n\r\n"));
        _bench.Run(0.1);
        Assert.Equal("OPTIONS", Assert.IsType<SipRequest>(_received[^1]).Title);
    }

    [Fact]
    public void Closing_frees_the_ports()
    {
        Serve();
        Send(padding: 1300);
        _path.Dispose();
        Assert.Equal(0, _ue.UdpSockets);
        using var again = new StackPath(_ue, new(Ue, 5060), new(Proxy, 5060), this);
    }

    void ISipPathUser.OnMessage(OctetString octets, SipArrival arrival)
    {
        SipMessage message = SipParser.Parse(octets).OrThrow();
        _received.Add(message);
        if (message is SipResponse response) _client.OnResponse(response);
    }

    void ISipPathUser.OnTransportError() => _client.OnTransportError();

    public void Dispose()
    {
        _client.Dispose();
        _path.Dispose();
        _ue.Dispose();
        _host.Dispose();
    }

    private void Serve()
    {
        UdpSocket udp = _host.Bind(new(Proxy, 5060));
        udp.OnReceived = (payload, remote, _) => udp.Send(Answer("UDP", payload), remote);
        _host.Listen(new(Proxy, 5060), connection =>
        {
            _connection = connection;
            var framer = new SipStreamFramer();
            connection.OnReceived = octets =>
            {
                framer.Append(octets);
                while (framer.Next(out OctetString frame, out _) == SipFrameKind.Message)
                {
                    if (SipParser.Parse(frame).Value is SipRequest) connection.Send(Answer("TCP", frame));
                }
            };
        });
    }

    private byte[] Answer(string carrier, ReadOnlySpan<byte> octets)
    {
        var request = (SipRequest)SipParser.Parse(octets).OrThrow();
        _heard.Add((carrier, request));
        return SipResponseBuilder.For(request, 403, "x").ToOctets();
    }

    private ClientResult Send(int padding) => _bench.Await(
        async () => new Tuple<ClientResult>(await _client.SendAsync(
            carrier => new SipRequestBuilder(SipMethod.Options, SipUri.Parse("sip:host"))
                .Add(new ViaHeader(carrier == SipCarrier.Tcp ? "TCP" : "UDP", _path.Local, $"z9hG4bK{_heard.Count}x{padding}"))
                .Add(new MaxForwardsHeader(70))
                .Add(new FromHeader(SipUri.Parse("sip:a"), "t"))
                .Add(new ToHeader(SipUri.Parse("sip:b")))
                .Add(new CallIdHeader("c"))
                .Add(new CSeqHeader(1, SipMethod.Options))
                .Add("User-Agent", new string('u', padding + 1))
                .Build(),
            CancellationToken.None)),
        seconds: 200).Item1;

    private static byte[] Text(string text) => System.Text.Encoding.ASCII.GetBytes(text);
}
