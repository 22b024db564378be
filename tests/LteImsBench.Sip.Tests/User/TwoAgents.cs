using System.Net;
using LteImsBench.Core.Time;
using LteImsBench.Sip.Tests.Transport;
using LteImsBench.Sip.Transactions;
using LteImsBench.Sip.Transport;
using LteImsBench.Sip.User;

namespace LteImsBench.Sip.Tests.User;

/// <summary>A client and a server on one network in memory and one clock.</summary>
internal sealed class TwoAgents : ISipRequestHandler
{
    public TwoAgents()
    {
        Loop = new(Clock);
        Net = new(Loop);
        Client = new(new(Clock, new Random(1), TransactionTimers.Rfc3261), new SipCapabilities(), this);
        Server = new(new(Clock, new Random(2), TransactionTimers.Rfc3261), new SipCapabilities(), this);
        ClientPoint = Client.Listen(Net.Stack(), new(IPAddress.Parse("192.0.2.1"), 5060));
        ServerPoint = Server.Listen(Net.Stack(), new(IPAddress.Parse("192.0.2.2"), 5060));
    }

    public AirClock Clock { get; } = new();

    public AirLoop Loop { get; }

    public MemoryNet Net { get; }

    public UserAgent Client { get; }

    public UserAgent Server { get; }

    public SipListeningPoint ClientPoint { get; }

    public SipListeningPoint ServerPoint { get; }

    public List<SipRequest> Served { get; } = [];

    public List<SipRequest> Acks { get; } = [];

    public int CancelledInvites { get; private set; }

    /// <summary>What the server does with a request; by default it answers 200.</summary>
    public Action<ServerTransaction> Serve { get; set; } = transaction => transaction.Respond(200);

    public Task<SipOutcome> Send(SipMethod method, SipTransportKind transport = SipTransportKind.Udp, Action<SipRequestBuilder>? change = null)
    {
        var builder = new SipRequestBuilder(method, SipUri.Sip("bob", "example.com"))
            .Add(new FromHeader(SipUri.Sip("alice", "example.com"), "a1"))
            .Add(new ToHeader(SipUri.Sip("bob", "example.com")))
            .Add(new CallIdHeader("call-1"))
            .Add(new CSeqHeader(1, method));
        change?.Invoke(builder);
        return Loop.Start(() => Client.SendAsync(builder, Client.FlowTo(ClientPoint, transport, ServerPoint.Local)));
    }

    public int Sent(string startsWith) => Net.Datagrams.Count(datagram => datagram.StartsWith(startsWith, StringComparison.Ordinal));

    public void Run(TimeSpan time) => Loop.RunUntil(() => false, time);

    public static T Ended<T>(Task<SipOutcome> outcome)
        where T : SipOutcome
    {
        Assert.True(outcome.IsCompleted);
        return Assert.IsType<T>(outcome.Result);
    }

    void ISipRequestHandler.OnRequest(ServerTransaction transaction)
    {
        Served.Add(transaction.Request);
        Serve(transaction);
    }

    void ISipRequestHandler.OnAck(SipRequest ack, SipFlow flow) => Acks.Add(ack);

    void ISipRequestHandler.OnCancelled(ServerTransaction invite) => CancelledInvites++;
}
