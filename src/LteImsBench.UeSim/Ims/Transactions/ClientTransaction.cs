using LteImsBench.Core;
using LteImsBench.Sip;

namespace LteImsBench.UeSim.Ims.Transactions;

/// <summary>One request until its final answer: the timers and the sending around <see cref="NonInviteClient"/>.</summary>
internal sealed class ClientTransaction : IDisposable
{
    private readonly ISipPath _path;
    private readonly SipTimers _timers;
    private readonly OctetString _request;
    private readonly SipCarrier _carrier;
    private readonly TaskCompletionSource<ClientResult> _result = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly ITimer _timerE;
    private readonly ITimer _timerF;
    private readonly ITimer _timerK;
    private ClientState _state = ClientState.Trying;
    private TimeSpan _interval;
    private SipResponse? _response;

    public ClientTransaction(ISipPath path, TimeProvider clock, SipTimers timers, SipRequest request, SipCarrier carrier)
    {
        (_path, _timers, _request, _carrier) = (path, timers, request.Octets, carrier);
        (Branch, Method) = (request.Via.Branch ?? "", request.Method);
        _timerE = clock.CreateTimer(_ => On(ClientInput.TimerE), null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
        _timerF = clock.CreateTimer(_ => On(ClientInput.TimerF), null, timers.F, Timeout.InfiniteTimeSpan);
        _timerK = clock.CreateTimer(_ => On(ClientInput.TimerK), null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
        _interval = timers.T1;
    }

    public string Branch { get; }

    public SipMethod Method { get; }

    public Task<ClientResult> Result => _result.Task;

    /// <summary>Whether nothing can come of it any more.</summary>
    public bool IsOver => _state == ClientState.Terminated;

    /// <summary>Sends the request; its answer may come before this returns.</summary>
    public void Start() => Send();

    /// <summary>Whether a response belongs to it, RFC 3261 §17.1.3.</summary>
    public bool Matches(SipResponse response) => response.Via.Branch == Branch && response.CSeq.Method == Method;

    public void OnResponse(SipResponse response)
    {
        if (!response.IsProvisional) _response ??= response;
        On(response.IsProvisional ? ClientInput.Provisional : ClientInput.Final);
    }

    public void OnTransportError() => On(ClientInput.TransportError);

    /// <summary>Ends it without an answer.</summary>
    public void Dispose()
    {
        _state = ClientState.Terminated;
        StopTimers();
        _result.TrySetResult(ClientResult.Cancelled);
    }

    private void On(ClientInput input)
    {
        (ClientState next, ClientAction action) = NonInviteClient.Step(_state, input);
        ClientState before = _state;
        _state = next;
        switch (action)
        {
            case ClientAction.Retransmit:
                Send();
                break;
            case ClientAction.Deliver when _response is { } response:
                _result.TrySetResult(ClientResult.Of(response));
                break;
            case ClientAction.ReportTimeout:
                _result.TrySetResult(ClientResult.TimedOut);
                break;
            case ClientAction.ReportTransportError:
                _result.TrySetResult(ClientResult.Unreachable);
                break;
        }

        if (next != before && next is ClientState.Completed or ClientState.Terminated) Settle();
    }

    private void Settle()
    {
        StopTimers();

        // Timer K absorbs repeated answers; over a reliable transport there are none.
        if (_state == ClientState.Completed) _timerK.Change(_carrier == SipCarrier.Udp ? _timers.T4 : TimeSpan.Zero, Timeout.InfiniteTimeSpan);
    }

    private void Send()
    {
        _path.Send(_request, _carrier);
        if (_carrier == SipCarrier.Tcp || _state is ClientState.Completed or ClientState.Terminated) return;
        _timerE.Change(_state == ClientState.Proceeding ? _timers.T2 : _interval, Timeout.InfiniteTimeSpan);
        _interval = TimeSpan.FromTicks(Math.Min(2 * _interval.Ticks, _timers.T2.Ticks));
    }

    private void StopTimers()
    {
        _timerE.Dispose();
        _timerF.Dispose();
        _timerK.Change(Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
    }
}
