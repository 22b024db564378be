using LteImsBench.Sip.Transport;

namespace LteImsBench.Sip.Transactions;

/// <summary>A request to be answered, RFC 3261 §17.2: the tables decide, this sends and keeps time.</summary>
public sealed class ServerTransaction
{
    /// <summary>How long the user may take before an INVITE is answered 100, RFC 3261 §17.2.1.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromMilliseconds(200);

    private readonly TransactionLayer _layer;
    private readonly TransactionClock _clock;
    private readonly ITimer? _patience;
    private SipResponse? _last;
    private TimeSpan _interval;

    internal ServerTransaction(TransactionLayer layer, SipRequest request, SipFlow flow)
    {
        (_layer, Request, Flow) = (layer, request, flow);
        _clock = new(layer.Time, input => Apply(input, ""));
        _interval = layer.Timers.T1;
        State = IsInvite ? TransactionState.Proceeding : TransactionState.Trying;
        if (IsInvite) _patience = layer.Time.CreateTimer(_ => SendTrying(), null, Patience, Timeout.InfiniteTimeSpan);
    }

    public SipRequest Request { get; }

    /// <summary>What brought the request.</summary>
    public SipFlow Flow { get; }

    public TransactionState State { get; private set; }

    /// <summary>The To tag of every response to this request but a 100.</summary>
    public string LocalTag => field ??= Request.To.Tag ?? _layer.NewTag();

    private bool IsInvite => Request.Method == SipMethod.Invite;

    /// <summary>A response that starts with what must be copied from the request, and our To tag.</summary>
    public SipResponseBuilder Answer(int status, string? reasonPhrase = null) => SipResponseBuilder.For(Request, status, status == 100 ? null : LocalTag, reasonPhrase);

    /// <summary>Sends a response; one that comes after a final response is ignored.</summary>
    public void Respond(SipResponse response)
    {
        if (State is TransactionState.Completed or TransactionState.Confirmed or TransactionState.Terminated) return;
        _last = response;
        _patience?.Dispose();
        Apply(response.IsProvisional ? TransactionInput.Provisional : response.IsSuccess ? TransactionInput.Success : TransactionInput.Failure, "");
    }

    public void Respond(int status, string? reasonPhrase = null) => Respond(Answer(status, reasonPhrase).Build());

    /// <summary>Forgets the request without an answer, as if it had never arrived.</summary>
    public void Abandon() => End();

    internal void OnRequest(SipRequest again) => Apply(again.Method == SipMethod.Ack ? TransactionInput.Ack : TransactionInput.Request, "", again);

    internal void OnTransportError(string reason) => Apply(TransactionInput.TransportError, reason);

    private void SendTrying()
    {
        if (_last is null && State == TransactionState.Proceeding) Respond(100);
    }

    private void Apply(TransactionInput input, string reason, SipRequest? received = null)
    {
        TransactionStep step = IsInvite ? InviteServerTable.Step(State, input) : NonInviteServerTable.Step(State, input);
        TransactionAction action = step.Action;
        State = step.Next;
        if (action.HasFlag(TransactionAction.StopTimers)) _clock.StopRetransmitAndTimeout();
        if (action.HasFlag(TransactionAction.StartTimeoutTimer)) _clock.StartTimeout(_layer.Timers.Timeout);
        if (action.HasFlag(TransactionAction.StartRetransmitTimer) && !Flow.IsReliable)
        {
            // Timer G starts at T1 and doubles up to T2.
            _clock.StartRetransmit(_interval);
            _interval = 2 * _interval < _layer.Timers.T2 ? 2 * _interval : _layer.Timers.T2;
        }

        if (State == TransactionState.Terminated) End();
        if (action.HasFlag(TransactionAction.SendResponse) && _last is not null) _layer.Transport.SendResponse(_last, Flow);
        if (action.HasFlag(TransactionAction.PassAck)) _layer.User.OnAck(received!, Flow);
        if (action.HasFlag(TransactionAction.ReportTimeout)) _layer.User.OnUnacknowledged(this, "no ACK");
        if (action.HasFlag(TransactionAction.ReportTransportError)) _layer.User.OnUnacknowledged(this, reason);
        if (action.HasFlag(TransactionAction.StartLingerTimer)) Linger();
    }

    // Timers I and J are zero on a reliable transport, timer L is not.
    private void Linger()
    {
        TimeSpan time = State == TransactionState.Accepted ? _layer.Timers.Timeout
            : Flow.IsReliable ? TimeSpan.Zero
            : State == TransactionState.Confirmed ? _layer.Timers.T4 : _layer.Timers.Timeout;
        if (time == TimeSpan.Zero) Apply(TransactionInput.LingerTimer, "");
        else _clock.StartLinger(time);
    }

    private void End()
    {
        State = TransactionState.Terminated;
        _clock.Dispose();
        _patience?.Dispose();
        _layer.Remove(this);
    }
}
