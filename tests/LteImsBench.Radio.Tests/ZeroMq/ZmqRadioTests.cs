using System.Net.Sockets;
using LteImsBench.Dsp;
using LteImsBench.Radio.ZeroMq;

namespace LteImsBench.Radio.Tests.ZeroMq;

public sealed class ZmqRadioTests : IDisposable
{
    private const int Step = 1000;

    private readonly SemaphoreSlim _came = new(0);
    private readonly SemaphoreSlim _left = new(0);
    private readonly List<IDisposable> _owned = [];

    public void Dispose()
    {
        for (int i = _owned.Count - 1; i >= 0; i--) _owned[i].Dispose();
        _came.Dispose();
        _left.Dispose();
    }

    [Fact]
    public void Samples_cross_unchanged_in_any_chunks()
    {
        var (radio, peer) = Connected();
        for (int i = 0; i < 4; i++) radio.Transmit(Ramp(i * Step, Step));
        Assert.Equal(Ramp(0, 3 * Step + 500), peer.Receive(3 * Step + 500));

        for (int at = 0; at < 2100; at += 700) peer.Send(Ramp(at, 700));
        Assert.Equal(Ramp(0, Step), Take(radio));
        Assert.Equal(Ramp(Step, Step), Take(radio));
        Assert.Equal(Ramp(3 * Step + 500, 500), peer.Receive(500));
    }

    [Fact]
    public void Without_a_peer_nothing_blocks_and_zeros_are_received()
    {
        using var peer = new NetMqPeer();
        ZmqRadio radio = Open(1, peer.Port);
        for (int i = 0; i < 100; i++)
        {
            radio.Transmit(Ramp(1, Step));
            Assert.All(Take(radio), sample => Assert.Equal(default, sample));
        }

        Assert.False(radio.IsPaced);
    }

    [Fact]
    public void A_peer_that_comes_late_is_aligned_to_what_it_is_sent_first()
    {
        NetMqPeer peer = Owned(new NetMqPeer());
        ZmqRadio radio = Open(1, peer.Port);
        for (int i = 0; i < 10; i++) radio.Transmit(Ramp(i * Step, Step));
        for (int i = 0; i < 6; i++) Take(radio);
        Come(radio, peer);
        radio.Transmit(Ramp(10 * Step, Step));
        Assert.Equal(Ramp(10 * Step, Step), peer.Receive(Step));

        // Four steps lie before its first sample.
        for (int i = 0; i < 4; i++) Assert.All(Take(radio), sample => Assert.Equal(default, sample));
        peer.Send(Ramp(5, Step));
        Assert.Equal(Ramp(5, Step), Take(radio));
    }

    [Fact]
    public void A_peer_that_is_behind_is_caught_up_with()
    {
        NetMqPeer peer = Owned(new NetMqPeer());
        ZmqRadio radio = Open(1, peer.Port);
        for (int i = 0; i < 3; i++) Take(radio);
        Come(radio, peer);
        peer.Send(Ramp(0, 5 * Step));

        // Three steps of it belong to what was received as zeros before it came.
        Assert.Equal(Ramp(3 * Step, Step), Take(radio));
        Assert.Equal(Ramp(4 * Step, Step), Take(radio));
    }

    [Fact]
    public void A_peer_may_be_restarted()
    {
        NetMqPeer first = Owned(new NetMqPeer());
        ZmqRadio radio = Open(1, first.Port);
        Come(radio, first);
        radio.Transmit(Ramp(0, Step));
        first.Receive(Step);
        first.Send(Ramp(0, 700));
        Assert.True(radio.IsPaced);
        first.Dispose();
        Await(_left);

        // What the first still owed are zeros; the second counts from zero again.
        Assert.All(Take(radio), sample => Assert.Equal(default, sample));
        for (int i = 0; i < 3; i++) radio.Transmit(Ramp(7, Step));
        NetMqPeer second = Owned(new NetMqPeer(first.Port));
        Come(radio, second);
        radio.Transmit(Ramp(50, Step));
        Assert.Equal(Ramp(50, Step), second.Receive(Step));
        for (int i = 0; i < 3; i++) Assert.All(Take(radio), sample => Assert.Equal(default, sample));
        second.Send(Ramp(20, Step));
        Assert.Equal(Ramp(20, Step), Take(radio));
    }

