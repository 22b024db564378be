using System.Buffers.Binary;
using LteImsBench.Core.Time;
using LteImsBench.L2.Rlc;

namespace LteImsBench.L2.Tests.Rlc;

/// <summary>An RLC entity and its twin with a link between that loses, delays and cuts by a seed.</summary>
internal sealed class RlcLink
{
    private readonly Random _random;
    private readonly List<(long At, bool ToB, byte[] Pdu)> _inFlight = [];

    public RlcLink(RlcConfig config, int seed)
    {
        _random = new(seed);
        A = new(config);
        B = new(config);
    }

    public End A { get; }

    public End B { get; }

    public Tti Now { get; private set; }

    /// <summary>Share of PDUs lost, either way.</summary>
    public double Loss { get; set; }

    /// <summary>TTIs that a PDU may be late, which reorders.</summary>
    public int MaxDelay { get; set; }

    public (int Min, int Max) Grant { get; set; } = (60, 60);

    public bool IsIdle => A.Entity.BufferState.IsEmpty && B.Entity.BufferState.IsEmpty && _inFlight.Count == 0;

    public void Run(int ttis)
    {
        for (int i = 0; i < ttis; i++) Step();
    }

    /// <summary>One TTI: timers, arrivals, a grant each way.</summary>
    public void Step()
    {
        Now += 1;
        A.Entity.OnTti(Now);
        B.Entity.OnTti(Now);
        foreach ((long at, bool toB, byte[] pdu) in _inFlight.ToArray())
        {
            if (at <= Now.Count) (toB ? B : A).Entity.OnPdu(pdu);
        }

        _inFlight.RemoveAll(item => item.At <= Now.Count);
        Send(A, toB: true);
        Send(B, toB: false);
    }

    private void Send(End from, bool toB)
    {
        byte[] grant = new byte[_random.Next(Grant.Min, Grant.Max + 1)];
        int announced = from.Entity.BufferState.Total;
        int length = from.Entity.PullPdu(grant);
        Assert.True(length <= grant.Length);
        Assert.True(length <= announced, $"a PDU of {length} octets where the buffer state said {announced}");
        if (length == 0 || _random.NextDouble() < Loss) return;
        _inFlight.Add((Now.Count + 1 + _random.Next(MaxDelay + 1), toB, grant[..length]));
    }

    /// <summary>One end, with what it delivered.</summary>
    internal sealed class End : IRlcUpper
    {
        private long _tag;

        public End(RlcConfig config)
        {
            var pool = new OctetPool();
            Entity = config switch
            {
                RlcAmConfig am => new RlcAm(am, pool, this),
                RlcUmConfig um => new RlcUm(um, pool, this),
                _ => throw new ArgumentException("a mode"),
            };
        }

        public RlcEntity Entity { get; }

        public List<byte[]> Delivered { get; } = [];

        public long DeliveredTag { get; private set; } = -1;

        public int MaxRetransmissions { get; private set; }

        /// <summary>Queues an SDU of which the first four octets number it and the rest follows from the number.</summary>
        public void Queue(int length)
        {
            Assert.True(Entity.TryQueue(length, _tag, null, out Span<byte> sdu));
            Sdu((int)_tag++, length).CopyTo(sdu);
        }

        public static byte[] Sdu(int number, int length)
        {
            byte[] sdu = new byte[Math.Max(length, 4)];
            new Random(number).NextBytes(sdu);
            BinaryPrimitives.WriteInt32BigEndian(sdu, number);
            return sdu[..length];
        }

        public void OnSdu(ReadOnlySpan<byte> sdu) => Delivered.Add(sdu.ToArray());

        public void OnDelivered(long tag)
        {
            Assert.True(tag > DeliveredTag);
            DeliveredTag = tag;
        }

        public void OnMaxRetransmissions() => MaxRetransmissions++;
    }
}
