using System.Buffers.Binary;
using System.Net;
using LteImsBench.Core.Identity;
using LteImsBench.Enb;
using LteImsBench.Enb.Mac;
using LteImsBench.Host.Bench;
using LteImsBench.Host.Configuration;
using LteImsBench.Messages.S1;
using LteImsBench.UeSim;
using LteImsBench.UserPlane.Udp;

namespace LteImsBench.Host.Load;

/// <summary>
/// A cell at full rate: a whole bench on samples with one attached UE, IP packets at the network's end of its default bearer and at the
/// UE's, as many as go. Measures the rate on the air, what became of the packets, and what the cell cost.
/// </summary>
public sealed class CellLoad : IDisposable
{
    private const int PacketOctets = 1400;
    private const int Port = 5001;

    // Packets on their way: more than the round trip needs and less than the buffers hold.
    private const int Outstanding = 300;

    private static readonly TimeSpan AttachLimit = TimeSpan.FromSeconds(20);

    private readonly CellLoadSettings _settings;
    private readonly CellMeter _meter = new();
    private readonly NetworkBench _bench;
    private readonly SimulatedUe _ue;
    private readonly PacketCounter _down = new();
    private readonly PacketCounter _up = new();
    private readonly byte[] _payload = new byte[PacketOctets - NumberedPacket.HeaderOctets];
    private UdpSocket? _socket;
    private NumberedPacket? _packet;
    private IPEndPoint? _peer;
    private EnbUeId _connection;
    private EpsBearerId _bearer;
    private long _sentUp;

    public CellLoad(CellLoadSettings settings)
    {
        _settings = settings;
        var config = new BenchConfig();
        _bench = new(
            config with
            {
                Cell = config.Cell with { PrbCount = settings.PrbCount, Mac = config.Cell.Mac with { MaxUplinkMcs = settings.MaxUplinkMcs } },
                Radio = new() { Phy = PhyKind.Dsp, Snr = settings.Snr, UplinkThread = false, DownlinkLoss = settings.Loss, UplinkLoss = settings.Loss },
            },
            _meter);
        _ue = _bench.SimulatedUes.Add("", "", 0).Ue;
    }

    /// <summary>Attaches the UE, loads the cell for the warm-up and then measures.</summary>
    /// <exception cref="InvalidOperationException">The UE did not attach.</exception>
    public CellLoadResult Run(CancellationToken stop = default)
    {
        Attach();
        Step(_settings.WarmUp, stop);
        if (_bench.Enb.Snapshot() is not [{ } status]) return Result(0, default, default, default, default, isConnected: false);
        MacCounters counters = status.Counters;
        (Blocks Down, Blocks Up) before = Read(counters);
        (long Octets, long Missing) down = (_down.Octets, _down.Missing + _down.Disordered), up = (_up.Octets, _up.Missing + _up.Disordered);
        _meter.Reset();
        Step(_settings.Duration, stop);
        (Blocks Down, Blocks Up) after = Read(counters);
        bool isConnected = _bench.Enb.Snapshot() is [{ } still] && still.Id == _connection && still.Rnti == status.Rnti;
        return Result(
            _meter.Subframes,
            after.Down - before.Down, after.Up - before.Up,
            (_down.Octets - down.Octets, _down.Missing + _down.Disordered - down.Missing), (_up.Octets - up.Octets, _up.Missing + _up.Disordered - up.Missing),
            isConnected);
    }

    public void Dispose() => _bench.Dispose();

    private static (Blocks Down, Blocks Up) Read(MacCounters counters) => (
        new(counters.DownlinkBlocks, counters.DownlinkOctets, counters.DownlinkRetransmissions, counters.DownlinkFailures),
        new(counters.UplinkGrants, counters.UplinkOctets, counters.UplinkNacks, counters.UplinkFailures));

