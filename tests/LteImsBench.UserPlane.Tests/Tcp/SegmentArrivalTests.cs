using System.Net;
using LteImsBench.Core.Time;
using LteImsBench.UserPlane.Ip;
using LteImsBench.UserPlane.Tcp;

namespace LteImsBench.UserPlane.Tests.Tcp;

/// <summary>RFC 9293 §3.10.7 and RFC 5961, segment by segment against a peer made by hand.</summary>
public sealed class SegmentArrivalTests : IDisposable
{
    private const uint PeerIss = 0xFFFF_FFF0;   // sequence numbers wrap early

    private readonly AirClock _clock = new();
    private readonly List<TcpSegment> _sent = [];
    private readonly IpStack _stack;
    private readonly List<byte> _received = [];
    private readonly TcpConnection _connection;
    private readonly uint _next = PeerIss + 1;

    public SegmentArrivalTests()
    {
        _stack = new(new(_clock, new(1), packet =>
        {
            Assert.True(TcpSegment.TryRead(packet[20..], out TcpSegment segment, out _));
            Assert.Equal(0, InternetChecksum.Compute(IpAddr.From(Addresses.A4), IpAddr.From(Addresses.B4), IpProtocol.Tcp, packet[20..]));
            _sent.Add(segment);
        }));
        _stack.AddAddress(Addresses.A4);
        _connection = _stack.Connect(new(Addresses.B4, 80), new(Addresses.A4, 4000));
        _connection.OnReceived = data => _received.AddRange(data);
        TcpSegment syn = _sent.Single();
        Assert.Equal((TcpFlags.Syn, (ushort?)1460), (syn.Flags, syn.Mss));
        Iss = syn.Sequence;
        _sent.Clear();
        Send(new() { Sequence = PeerIss, Flags = TcpFlags.Syn | TcpFlags.Ack, Mss = 1000 });
        Assert.Equal(TcpState.Established, _connection.State);
        Assert.Equal((TcpFlags.Ack, PeerIss + 1), (_sent.Single().Flags, _sent.Single().Acknowledgment));
        _sent.Clear();
    }

    private uint Iss { get; }

    public void Dispose() => _stack.Dispose();

    [Fact]
    public void The_peers_segment_size_is_kept_to()
    {
        _connection.Send(new byte[2500]);
        Assert.Equal([1000, 1000, 500], _sent.Select(segment => segment.Length));
    }

    [Fact]
    public void Data_are_acknowledged_late_once_and_at_once_for_every_second_segment()
    {
        Data(0, 100);
        Assert.Empty(_sent);
        _clock.Advance(TimeSpan.FromMilliseconds(39));
        Assert.Empty(_sent);
        _clock.Advance(TimeSpan.FromMilliseconds(2));
        Assert.Equal(_next + 100, _sent.Single().Acknowledgment);
        Data(100, 100);
        Data(200, 100);
        Assert.Equal(_next + 300, _sent[^1].Acknowledgment);
        Assert.Equal(2, _sent.Count);
    }

    [Fact]
    public void A_gap_is_acknowledged_at_once_and_again_when_it_is_filled()
    {
        Data(100, 100);
        Data(200, 100);
        Assert.Equal([_next, _next], _sent.Select(segment => segment.Acknowledgment));
        Assert.Empty(_received);
        Data(50, 100);
        Assert.Equal(_next, _sent[^1].Acknowledgment);
        Data(0, 60);
        Assert.Equal(_next + 300, _sent[^1].Acknowledgment);
        Assert.Equal(Enumerable.Range(0, 300).Select(i => (byte)i), _received);
    }

    [Fact]
    public void Overlap_with_what_was_delivered_is_cut_off()
    {
        Data(0, 100);
        Data(50, 100);
        Data(0, 150);
        Assert.Equal(Enumerable.Range(0, 150).Select(i => (byte)i), _received);
    }

    [Fact]
    public void Data_beyond_the_window_are_cut_off()
    {
        _connection.IsReading = false;
        for (int at = 0; at < 65000; at += 1000) Data(at, 1000);
        Data(65000, 1000);
        Assert.Equal((_next + 65535, (ushort)0), (_sent[^1].Acknowledgment, _sent[^1].Window));
        Data(65535, 10);
        Assert.Equal(_next + 65535, _sent[^1].Acknowledgment);
    }

    [Fact]
    public void A_reset_must_be_exactly_next_otherwise_it_is_challenged()
    {
        Send(new() { Sequence = _next + 10, Flags = TcpFlags.Rst });
        Assert.Equal(TcpState.Established, _connection.State);
        Assert.Equal(TcpFlags.Ack, _sent.Single().Flags);
        Send(new() { Sequence = _next - 10, Flags = TcpFlags.Rst });
        Assert.Single(_sent);
        Send(new() { Sequence = _next, Flags = TcpFlags.Rst });
        Assert.Equal(TcpState.Closed, _connection.State);
    }

    [Fact]
    public void A_syn_in_the_window_is_challenged()
    {
        Send(new() { Sequence = _next + 5, Flags = TcpFlags.Syn });
        Assert.Equal((TcpState.Established, TcpFlags.Ack), (_connection.State, _sent.Single().Flags));
    }

    [Fact]
    public void An_acknowledgment_of_what_was_never_sent_is_answered_and_its_data_dropped()
    {
        Send(new() { Sequence = _next, Acknowledgment = Iss + 5000, Flags = TcpFlags.Ack }, [1, 2, 3]);
        Assert.Equal((Iss + 1, _next), (_sent.Single().Sequence, _sent.Single().Acknowledgment));
        Assert.Empty(_received);
    }

