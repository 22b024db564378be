using LteImsBench.UserPlane.Ip;

namespace LteImsBench.UserPlane.Tcp;

/// <summary>
/// The sending half of a connection: the send sequence space of RFC 9293 §3.3.1, retransmission (RFC 6298), window probes
/// (RFC 9293 §3.8.6.1) and what congestion control allows. SYN and FIN occupy a number each.
/// </summary>
internal sealed class TcpSender : IDisposable
{
    /// <summary>1 + 2 + 4 … + 60 s: over 3 minutes, RFC 9293 §3.8.3.</summary>
    private const int MaxRetransmissions = 8;

    private readonly TimeProvider _clock;
    private readonly ITcpSegmentOutput _output;
    private readonly RoundTripEstimator _roundTrip = new();
    private readonly SendQueue _queue = new();
    private readonly LazyTimer _timer;
    private CongestionControl? _congestion;
    private uint _queueStart;
    private uint _windowSequence;
    private uint _windowAcknowledgment;
    private uint _window;
    private uint _largestWindow;
    private bool _finQueued;
    private bool _isSynRepeated;
    private bool _isProbing;
    private TimeSpan _probeDelay;
    private int _repeats;
    private (uint End, long At)? _timed;

    public TcpSender(TimeProvider clock, ITcpSegmentOutput output, uint initialSequence, Action<Action> onTimer)
    {
        (_clock, _output, Initial) = (clock, output, initialSequence);
        Unacknowledged = Next = Highest = initialSequence;
        _queueStart = initialSequence + 1;
        _timer = new(clock, () => onTimer(OnTimer));
    }

    /// <summary>ISS.</summary>
    public uint Initial { get; }

    /// <summary>SND.UNA.</summary>
    public uint Unacknowledged { get; private set; }

    /// <summary>SND.NXT.</summary>
    public uint Next { get; private set; }

    /// <summary>The end of what was ever sent; SND.NXT falls behind it when segments are repeated.</summary>
    public uint Highest { get; private set; }

    /// <summary>Largest segment, in octets of data.</summary>
    public int Mss { get; private set; } = 536;

    /// <summary>Whether small segments are sent at once instead of waiting for an acknowledgment (RFC 9293 §3.7.4).</summary>
    public bool NoDelay { get; set; } = true;

    /// <summary>Octets queued and not acknowledged.</summary>
    public int Queued => _queue.Length;

    public bool IsFinAcknowledged => _finQueued && Unacknowledged == DataEnd + 1;

    /// <summary>SND.WND at its largest, for the acceptability of old acknowledgments (RFC 5961 §5.2).</summary>
    public uint LargestWindow => _largestWindow;

    private uint DataEnd => _queueStart + (uint)_queue.Length;

    private bool IsSynUnacknowledged => Unacknowledged == Initial;

    public void Queue(ReadOnlySpan<byte> data) => _queue.Append(data);

    public void QueueFin() => _finQueued = true;

    /// <summary>Sends the SYN, which goes out again until acknowledged.</summary>
    public void SendSyn()
    {
        Next = Highest = Initial + 1;
        _timed ??= (Next, _clock.GetTimestamp());
        _output.SendSyn();
        _timer.Start(_roundTrip.Timeout);
    }

    public void RepeatSyn()
    {
        _timed = null;   // Karn's rule, RFC 6298 §3
        _isSynRepeated = true;
        _output.SendSyn();
    }

    /// <summary>Takes what the handshake agreed on.</summary>
    public void Establish(int mss, in TcpSegment segment)
    {
        Mss = mss;
        _congestion = new(mss, Initial, _isSynRepeated);
        if (_isSynRepeated) _roundTrip.OnSynRepeated();
        (_window, _windowSequence, _windowAcknowledgment) = (segment.Window, segment.Sequence, segment.Acknowledgment);
        _largestWindow = Math.Max(_largestWindow, _window);
        Acknowledge(segment.Acknowledgment);
    }

    /// <summary>Lowers the segment size to what the path carries and sends again what was too big.</summary>
    public void LowerMss(int mss)
    {
        if (mss >= Mss || _congestion is null) return;
        Mss = mss;
        _congestion.SetMss(mss);
        if (Unacknowledged == Highest) return;
        Next = Unacknowledged;
        Push();
    }

    /// <summary>Takes a valid acknowledgment, SND.UNA ≤ SEG.ACK ≤ highest sent, and the window with it.</summary>
    public void OnAcknowledgment(in TcpSegment segment)
    {
        bool isDuplicate = segment.Acknowledgment == Unacknowledged && segment.Occupies == 0 && segment.Window == _window && Next != Unacknowledged;
        if (Seq.Less(_windowSequence, segment.Sequence)
            || (_windowSequence == segment.Sequence && Seq.LessOrEqual(_windowAcknowledgment, segment.Acknowledgment)))
        {
            (_window, _windowSequence, _windowAcknowledgment) = (segment.Window, segment.Sequence, segment.Acknowledgment);
            _largestWindow = Math.Max(_largestWindow, _window);
            if (_window == 0) _repeats = 0;   // the peer lives, RFC 9293 §3.8.6.1
        }

        if (segment.Acknowledgment != Unacknowledged)
        {
            uint octets = segment.Acknowledgment - Unacknowledged;
            Acknowledge(segment.Acknowledgment);
            if (_congestion!.OnNewAck(segment.Acknowledgment, octets, Highest - Unacknowledged)) Repeat();
        }
        else if (isDuplicate && _congestion!.OnDuplicateAck(segment.Acknowledgment, Highest) == CongestionControl.Action.Retransmit)
        {
            Repeat();
        }
    }

