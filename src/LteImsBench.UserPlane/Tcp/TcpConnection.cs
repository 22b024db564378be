using System.Net;
using LteImsBench.UserPlane.Icmp;
using LteImsBench.UserPlane.Ip;

namespace LteImsBench.UserPlane.Tcp;

/// <summary>
/// A TCP connection of an <see cref="IpStack"/>, RFC 9293. Handlers may be set late: what happened before is told at once. Data
/// wait, and hold the peer's window back, while there is no <see cref="OnReceived"/> or <see cref="IsReading"/> is off.
/// </summary>
public sealed class TcpConnection : ITcpSegmentOutput
{
    /// <summary>2 MSL, with MSL 30 s, an engineering choice (RFC 9293 §3.4.2).</summary>
    private static readonly TimeSpan TimeWait = TimeSpan.FromSeconds(60);

    /// <summary>How long a peer may be silent in FIN-WAIT-2: three of the longest retransmission time-outs.</summary>
    private static readonly TimeSpan FinWait2 = TimeSpan.FromSeconds(180);

    /// <summary>What is acknowledged when the peer does not tell, RFC 9293 §3.7.1.</summary>
    private const int DefaultMssV4 = 536;
    private const int DefaultMssV6 = 1220;
    private const int MinMss = 64;

    private readonly TcpLayer _layer;
    private readonly TcpSender _sender;
    private readonly TcpReceiver _receiver;
    private readonly LazyTimer _linger;
    private readonly RateLimit _challenges;
    private TcpListener? _listener;
    private TaskCompletionSource<bool>? _whenConnected;
    private TaskCompletionSource<TcpCloseReason>? _whenClosed;
    private TcpCloseReason? _ended;
    private bool _isDelivering;
    private bool _isPeerCloseTold;
    private bool _closeWhenOpen;
    private int _peerMss;

    internal TcpConnection(TcpLayer layer, TcpEnds ends, uint initialSequence)
    {
        (_layer, Ends) = (layer, ends);
        Local = new(ends.Local.ToIPAddress(), ends.LocalPort);
        Remote = new(ends.Remote.ToIPAddress(), ends.RemotePort);
        _sender = new(layer.Clock, this, initialSequence, InScope);
        _receiver = new(layer.Clock, () => InScope(SendAck));
        _linger = new(layer.Clock, OnLingered);
        _challenges = new(layer.Clock, perSecond: 100);
        _peerMss = ends.Local.IsV6 ? DefaultMssV6 : DefaultMssV4;
    }

    public IPEndPoint Local { get; }

    public IPEndPoint Remote { get; }

    public TcpState State { get; private set; }

    /// <summary>The handshake is done.</summary>
    public Action? OnConnected
    {
        get;
        set
        {
            field = value;
            if (TcpStates.IsSynchronised(State)) value?.Invoke();
        }
    }

    /// <summary>Data in order; the span is valid only during the call.</summary>
    public Action<ReadOnlySpan<byte>>? OnReceived
    {
        get;
        set
        {
            field = value;
            InScope(Deliver);
        }
    }

    /// <summary>The peer will send no more. Without a handler the connection then closes its own half too.</summary>
    public Action? OnPeerClosed
    {
        get;
        set
        {
            field = value;
            if (_isPeerCloseTold) value?.Invoke();
        }
    }

    /// <summary>The connection ended; told once.</summary>
    public Action<TcpCloseReason>? OnClosed
    {
        get;
        set
        {
            field = value;
            if (_ended is { } reason) value?.Invoke(reason);
        }
    }

    /// <summary>Off, data wait and the peer's window closes.</summary>
    public bool IsReading
    {
        get;
        set
        {
            field = value;
            InScope(Deliver);
        }
    } = true;

    /// <summary>Whether small segments go out at once; off, they wait for an acknowledgment (Nagle's algorithm).</summary>
    public bool NoDelay
    {
        get => _sender.NoDelay;
        set => _sender.NoDelay = value;
    }

    /// <summary>Octets that <see cref="Send"/> took and the peer has not acknowledged.</summary>
    public int QueuedOctets => _sender.Queued;

    /// <summary>True once connected, false when the attempt failed.</summary>
    public Task<bool> WhenConnected
    {
        get
        {
            _whenConnected ??= new(TaskCreationOptions.RunContinuationsAsynchronously);
            if (_ended is not null && !_wasConnected) _whenConnected.TrySetResult(false);
            else if (_wasConnected) _whenConnected.TrySetResult(true);
            return _whenConnected.Task;
        }
    }