    [Fact]
    public void Challenges_are_limited()
    {
        for (int i = 0; i < 1000; i++) Send(new() { Sequence = _next + 10, Flags = TcpFlags.Rst });
        Assert.Equal(100, _sent.Count);
        _clock.Advance(TimeSpan.FromSeconds(1));
        Send(new() { Sequence = _next + 10, Flags = TcpFlags.Rst });
        Assert.Equal(101, _sent.Count);
    }

    [Fact]
    public void A_fin_before_the_data_before_it_waits_for_them()
    {
        bool closed = false;
        _connection.OnPeerClosed = () => closed = true;
        Data(100, 50, TcpFlags.Fin);
        Assert.Equal((TcpState.Established, false), (_connection.State, closed));
        Data(0, 100);
        Assert.Equal((TcpState.CloseWait, true, 150), (_connection.State, closed, _received.Count));
        Assert.Equal(_next + 151, _sent[^1].Acknowledgment);
    }

    [Fact]
    public void A_repeated_fin_in_time_wait_is_acknowledged_and_starts_the_wait_again()
    {
        _connection.Close();
        Send(new() { Sequence = _next, Acknowledgment = Iss + 2, Flags = TcpFlags.Ack | TcpFlags.Fin });
        Assert.Equal(TcpState.TimeWait, _connection.State);
        _clock.Advance(TimeSpan.FromSeconds(50));
        _sent.Clear();
        Send(new() { Sequence = _next, Acknowledgment = Iss + 2, Flags = TcpFlags.Ack | TcpFlags.Fin });
        Assert.Equal(_next + 1, _sent.Single().Acknowledgment);
        _clock.Advance(TimeSpan.FromSeconds(50));
        Assert.Equal(TcpState.TimeWait, _connection.State);
        _clock.Advance(TimeSpan.FromSeconds(11));
        Assert.Equal(TcpState.Closed, _connection.State);
    }

    [Fact]
    public void Retransmission_goes_by_the_timer_and_backs_off()
    {
        _connection.Send([1]);
        _sent.Clear();
        List<long> at = [];
        for (int i = 0; i < 40_000; i++)
        {
            _clock.Advance();
            if (_sent.Count > at.Count) at.Add(_clock.Now.Count);
        }

        Assert.Equal([1000, 3000, 7000, 15_000, 31_000], at);
        Send(new() { Sequence = _next, Acknowledgment = Iss + 2, Flags = TcpFlags.Ack });
        Assert.Equal(0, _connection.QueuedOctets);
        int before = _sent.Count;
        _clock.Advance(TimeSpan.FromMinutes(5));
        Assert.Equal(before, _sent.Count);
    }

    [Fact]
    public void A_repeated_segment_gives_no_round_trip_time()
    {
        _connection.Send([1]);
        _clock.Advance(TimeSpan.FromMilliseconds(1500));   // repeated after one second
        Send(new() { Sequence = _next, Acknowledgment = Iss + 2, Flags = TcpFlags.Ack });
        _sent.Clear();
        _connection.Send([2]);
        _clock.Advance(TimeSpan.FromMilliseconds(1999));
        Assert.Single(_sent);
        _clock.Advance(TimeSpan.FromMilliseconds(1));
        Assert.Equal(2, _sent.Count);   // the time-out is still twice the first
    }

    [Theory]
    [InlineData(-1)]
    [InlineData(65535)]
    public void A_segment_outside_the_window_is_answered_and_acknowledges_nothing(int offset)
    {
        _connection.Send([1]);
        _sent.Clear();
        Send(new() { Sequence = _next + (uint)offset, Acknowledgment = Iss + 2, Flags = TcpFlags.Ack }, offset < 0 ? [9] : [9, 9]);
        Assert.Equal(1, _connection.QueuedOctets);
        Assert.Equal(_next, _sent.Single().Acknowledgment);
        Send(new() { Sequence = _next, Acknowledgment = Iss + 2, Flags = TcpFlags.Ack });
        Assert.Equal(0, _connection.QueuedOctets);
    }

    [Fact]
    public void A_small_window_is_filled_only_when_it_is_worth_it()
    {
        Send(new() { Sequence = _next, Acknowledgment = Iss + 1, Flags = TcpFlags.Ack, Window = 100 });
        _connection.Send(new byte[3000]);
        Assert.Empty(_sent);   // 100 octets are less than a segment and than half of the largest window
        _clock.Advance(TimeSpan.FromMilliseconds(1001));
        Assert.Equal(100, _sent.Single().Length);   // so the timer overrides
        Send(new() { Sequence = _next, Acknowledgment = Iss + 101, Flags = TcpFlags.Ack, Window = 5000 });
        Assert.Equal([100, 1000, 1000, 900], _sent.Select(segment => segment.Length));
    }

    private void Data(int offset, int length, TcpFlags more = TcpFlags.None)
    {
        byte[] data = new byte[length];
        for (int i = 0; i < length; i++) data[i] = (byte)(offset + i);
        Send(new() { Sequence = _next + (uint)offset, Acknowledgment = Iss + 1, Flags = TcpFlags.Ack | more }, data);
    }

    private void Send(TcpSegment segment, ReadOnlySpan<byte> data = default)
    {
        if ((segment.Flags & TcpFlags.Ack) != 0 && segment.Acknowledgment == 0) segment = segment with { Acknowledgment = Iss + 1 };
        if (segment.Window == 0) segment = segment with { Window = 60000 };
        _stack.Input(Packets.Tcp(Addresses.B4, Addresses.A4, segment with { SourcePort = 80, DestinationPort = 4000 }, data));
    }
}