    [Fact]
    public void Every_peer_is_sent_the_same_and_what_they_send_is_added_up()
    {
        NetMqPeer one = Owned(new NetMqPeer()), two = Owned(new NetMqPeer());
        ZmqRadio radio = Open(1, one.Port, two.Port);
        one.Listen(radio.LocalPorts[0]);
        two.Listen(radio.LocalPorts[1]);
        Await(_came);
        Await(_came);
        radio.Transmit(Ramp(3, Step));
        Assert.Equal(Ramp(3, Step), one.Receive(Step));
        Assert.Equal(Ramp(3, Step), two.Receive(Step));
        one.Send(Ramp(0, Step));
        two.Send(Ramp(100, Step));
        Assert.Equal([.. Enumerable.Range(0, Step).Select(n => new Cf32(2 * n + 100, -2 * n - 100))], Take(radio));
    }

    [Fact]
    public void The_wire_may_be_faster_by_a_whole_factor()
    {
        NetMqPeer peer = Owned(new NetMqPeer());
        ZmqRadio radio = Open(4, peer.Port);
        Come(radio, peer);
        radio.Transmit(Ramp(1, Step));
        Cf32[] sent = peer.Receive(4 * Step);
        Assert.Equal([new(1, -1), new(1, -1), new(1, -1), new(1, -1), new(2, -2)], sent[..5]);
        peer.Send(Ramp(0, 4 * Step));
        Assert.Equal([new(1.5f, -1.5f), new(5.5f, -5.5f)], Take(radio)[..2]);
    }

    [Fact]
    public void Gains_scale_samples()
    {
        NetMqPeer peer = Owned(new NetMqPeer());
        ZmqRadio radio = Open(Settings(1, peer.Port) with { TransmitGainDb = 20, ReceiveGainDb = -40 });
        Come(radio, peer);
        radio.Transmit(Ramp(1, Step));
        Assert.Equal(10, peer.Receive(1)[0].Re, 1e-4);
        peer.Send(Ramp(100, Step));
        Assert.Equal(1, Take(radio)[0].Re, 1e-6);
    }

    [Fact]
    public void What_is_no_sample_becomes_zero()
    {
        var (radio, peer) = Connected();
        Cf32[] samples = Ramp(1, Step);
        (samples[0], samples[17], samples[999]) = (new(float.NaN, 3), new(5, float.PositiveInfinity), new(1e30f, float.NegativeInfinity));
        peer.Send(samples);
        Cf32[] taken = Take(radio);
        Assert.Equal([new(0, 3), new(5, 0), default], [taken[0], taken[17], taken[999]]);
        Assert.Equal(samples[1..17], taken[1..17]);
    }

    [Fact]
    public void Octets_that_are_no_whole_sample_are_skipped()
    {
        var (radio, peer) = Connected();
        peer.Send(new byte[3]);
        peer.Send(new byte[0]);
        peer.Send(Ramp(9, Step));
        Assert.Equal(Ramp(9, Step), Take(radio));
    }

    [Theory]
    [InlineData("no ZeroMQ", "GET / HTTP/1.1\r\n\r\n aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa")]
    [InlineData("nothing", "")]
    public void A_stranger_is_shown_out(string what, string words)
    {
        NetMqPeer peer = Owned(new NetMqPeer());
        ZmqRadio radio = Open(1, peer.Port);
        using (var stranger = new TcpClient("127.0.0.1", radio.LocalPorts[0]))
        {
            stranger.Client.Send(System.Text.Encoding.ASCII.GetBytes(words));
            radio.Transmit(Ramp(0, Step));
        }

        Come(radio, peer);
        radio.Transmit(Ramp(1, Step));
        Assert.True(Ramp(1, Step).AsSpan().SequenceEqual(peer.Receive(Step)), what);
    }