    /// <summary>Why the connection ended, when it has.</summary>
    public Task<TcpCloseReason> WhenClosed
    {
        get
        {
            _whenClosed ??= new(TaskCreationOptions.RunContinuationsAsynchronously);
            if (_ended is { } reason) _whenClosed.TrySetResult(reason);
            return _whenClosed.Task;
        }
    }

    internal TcpEnds Ends { get; }

    internal uint SentUpTo => _sender.Highest;

    private bool _wasConnected;

    /// <summary>Queues <paramref name="data"/>; all of it is sent, in order, unless the connection ends before. False when it can send no more.</summary>
    public bool Send(ReadOnlySpan<byte> data)
    {
        if (_closeWhenOpen || State is not (TcpState.SynSent or TcpState.SynReceived or TcpState.Established or TcpState.CloseWait)) return false;
        using var scope = _layer.Stack.Enter();
        _sender.Queue(data);
        if (TcpStates.CanSend(State)) _sender.Push();
        return true;
    }

    /// <summary>
    /// Sends what is queued, then a FIN. Data of the peer still arrive until it closes too. An attempt to connect ends, unless data
    /// are queued.
    /// </summary>
    public void Close()
    {
        using var scope = _layer.Stack.Enter();
        switch (State)
        {
            case TcpState.SynSent when QueuedOctets == 0:
                End(TcpCloseReason.Aborted);
                break;
            case TcpState.SynSent or TcpState.SynReceived:
                _closeWhenOpen = true;
                break;
            case TcpState.Established or TcpState.CloseWait:
                Step(TcpEvent.CloseRequested);
                _sender.QueueFin();
                _sender.Push();
                break;
        }
    }

    /// <summary>Ends the connection at once with a reset.</summary>
    public void Abort()
    {
        using var scope = _layer.Stack.Enter();
        if (State is TcpState.SynReceived || (TcpStates.IsSynchronised(State) && State != TcpState.TimeWait))
            _layer.Send(Ends, Header(_sender.Highest, TcpFlags.Rst | TcpFlags.Ack));
        End(TcpCloseReason.Aborted);
    }

    internal bool IsPendingOf(TcpListener listener) => State == TcpState.SynReceived && _listener == listener;

    /// <summary>Whether a sequence number lies beyond everything the peer sent.</summary>
    internal bool IsBeyond(uint sequence) => Seq.Less(_receiver.Next, sequence);

    internal void Open()
    {
        State = TcpState.SynSent;
        _sender.SendSyn();
    }

    internal void Accept(TcpListener listener, in TcpSegment syn)
    {
        _listener = listener;
        listener.Pending++;
        State = TcpState.SynReceived;
        TakeSyn(syn);
        _sender.SendSyn();
    }

    internal void Arrive(in TcpSegment segment, ReadOnlySpan<byte> data)
    {
        if (State == TcpState.SynSent) ArriveInSynSent(segment);
        else ArriveLater(segment, data);
    }

    internal void OnError(IcmpErrorKind kind, uint sequence)
    {
        // Only about what is under way, RFC 5927 §4.1.
        if (Seq.Less(sequence, _sender.Unacknowledged) || !Seq.Less(sequence, _sender.Highest)) return;
        if (kind == IcmpErrorKind.PacketTooBig) _sender.LowerMss(PathMss());
        else if (State is TcpState.SynSent && kind is not (IcmpErrorKind.TimeExceeded or IcmpErrorKind.ReassemblyTimeExceeded)) End(TcpCloseReason.Unreachable);
    }

    /// <summary>Ends without a word to the peer.</summary>
    internal void End(TcpCloseReason reason)
    {
        if (State == TcpState.SynReceived && _listener is not null) _listener.Pending--;
        State = TcpState.Closed;
        Forget();
        Tell(reason);
    }

    /// <summary>Gives up timers, buffers and the place in the table.</summary>
    internal void Forget()
    {
        _sender.Dispose();
        _linger.Dispose();
        if (!_isDelivering) _receiver.Dispose();
        _layer.Remove(this);
    }

    void ITcpSegmentOutput.SendSyn()
    {
        TcpFlags flags = State == TcpState.SynReceived ? TcpFlags.Syn | TcpFlags.Ack : TcpFlags.Syn;
        _layer.Send(Ends, Header(_sender.Initial, flags) with { Mss = (ushort)(_layer.Stack.Mtu - Overhead) });
        if (State == TcpState.SynReceived) _receiver.OnAcknowledged();
    }

