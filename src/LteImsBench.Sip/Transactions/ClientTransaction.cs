using LteImsBench.Sip.Transport;

namespace LteImsBench.Sip.Transactions;

/// <summary>What a client transaction reports upward.</summary>
public interface IClientTransactionUser
{
    void OnResponse(SipResponse response, SipFlow flow);

    /// <summary>Timer B or F.</summary>
    void OnTimeout();

    void OnTransportError(string reason);
}

/// <summary>A request on its way, RFC 3261 §17.1: the tables decide, this sends and keeps time.</summary>
public sealed class ClientTransaction
{
    private readonly TransactionLayer _layer;
    private readonly IClientTransactionUser _user;
    private readonly TransactionClock _clock;
    private TimeSpan _interval;

    internal ClientTransaction(TransactionLayer layer, SipRequest request, SipFlow flow, IClientTransactionUser user)
    {
        (_layer, Request, Flow, _user) = (layer, request, flow, user);
        _clock = new(layer.Time, input => Apply(input, null, ""));
        _interval = layer.Timers.T1;
        State = IsInvite ? TransactionState.Calling : TransactionState.Trying;
    }

    public SipRequest Request { get; }

    public SipFlow Flow { get; }

    public TransactionState State { get; private set; }

    private bool IsInvite => Request.Method == SipMethod.Invite;

    internal void Start()
    {
        _clock.StartTimeout(_layer.Timers.Timeout);
        if (!Flow.IsReliable) _clock.StartRetransmit(_interval);
        _layer.Transport.Send(Request, Flow);
    }

    internal void OnResponse(SipResponse response, SipFlow flow) => Apply(
        response.IsProvisional ? TransactionInput.Provisional : response.IsSuccess ? TransactionInput.Success : TransactionInput.Failure, response, "", flow);

    internal void OnTransportError(string reason) => Apply(TransactionInput.TransportError, null, reason);

    private void Apply(TransactionInput input, SipResponse? response, string reason, SipFlow? flow = null)
    {
        TransactionStep step = IsInvite ? InviteClientTable.Step(State, input) : NonInviteClientTable.Step(State, input);
        TransactionAction action = step.Action;
        State = step.Next;
        if (action.HasFlag(TransactionAction.StopTimers)) _clock.StopRetransmitAndTimeout();
        if (action.HasFlag(TransactionAction.StartRetransmitTimer)) _clock.StartRetransmit(_interval = NextInterval());
        if (State == TransactionState.Terminated) End();
        if (action.HasFlag(TransactionAction.SendRequest)) _layer.Transport.Send(Request, Flow);
        if (action.HasFlag(TransactionAction.SendAck)) _layer.Transport.Send(AckFor(response!), Flow);
        if (action.HasFlag(TransactionAction.PassResponse)) _user.OnResponse(response!, flow ?? Flow);
        if (action.HasFlag(TransactionAction.ReportTimeout)) _user.OnTimeout();
        if (action.HasFlag(TransactionAction.ReportTransportError)) _user.OnTransportError(reason);
        if (action.HasFlag(TransactionAction.StartLingerTimer)) Linger();
    }

    // Timer A doubles without bound; timer E up to T2, and is T2 once a provisional response came.
    private TimeSpan NextInterval() => IsInvite ? 2 * _interval
        : State == TransactionState.Proceeding || 2 * _interval > _layer.Timers.T2 ? _layer.Timers.T2 : 2 * _interval;

    // Timers D and K are zero on a reliable transport, timer M is not.
    private void Linger()
    {
        TimeSpan time = State == TransactionState.Accepted ? _layer.Timers.Timeout
            : Flow.IsReliable ? TimeSpan.Zero
            : IsInvite ? _layer.Timers.D : _layer.Timers.T4;
        if (time == TimeSpan.Zero) Apply(TransactionInput.LingerTimer, null, "");
        else _clock.StartLinger(time);
    }

    private void End()
    {
        _clock.Dispose();
        _layer.Remove(this);
    }

    // RFC 3261 §17.1.1.3
    private SipRequest AckFor(SipResponse response) => new SipRequestBuilder(SipMethod.Ack, Request.RequestUri)
        .Add(Request.Via)
        .Copy(Request, "From").Copy(response, "To").Copy(Request, "Call-ID")
        .Add(new CSeqHeader(Request.CSeq.Number, SipMethod.Ack))
        .Copy(Request, "Route")
        .Add(new MaxForwardsHeader(70))
        .Build();
}