    private void Attach()
    {
        _bench.Start();
        Task<UeOutcome> attach = _bench.Loop.Start(async () => await _ue.PowerOnAsync() is { IsSuccess: false } failed ? failed : await _ue.AttachAsync());
        if (!_bench.Loop.RunUntil(() => attach.IsCompleted, AttachLimit)) throw new InvalidOperationException($"the UE did not attach within {AttachLimit.TotalSeconds} s of air time");
        if (attach.GetAwaiter().GetResult() is { IsSuccess: false } outcome) throw new InvalidOperationException($"the UE did not attach: {outcome.Words}");

        // The UE is done before the network has heard that its bearer is up.
        if (!_bench.Loop.RunUntil(() => _bench.Enb.Snapshot() is [{ Drbs: [{ IsConfirmed: true }, ..] }], AttachLimit)) throw new InvalidOperationException("the UE has no bearer");
        UePdn pdn = _ue.Snapshot().Pdns[0];
        EnbUeStatus connection = _bench.Enb.Snapshot()[0];
        (_connection, _bearer) = (connection.Id, connection.Drbs[0].Bearer);
        _peer = new(_bench.Config.Core.Apns[0].Dns[0], Port);
        _packet = new(_peer, new(pdn.Ipv4!, Port), PacketOctets);
        _socket = _ue.StackOf(pdn.Apn)!.Bind(new(IPAddress.Any, Port));
        _socket.OnReceived = (payload, _, _) => _down.Add(BinaryPrimitives.ReadInt64BigEndian(payload), payload.Length + NumberedPacket.HeaderOctets);
        _bench.ToCore.Tap = packet =>
        {
            if (packet.Length == PacketOctets) _up.Add(BinaryPrimitives.ReadInt64BigEndian(packet[NumberedPacket.HeaderOctets..]), packet.Length);
        };
    }

    private void Step(TimeSpan time, CancellationToken stop)
    {
        for (long left = (long)time.TotalMilliseconds; left > 0 && !stop.IsCancellationRequested; left--)
        {
            if ((_settings.Ways & LoadWays.Down) != 0) SendDown();
            if ((_settings.Ways & LoadWays.Up) != 0) SendUp();
            _bench.Loop.Step();
        }
    }

    private void SendDown()
    {
        _meter.BeginPackets();
        while (_packet!.Count - _down.Next < Outstanding) _bench.Enb.SendData(_connection, _bearer, _packet.Next());
        _meter.EndPackets();
    }

    private void SendUp()
    {
        while (_sentUp - _up.Next < Outstanding)
        {
            BinaryPrimitives.WriteInt64BigEndian(_payload, _sentUp++);
            _socket!.Send(_payload, _peer!);
        }
    }

    private CellLoadResult Result(long subframes, Blocks down, Blocks up, (long Octets, long Lost) downPackets, (long Octets, long Lost) upPackets, bool isConnected)
    {
        double count = Math.Max(1, subframes);
        DirectionLoad Load(Blocks blocks, (long Octets, long Lost) packets) => new(
            blocks.Octets * 8 / count / 1000, packets.Octets * 8 / count / 1000, blocks.Count, blocks.Retransmissions, blocks.Failures, packets.Lost);
        return new()
        {
            PrbCount = _settings.PrbCount,
            Ways = _settings.Ways,
            Subframes = subframes,
            Down = Load(down, downPackets),
            Up = Load(up, upPackets),
            PhyMicroseconds = _meter.Phy.Nanoseconds / count / 1000,
            UpperMicroseconds = _meter.Upper.Nanoseconds / count / 1000,
            LongestMicroseconds = _meter.LongestNanoseconds / 1000.0,
            PhyAllocated = _meter.Phy.Octets / count,
            UpperAllocated = _meter.Upper.Octets / count,
            Preambles = _meter.Preambles,
            IsConnected = isConnected,
        };
    }

    private readonly record struct Blocks(long Count, long Octets, long Retransmissions, long Failures)
    {
        public static Blocks operator -(Blocks a, Blocks b) =>
            new(a.Count - b.Count, a.Octets - b.Octets, a.Retransmissions - b.Retransmissions, a.Failures - b.Failures);
    }
}