    [Fact]
    public void A_peer_that_takes_nothing_is_disconnected_when_patience_ends()
    {
        NetMqPeer peer = Owned(new NetMqPeer());
        ZmqRadio radio = Open(Settings(1, peer.Port) with { Patience = TimeSpan.FromMilliseconds(1) });
        Come(radio, peer);
        for (int i = 0; i < 100; i++) radio.Transmit(Ramp(0, Step));
        Assert.False(radio.IsPaced);
    }

    [Fact]
    public void Disposal_ends_a_call_that_waits()
    {
        var (radio, _) = Connected();
        using var begun = new ManualResetEventSlim();
        var receiving = new Thread(() =>
        {
            begun.Set();
            Take(radio);
        });
        receiving.Start();
        begun.Wait(TestContext.Current.CancellationToken);
        radio.Dispose();
        Assert.True(receiving.Join(TimeSpan.FromSeconds(20)));
    }

    [Fact]
    public void Steps_allocate_nothing()
    {
        var (radio, peer) = Connected();
        Cf32[] samples = new Cf32[Step];
        Cycle();
        long before = GC.GetAllocatedBytesForCurrentThread();
        radio.Transmit(samples);
        long sending = GC.GetAllocatedBytesForCurrentThread() - before;
        peer.Send(samples);
        before = GC.GetAllocatedBytesForCurrentThread();
        radio.Receive(samples);
        Assert.Equal(0, sending + GC.GetAllocatedBytesForCurrentThread() - before);

        void Cycle()
        {
            radio.Transmit(samples);
            peer.Send(samples);
            radio.Receive(samples);
        }
    }

    [Fact]
    public void A_port_that_is_taken_is_said_so()
    {
        using var taken = new TcpListener(System.Net.IPAddress.Any, 0);
        taken.Start();
        int port = ((System.Net.IPEndPoint)taken.LocalEndpoint).Port;
        ZmqRadioSettings settings = Settings(1, 1) with { Ports = [new(new("*", port), new("localhost", 1))] };
        Assert.Contains($"tcp://*:{port} cannot be bound", Assert.Throws<IOException>(() => new ZmqRadio(settings)).Message);
    }

    [Theory]
    [InlineData(23.04e6, 15.36e6)]
    [InlineData(1.92e6, 5.76e6)]
    public void A_base_rate_that_is_no_multiple_is_refused(double baseRate, double rate) =>
        Assert.Throws<ArgumentException>(() => ZmqRadio.FactorOf(baseRate, rate));

    private static ZmqRadioSettings Settings(int factor, params int[] ports) => new()
    {
        Ports = [.. ports.Select(port => new ZmqPortPair(new("127.0.0.1", 0), new("localhost", port)))],
        SampleRate = 1e6,
        BaseRate = factor * 1e6,
        Patience = TimeSpan.FromSeconds(20),
    };

    private static void Await(SemaphoreSlim signal) => Assert.True(signal.Wait(TimeSpan.FromSeconds(20), TestContext.Current.CancellationToken));

    private static Cf32[] Ramp(int from, int count) => [.. Enumerable.Range(from, count).Select(n => new Cf32(n, -n))];

    private static Cf32[] Take(ZmqRadio radio)
    {
        var samples = new Cf32[Step];
        radio.Receive(samples);
        return samples;
    }

    private ZmqRadio Open(int factor, params int[] ports) => Open(Settings(factor, ports));

    private ZmqRadio Open(ZmqRadioSettings settings)
    {
        ZmqRadio radio = Owned(new ZmqRadio(settings));
        radio.OnEvent = words => (words.EndsWith("listens", StringComparison.Ordinal) ? _came : _left).Release();
        return radio;
    }

    private (ZmqRadio Radio, NetMqPeer Peer) Connected()
    {
        NetMqPeer peer = Owned(new NetMqPeer());
        ZmqRadio radio = Open(1, peer.Port);
        Come(radio, peer);
        return (radio, peer);
    }

    private void Come(ZmqRadio radio, NetMqPeer peer)
    {
        peer.Listen(radio.LocalPorts[0]);
        Await(_came);
    }

    private T Owned<T>(T item)
        where T : IDisposable
    {
        _owned.Add(item);
        return item;
    }
}