    void ITcpSegmentOutput.Send(uint sequence, TcpFlags flags, SendQueue data, int offset, int length)
    {
        _layer.Send(Ends, Header(sequence, flags) with { Length = length }, data, offset);
        _receiver.OnAcknowledged();
    }

    void ITcpSegmentOutput.OnRepeated() => _layer.Stack.Counters.TcpRetransmissions++;

    void ITcpSegmentOutput.OnGivenUp() => End(TcpCloseReason.TimedOut);

    private int Overhead => (Ends.Local.IsV6 ? 40 : 20) + TcpSegment.HeaderLength;

    /// <summary>RFC 9293 §3.10.7.3.</summary>
    private void ArriveInSynSent(in TcpSegment segment)
    {
        bool isAckGood = segment.IsAck && segment.Acknowledgment == _sender.Initial + 1;
        if (segment.IsAck && !isAckGood)
        {
            if (!segment.IsRst) _layer.Send(Ends, Header(segment.Acknowledgment, TcpFlags.Rst));
            return;
        }

        if (segment.IsRst)
        {
            if (isAckGood) End(TcpCloseReason.Refused);
            return;
        }

        if (!segment.IsSyn) return;
        TakeSyn(segment);
        if (!isAckGood)
        {
            // Both ends open at once.
            Step(TcpEvent.SynReceived);
            _sender.RepeatSyn();
            return;
        }

        Step(TcpEvent.SynAckReceived);
        _sender.Establish(PathMss(), segment);
        _receiver.IsAckDue = true;
        TellConnected();
        Finish();
    }

    /// <summary>RFC 9293 §3.10.7.4, with the challenge acknowledgments of RFC 5961.</summary>
    private void ArriveLater(in TcpSegment segment, ReadOnlySpan<byte> data)
    {
        if (!_receiver.IsAcceptable(segment))
        {
            ArriveOutside(segment);
            return;
        }

        if (segment.IsRst)
        {
            if (segment.Sequence != _receiver.Next) Challenge();
            else End(State == TcpState.SynReceived && _listener is null ? TcpCloseReason.Refused : TcpCloseReason.Reset);
            return;
        }

        if (segment.IsSyn)
        {
            Challenge();
            return;
        }

        if (!segment.IsAck || !TakeAcknowledgment(segment)) return;
        if (TcpStates.CanReceive(State)) TakeText(segment, data);
        else if (State == TcpState.TimeWait && segment.IsFin) OnRepeatedFin();
        Finish();
    }

    private void ArriveOutside(in TcpSegment segment)
    {
        if (segment.IsRst) return;
        if (State == TcpState.SynReceived && segment.IsSyn && !segment.IsAck && segment.Sequence == _receiver.Initial)
        {
            if (_challenges.TryTake()) _sender.RepeatSyn();
            return;
        }

        if (State == TcpState.TimeWait && segment.IsFin) OnRepeatedFin();

        // A closed window must not keep acknowledgments out.
        if (segment.IsAck && _receiver.Window == 0 && segment.Sequence == _receiver.Next && !segment.IsSyn && TakeAcknowledgment(segment)) _sender.Push();
        Challenge();
    }

    /// <summary>The fifth check: false when the segment goes no further.</summary>
    private bool TakeAcknowledgment(in TcpSegment segment)
    {
        uint acknowledgment = segment.Acknowledgment;
        if (State == TcpState.SynReceived)
        {
            if (acknowledgment != _sender.Initial + 1)
            {
                _layer.Send(Ends, Header(acknowledgment, TcpFlags.Rst));
                return false;
            }

            if (_listener is not null) _listener.Pending--;
            Step(TcpEvent.AckOfSyn);
            _sender.Establish(PathMss(), segment);
            TellConnected();
            return State != TcpState.Closed;
        }

        if (Seq.Less(_sender.Highest, acknowledgment) || Seq.Less(acknowledgment, _sender.Unacknowledged - _sender.LargestWindow))
        {
            Challenge();
            return false;
        }

        if (State == TcpState.TimeWait || Seq.Less(acknowledgment, _sender.Unacknowledged)) return true;
        _sender.OnAcknowledgment(segment);
        if (!_sender.IsFinAcknowledged) return true;
        TcpState before = State;
        Step(TcpEvent.FinAcked);
        if (State == before) return true;
        if (State == TcpState.FinWait2) _linger.Start(FinWait2);
        if (State == TcpState.TimeWait) EnterTimeWait();
        if (State == TcpState.Closed) End(TcpCloseReason.Closed);
        return State != TcpState.Closed;
    }

