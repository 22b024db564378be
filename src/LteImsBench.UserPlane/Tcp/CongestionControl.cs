namespace LteImsBench.UserPlane.Tcp;

/// <summary>Slow start, congestion avoidance and fast recovery: RFC 5681 with NewReno, RFC 6582. Windows are in octets.</summary>
internal sealed class CongestionControl
{
    private const int DuplicatesForRetransmit = 3;

    private int _mss;
    private uint _threshold = int.MaxValue;
    private uint _window;
    private uint _acked;
    private uint _recover;
    private int _duplicates;
    private bool _isRecovering;

    /// <param name="mss">Segment size in octets; the initial window of RFC 5681 §3.1 follows from it.</param>
    /// <param name="initialSequence">ISS, RFC 6582 §3.2 step 1.</param>
    /// <param name="isSynRepeated">Whether a SYN was lost, which allows one segment only.</param>
    public CongestionControl(int mss, uint initialSequence, bool isSynRepeated)
    {
        (_mss, _recover) = (mss, initialSequence);
        _window = (uint)(mss * (isSynRepeated ? 1 : mss > 2190 ? 2 : mss > 1095 ? 3 : 4));
    }

    /// <summary>What to do after a duplicate acknowledgment.</summary>
    public enum Action
    {
        None,
        SendMore,
        Retransmit,
    }

    /// <summary>The congestion window; the first two duplicates allow one segment each beyond it (limited transmit, RFC 3042).</summary>
    public uint Window => _isRecovering ? _window : _window + (uint)(Math.Min(_duplicates, 2) * _mss);

    public void SetMss(int mss) => _mss = mss;

    /// <summary>RFC 5681 §3.2 steps 1 to 4, RFC 6582 §3.2 step 2.</summary>
    /// <param name="acknowledgment">What is acknowledged again.</param>
    /// <param name="sent">The highest sequence number sent so far.</param>
    public Action OnDuplicateAck(uint acknowledgment, uint sent)
    {
        if (_isRecovering)
        {
            _window += (uint)_mss;
            return Action.SendMore;
        }

        _duplicates++;
        if (_duplicates < DuplicatesForRetransmit) return Action.SendMore;
        if (_duplicates > DuplicatesForRetransmit || !Seq.Less(_recover, acknowledgment)) return Action.None;
        _threshold = Math.Max((sent - acknowledgment) / 2, 2 * (uint)_mss);
        _window = _threshold + DuplicatesForRetransmit * (uint)_mss;
        _recover = sent;
        _isRecovering = true;
        return Action.Retransmit;
    }

    /// <summary>An acknowledgment of <paramref name="octets"/> new octets; says whether the next hole must be sent again at once.</summary>
    public bool OnNewAck(uint acknowledgment, uint octets, uint inFlight)
    {
        _duplicates = 0;
        if (_isRecovering)
        {
            if (Seq.Less(acknowledgment, _recover))
            {
                // Partial acknowledgment, RFC 6582 §3.2 step 3
                _window = _window > octets ? _window - octets : 0;
                if (octets >= _mss) _window += (uint)_mss;
                _window = Math.Max(_window, (uint)_mss);
                return true;
            }

            _isRecovering = false;
            _window = Math.Min(_threshold, Math.Max(inFlight, (uint)_mss) + (uint)_mss);
            return false;
        }

        if (_window < _threshold)
        {
            _window += Math.Min(octets, (uint)_mss);   // slow start
        }
        else if ((_acked += octets) >= _window)
        {
            _acked -= _window;   // congestion avoidance: a segment each round trip
            _window += (uint)_mss;
        }

        _window = Math.Min(_window, 1 << 30);
        return false;
    }

    /// <summary>RFC 5681 §3.1 equation 4, RFC 6582 §4. <paramref name="isFirst"/>: the segment had not been repeated by the timer before.</summary>
    public void OnTimeout(uint inFlight, uint sent, bool isFirst)
    {
        if (isFirst) _threshold = Math.Max(inFlight / 2, 2 * (uint)_mss);
        _window = (uint)_mss;
        _acked = 0;
        _duplicates = 0;
        _recover = sent;
        _isRecovering = false;
    }
}