    /// <summary>Sends what the windows and RFC 9293 §3.8.6.2.1 allow, and sees that a timer watches over the rest.</summary>
    public void Push()
    {
        if (_congestion is null) return;
        while (Seq.LessOrEqual(Next, DataEnd))
        {
            uint limit = Math.Min(_congestion.Window, _window);
            uint used = Next - Unacknowledged;
            int room = used >= limit ? 0 : (int)(limit - used);
            int unsent = (int)(DataEnd - Next);
            int length = Math.Min(Math.Min(unsent, room), Mss);
            bool fin = _finQueued && length == unsent;
            if ((length == 0 && !fin) || !IsWorthSending(length, unsent, fin)) break;
            Send(Next, length, fin);
        }

        Watch();
    }

    public void Dispose()
    {
        _timer.Dispose();
        _queue.Clear();
    }

    private void Acknowledge(uint acknowledgment)
    {
        if (_timed is { } timed && Seq.LessOrEqual(timed.End, acknowledgment))
        {
            _roundTrip.Sample(_clock.GetElapsedTime(timed.At));
            _timed = null;
        }

        if (Seq.Less(_queueStart, acknowledgment))
        {
            int dropped = (int)Math.Min(acknowledgment - _queueStart, (uint)_queue.Length);
            _queue.Drop(dropped);
            _queueStart += (uint)dropped;
        }

        Unacknowledged = acknowledgment;
        Next = Seq.Max(Next, acknowledgment);
        _repeats = 0;
        _isProbing = false;
        _timer.Stop();   // RFC 6298 §5.3; Watch starts it again
    }

    private bool IsWorthSending(int length, int unsent, bool fin) =>
        length == Mss
        || fin
        || (length == unsent && (NoDelay || Unacknowledged == Next))
        || length >= Math.Max(1, _largestWindow / 2)
        || Seq.Less(Next, Highest);

    private void Watch()
    {
        if (Next != Unacknowledged)
        {
            if (_timer.IsRunning && !_isProbing) return;
            _isProbing = false;
            _timer.Start(_roundTrip.Timeout);
        }
        else if (Seq.Less(Next, DataEnd))
        {
            if (_timer.IsRunning && _isProbing) return;
            _isProbing = true;
            _probeDelay = _roundTrip.Timeout;
            _timer.Start(_probeDelay);
        }
        else
        {
            _timer.Stop();
        }
    }

    private void OnTimer()
    {
        if (++_repeats > MaxRetransmissions)
        {
            _output.OnGivenUp();
            return;
        }

        if (_isProbing)
        {
            Probe();
            return;
        }

        _roundTrip.BackOff();
        if (IsSynUnacknowledged)
        {
            RepeatSyn();
            _timer.Start(_roundTrip.Timeout);
            return;
        }

        _congestion!.OnTimeout(Highest - Unacknowledged, Highest, _repeats == 1);
        Next = Unacknowledged;
        Repeat();
        Push();
    }

    /// <summary>The override time-out of RFC 9293 §3.8.6.2.1: fills what there is of a window, or knocks at a closed one with an octet.</summary>
    private void Probe()
    {
        uint next = Next;
        int unsent = (int)(DataEnd - next);
        if (_window > 0)
        {
            Send(next, (int)Math.Min(Math.Min((uint)unsent, _window), (uint)Mss), fin: false);
            Watch();
            return;
        }

        Send(next, 1, fin: false);
        Next = next;   // the octet was outside the window; it counts as sent only when acknowledged
        _timed = null;
        _probeDelay = _probeDelay * 2 < RoundTripEstimator.Max ? _probeDelay * 2 : RoundTripEstimator.Max;
        _timer.Start(_probeDelay);
    }

    /// <summary>Sends the oldest segment again, whatever the windows say.</summary>
    private void Repeat()
    {
        uint next = Next;
        if (Seq.Less(DataEnd, Unacknowledged)) return;
        int length = (int)Math.Min(Math.Min(DataEnd - Unacknowledged, Highest - Unacknowledged), (uint)Mss);
        bool isAllData = Unacknowledged + (uint)length == DataEnd;
        Send(Unacknowledged, length, isAllData && Seq.Less(DataEnd, Highest));
        Next = Seq.Max(next, Next);
    }

    private void Send(uint sequence, int length, bool fin)
    {
        uint end = sequence + (uint)length + (fin ? 1u : 0);
        if (Seq.Less(sequence, Highest))
        {
            _output.OnRepeated();
            if (_timed is { } timed && Seq.Less(sequence, timed.End)) _timed = null;   // Karn's rule, RFC 6298 §3
        }
        else
        {
            _timed ??= (end, _clock.GetTimestamp());
        }

        TcpFlags flags = TcpFlags.Ack | (fin ? TcpFlags.Fin : 0) | (length > 0 && sequence + (uint)length == DataEnd ? TcpFlags.Psh : 0);
        _output.Send(sequence, flags, _queue, (int)(sequence - _queueStart), length);
        Next = end;
        Highest = Seq.Max(Highest, end);
    }
}