    private void TakeText(in TcpSegment segment, ReadOnlySpan<byte> data)
    {
        bool canDeliver = IsReading && OnReceived is not null && !_isDelivering;
        ReadOnlySpan<byte> direct = _receiver.Accept(segment, data, canDeliver);
        if (State == TcpState.FinWait2) _linger.Start(FinWait2);
        if (_receiver.IsFinished)
        {
            // The state moves before the reader hears of the data, which may make it close.
            Step(TcpEvent.FinReceived);
            if (State == TcpState.TimeWait) EnterTimeWait(tell: false);
        }

        if (!direct.IsEmpty) OnReceived!(direct);
        Deliver();
    }

    /// <summary>Hands over what waits, then that the peer has closed.</summary>
    private void Deliver()
    {
        if (_isDelivering) return;
        _isDelivering = true;
        try
        {
            while (IsReading && OnReceived is { } reader && _receiver.Readable > 0)
            {
                ReadOnlySpan<byte> data = _receiver.Peek();
                int length = data.Length;
                reader(data);
                if (State == TcpState.Closed) break;
                _receiver.Consume(length);
            }
        }
        finally
        {
            _isDelivering = false;
        }

        if (State == TcpState.Closed)
        {
            _receiver.Dispose();
            return;
        }

        if (State != TcpState.SynSent && State != TcpState.SynReceived && _receiver.IsWindowUpdateDue(_sender.Mss)) _receiver.IsAckDue = true;
        if (_receiver.IsFinished && _receiver.Readable == 0) TellPeerClosed();
        if (_receiver.IsAckDue) SendAck();
    }

    /// <summary>Sends what the segment made possible, and the acknowledgment if nothing carried it.</summary>
    private void Finish()
    {
        if (TcpStates.CanSend(State)) _sender.Push();
        if (_receiver.IsAckDue && State != TcpState.Closed) SendAck();
    }

    private void TakeSyn(in TcpSegment syn)
    {
        _receiver.Start(syn.Sequence);
        if (syn.Mss is { } mss) _peerMss = mss;
    }

    private int PathMss() => Math.Max(MinMss, Math.Min(_peerMss, _layer.Stack.PathMtu(Ends.Remote) - Overhead));

    private void Challenge()
    {
        if (_challenges.TryTake()) SendAck();
    }

    private void SendAck()
    {
        if (State == TcpState.Closed) return;

        // While old segments are repeated SND.NXT lies behind what the peer has, and it would drop an acknowledgment from there.
        _layer.Send(Ends, Header(_sender.Highest, TcpFlags.Ack));
        _receiver.OnAcknowledged();
    }

    private TcpSegment Header(uint sequence, TcpFlags flags) => new()
    {
        SourcePort = Ends.LocalPort,
        DestinationPort = Ends.RemotePort,
        Sequence = sequence,
        Acknowledgment = _receiver.Next,
        Flags = flags,
        Window = (flags & TcpFlags.Rst) != 0 ? (ushort)0 : (ushort)_receiver.Window,
    };

    private void Step(TcpEvent input) => State = TcpStates.Step(State, input);

    private void EnterTimeWait(bool tell = true)
    {
        _sender.Dispose();
        _linger.Start(TimeWait);
        if (tell) Tell(TcpCloseReason.Closed);
    }

    private void OnRepeatedFin()
    {
        _linger.Start(TimeWait);
        _receiver.IsAckDue = true;
    }

    private void OnLingered() => InScope(() => End(State == TcpState.TimeWait ? TcpCloseReason.Closed : TcpCloseReason.TimedOut));

    private void TellConnected()
    {
        _wasConnected = true;
        _whenConnected?.TrySetResult(true);
        if (_listener is { } listener) listener.OnAccepted(this);
        else OnConnected?.Invoke();
        if (_closeWhenOpen) Close();
    }

    private void TellPeerClosed()
    {
        if (_isPeerCloseTold) return;
        _isPeerCloseTold = true;
        if (OnPeerClosed is { } handler) handler();
        else Close();
        if (State == TcpState.TimeWait) Tell(TcpCloseReason.Closed);
    }

    private void Tell(TcpCloseReason reason)
    {
        if (_ended is not null) return;
        _ended = reason;
        _whenConnected?.TrySetResult(_wasConnected);
        _whenClosed?.TrySetResult(reason);
        OnClosed?.Invoke(reason);
    }

    private void InScope(Action action)
    {
        using var scope = _layer.Stack.Enter();
        action();
    }
}
