using System.Net;
using LteImsBench.Sip.Transactions;
using LteImsBench.Sip.Transport;

namespace LteImsBench.Sip.User;

/// <summary>What a user agent needs from outside.</summary>
/// <param name="Time">The bench's clock.</param>
/// <param name="Random">Seeded; makes branches, tags and Call-IDs.</param>
/// <param name="Timers">Transaction timers.</param>
/// <param name="Trace">Sees every message at the sockets, or null.</param>
public sealed record UserAgentDependencies(TimeProvider Time, Random Random, TransactionTimers Timers, ISipTrace? Trace = null);

/// <summary>Serves requests. Called on the bench loop.</summary>
public interface ISipRequestHandler
{
    /// <summary>A request that nothing spoke against; ACK and CANCEL excepted. It is to be answered or abandoned, now or later.</summary>
    void OnRequest(ServerTransaction transaction);

    /// <summary>The ACK of a 2xx.</summary>
    void OnAck(SipRequest ack, SipFlow flow);

    /// <summary>The peer cancelled an INVITE, which was answered 487.</summary>
    void OnCancelled(ServerTransaction invite);
}

/// <summary>The user floor: client and server of RFC 3261 §8 over transactions and transport.</summary>
public sealed class UserAgent : ITransactionUser
{
    private readonly Random _random;
    private readonly ISipRequestHandler _handler;
    private readonly TransactionLayer _transactions;

    public UserAgent(UserAgentDependencies dependencies, SipCapabilities capabilities, ISipRequestHandler handler)
    {
        _random = dependencies.Random;
        _handler = handler;
        Capabilities = capabilities;
        _transactions = new(this, dependencies.Time, dependencies.Timers, NewTag, dependencies.Trace);
    }

    public SipCapabilities Capabilities { get; }

    /// <summary>The longest request that goes over UDP, in octets.</summary>
    public int MaxUdpRequest { get; init; } = SipTransport.MaxUdpRequest;

    /// <summary>Transactions that have not ended.</summary>
    public int PendingTransactions => _transactions.Count;

    /// <summary>Listens on UDP and TCP at one port; port 0 asks for any.</summary>
    /// <exception cref="IOException">The address cannot be had.</exception>
    public SipListeningPoint Listen(ISipSockets sockets, IPEndPoint local) => _transactions.Transport.Listen(sockets, local);

    public void Close(SipListeningPoint point) => _transactions.Transport.Close(point);

    /// <summary>A flow to a peer: for TCP the open connection, else a new one.</summary>
    public SipFlow FlowTo(SipListeningPoint point, SipTransportKind transport, IPEndPoint remote) => _transactions.Transport.FlowTo(point, transport, remote);

    public string NewTag() => Hex(8);

    public string NewCallId(IPAddress host) => $"{Hex(12)}@{host}";

    /// <summary>
    /// Sends a request and waits for its final response. Via is added, and Max-Forwards where it is missing. Given a UDP flow, a
    /// request that is too long for one goes over TCP, and over UDP after all if TCP is refused (RFC 3261 §18.1.1).
    /// </summary>
    public async Task<SipOutcome> SendAsync(SipRequestBuilder request, SipFlow flow, Action<SipResponse>? onProvisional = null, CancellationToken stop = default)
    {
        if (!request.Has("Max-Forwards")) request.Add(new MaxForwardsHeader(70));
        SipRequest message = request.AddFirst(NewVia(flow)).Build();
        if (flow.Transport == SipTransportKind.Udp && message.Octets.Length > MaxUdpRequest)
        {
            SipFlow connection = FlowTo(flow.Point, SipTransportKind.Tcp, flow.Remote);
            SipRequest overTcp = SipRequestBuilder.From(message).Set(NewVia(connection)).Build();
            if (await SendAsync(overTcp, connection, onProvisional, stop) is not SipOutcome.Failed and var outcome) return outcome;
        }

        return await SendAsync(message, flow, onProvisional, stop);
    }

    /// <summary>Sends an ACK to a 2xx, which is no transaction; its Via is added.</summary>
    public void SendAck(SipRequestBuilder ack, SipFlow flow) => _transactions.Transport.Send(
        ack.AddFirst(NewVia(flow)).Build(), flow);

    void ITransactionUser.OnRequest(ServerTransaction transaction)
    {
        if (ServerRules.Judge(transaction.Request, Capabilities, transaction.LocalTag) is { } refusal) transaction.Respond(refusal);
        else if (transaction.Request.Method == SipMethod.Cancel) Cancel(transaction);
        else _handler.OnRequest(transaction);
    }

    void ITransactionUser.OnAck(SipRequest ack, SipFlow flow) => _handler.OnAck(ack, flow);

    void ITransactionUser.OnUnacknowledged(ServerTransaction transaction, string reason)
    {
    }

    private async Task<SipOutcome> SendAsync(SipRequest request, SipFlow flow, Action<SipResponse>? onProvisional, CancellationToken stop)
    {
        var pending = new Pending(onProvisional);
        await using CancellationTokenRegistration registration = stop.Register(pending.Cancel);
        _transactions.Send(request, flow, pending);
        return await pending.Outcome;
    }

    private ViaHeader NewVia(SipFlow flow) => new(flow.Transport.ToString().ToUpperInvariant(), flow.Point.Local, ViaHeader.MagicCookie + Hex(10));

    // RFC 3261 §9.2
    private void Cancel(ServerTransaction cancel)
    {
        ServerTransaction? invite = _transactions.CancelledBy(cancel.Request);
        cancel.Respond(invite is null ? 481 : 200);
        if (invite is not { State: TransactionState.Proceeding }) return;
        invite.Respond(487);
        _handler.OnCancelled(invite);
    }

    private string Hex(int octets)
    {
        Span<byte> random = stackalloc byte[octets];
        _random.NextBytes(random);
        return Convert.ToHexStringLower(random);
    }

    private sealed class Pending(Action<SipResponse>? onProvisional) : IClientTransactionUser
    {
        private readonly TaskCompletionSource<SipOutcome> _outcome = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public Task<SipOutcome> Outcome => _outcome.Task;

        public void Cancel() => _outcome.TrySetResult(new SipOutcome.Cancelled());

        void IClientTransactionUser.OnResponse(SipResponse response, SipFlow flow)
        {
            if (response.IsProvisional) onProvisional?.Invoke(response);
            else _outcome.TrySetResult(new SipOutcome.Answered(response, flow));
        }

        void IClientTransactionUser.OnTimeout() => _outcome.TrySetResult(new SipOutcome.TimedOut());

        void IClientTransactionUser.OnTransportError(string reason) => _outcome.TrySetResult(new SipOutcome.Failed(reason));
    }
}
