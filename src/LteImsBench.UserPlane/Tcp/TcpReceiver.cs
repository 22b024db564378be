using LteImsBench.UserPlane.Ip;

namespace LteImsBench.UserPlane.Tcp;

/// <summary>The receiving half of a connection: the receive sequence space of RFC 9293 §3.3.1, order, and when to acknowledge.</summary>
internal sealed class TcpReceiver : IDisposable
{
    /// <summary>RFC 9293 §3.8.6.3 allows half a second.</summary>
    private static readonly TimeSpan AckDelay = TimeSpan.FromMilliseconds(40);

    private readonly ReceiveWindow _window = new();
    private readonly LazyTimer _ackTimer;
    private uint? _finAt;
    private uint _advertisedEdge;
    private int _unacknowledged;

    public TcpReceiver(TimeProvider clock, Action onAckDue) => _ackTimer = new(clock, onAckDue);

    /// <summary>IRS.</summary>
    public uint Initial { get; private set; }

    /// <summary>RCV.NXT.</summary>
    public uint Next { get; private set; }

    /// <summary>RCV.WND.</summary>
    public int Window => _window.Free;

    public int Readable => _window.Readable;

    /// <summary>An acknowledgment must leave now.</summary>
    public bool IsAckDue { get; set; }

    /// <summary>The peer's FIN has been received in order.</summary>
    public bool IsFinished { get; private set; }

    /// <summary>Whether reading has opened the window by enough to tell the peer (RFC 9293 §3.8.6.2.2).</summary>
    public bool IsWindowUpdateDue(int mss) => Next + (uint)Window - _advertisedEdge >= (uint)Math.Min(ReceiveWindow.Size / 2, mss);

    public void Start(uint initial)
    {
        Initial = initial;
        Next = _advertisedEdge = initial + 1;
    }

    /// <summary>The acceptability test of RFC 9293 §3.10.7.4, table 6.</summary>
    public bool IsAcceptable(in TcpSegment segment)
    {
        uint length = segment.Occupies;
        uint window = (uint)Window;
        if (length == 0) return window == 0 ? segment.Sequence == Next : segment.Sequence - Next < window;
        return window > 0 && (segment.Sequence - Next < window || segment.Sequence + length - 1 - Next < window);
    }

    /// <summary>
    /// Takes the text and FIN of an acceptable segment. Returns the octets that can go to the reader straight from the segment, if
    /// <paramref name="canDeliver"/>; the others wait in the window.
    /// </summary>
    public ReadOnlySpan<byte> Accept(in TcpSegment segment, ReadOnlySpan<byte> data, bool canDeliver)
    {
        if (segment.Occupies == 0) return default;
        if (segment.IsFin) _finAt = segment.Sequence + (uint)data.Length;
        int gap = (int)(segment.Sequence - Next);
        if (gap < 0)
        {
            data = data[Math.Min(-gap, data.Length)..];
            gap = 0;
        }

        int room = Window - gap;
        if (data.Length > room) data = data[..Math.Max(room, 0)];
        bool isPlain = gap == 0 && !_window.HasGap;
        ReadOnlySpan<byte> direct = default;
        if (isPlain && canDeliver && Readable == 0)
        {
            direct = data;
            Next += (uint)data.Length;
        }
        else
        {
            Next += (uint)_window.Store(gap, data);
        }

        if (_finAt == Next && !IsFinished)
        {
            IsFinished = true;
            Next++;
            IsAckDue = true;
        }

        // At once for every second segment and around gaps (RFC 5681 §4.2), else a little later.
        if (!isPlain || ++_unacknowledged >= 2) IsAckDue = true;
        else _ackTimer.Start(AckDelay);
        return direct;
    }

    public ReadOnlySpan<byte> Peek() => _window.Peek();

    public void Consume(int count) => _window.Consume(count);

    /// <summary>A segment with the current acknowledgment and window is leaving.</summary>
    public void OnAcknowledged()
    {
        _advertisedEdge = Next + (uint)Window;
        _unacknowledged = 0;
        IsAckDue = false;
        _ackTimer.Stop();
    }

    public void Dispose()
    {
        _ackTimer.Dispose();
        _window.Clear();
    }
}
