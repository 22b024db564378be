using LteImsBench.Core.Pcapng;
using LteImsBench.Core.Time;
using LteImsBench.UserPlane.Ip;

namespace LteImsBench.UserPlane.Tests;

/// <summary>Two stacks with a point-to-point link between them, whose delay, loss, repetition and order a seed decides.</summary>
internal sealed class TestLink : IDisposable
{
    private readonly PriorityQueue<(IpStack To, byte[] Packet), (long Due, long Order)> _underWay = new();
    private readonly Random _random;
    private long _order;

    public TestLink(int mtu = 1500, int seed = 1)
    {
        _random = new(seed);
        Loop = new(Clock);
        A = new(new(Clock, new(seed + 1), packet => Carry(B!, packet), mtu));
        B = new(new(Clock, new(seed + 2), packet => Carry(A, packet), mtu));
        A.AddAddress(Addresses.A4);
        A.AddAddress(Addresses.A6);
        B.AddAddress(Addresses.B4);
        B.AddAddress(Addresses.B6);
        Loop.EveryTti(_ => Pump());
    }

    public AirClock Clock { get; } = new();

    public AirLoop Loop { get; }

    public IpStack A { get; }

    public IpStack B { get; }

    /// <summary>Milliseconds one way; 0 delivers within the call.</summary>
    public int Delay { get; set; }

    public double Loss { get; set; }

    public double Repetition { get; set; }

    /// <summary>Up to so many further milliseconds for each packet, so that some overtake others.</summary>
    public int Jitter { get; set; }

    /// <summary>Judges every packet; false loses it.</summary>
    public Func<IpStack, byte[], bool>? Filter { get; set; }

    /// <summary>Every packet that was put on the link.</summary>
    public List<(long At, byte[] Packet)>? Capture { get; set; }

    public long Carried { get; private set; }

    public void Dispose()
    {
        A.Dispose();
        B.Dispose();
    }

    public void Run(int milliseconds)
    {
        for (; milliseconds > 0; milliseconds--) Loop.Step();
    }

    public T Await<T>(Func<Task<T>> start, int limit = 60_000)
    {
        Task<T> task = Loop.Start(start);
        Assert.True(Loop.RunUntil(() => task.IsCompleted, TimeSpan.FromMilliseconds(limit)), "not done in time");
        return task.GetAwaiter().GetResult();
    }

    /// <summary>Writes the capture for tshark.</summary>
    public void Save(string path)
    {
        using var writer = new PcapngWriter(File.Create(path), "LteImsBench");
        int link = writer.AddInterface(LinkType.Raw, "link");
        foreach ((long at, byte[] packet) in Capture!) writer.WritePacket(link, DateTimeOffset.UnixEpoch.AddMilliseconds(at), packet, "", null);
    }

    private void Carry(IpStack to, ReadOnlySpan<byte> packet)
    {
        Carried++;
        if (Capture is null && Filter is null && Delay + Jitter == 0 && Loss == 0 && Repetition == 0)
        {
            to.Input(packet);
            return;
        }

        byte[] copy = packet.ToArray();
        Capture?.Add((Clock.Now.Count, copy));
        if (Filter?.Invoke(to, copy) == false || _random.NextDouble() < Loss) return;
        int copies = _random.NextDouble() < Repetition ? 2 : 1;
        for (; copies > 0; copies--)
        {
            int delay = Delay + (Jitter > 0 ? _random.Next(Jitter + 1) : 0);
            if (delay == 0) to.Input(copy);
            else _underWay.Enqueue((to, copy), (Clock.Now.Count + delay, _order++));
        }
    }

    private void Pump()
    {
        while (_underWay.TryPeek(out _, out var key) && key.Due <= Clock.Now.Count)
        {
            (IpStack to, byte[] packet) = _underWay.Dequeue();
            to.Input(packet);
        }
    }
}
