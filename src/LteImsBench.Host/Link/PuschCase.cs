using System.Globalization;
using LteImsBench.Core.Evidence;
using LteImsBench.Messages.Fapi;
using LteImsBench.Messages.L1;
using LteImsBench.Phy.Uplink;

namespace LteImsBench.Host.Link;

/// <summary>Sends a PUSCH and receives it on one or two antennas.</summary>
internal abstract class PuschLink(LinkSettings settings, int blocksPerDraw) : UplinkCase(settings, settings.Antennas, blocksPerDraw)
{
    private PuschTransmitter? _transmitter;
    private PuschReceiver? _receiver;
    private byte[] _received = [];

    /// <summary>One transmission; true when the block is right with all that came before of it.</summary>
    protected bool Send(int block, double snrDb, in UlschPdu pusch, ReadOnlySpan<byte> sent)
    {
        (_transmitter, _receiver) = (_transmitter ?? new(Cell), _receiver ?? new(Cell, Antennas));
        if (_received.Length != sent.Length) _received = new byte[sent.Length];
        Grid.Clear();
        _transmitter.Run(Grid, Subframe, pusch, sent, default);
        Modulate();
        bool isOk = _receiver.Run(Receive(block, snrDb), Subframe, pusch, _received).IsOk;
        return isOk && _received.AsSpan().SequenceEqual(sent);
    }
}

/// <summary>A PUSCH over the whole bandwidth, one transmission.</summary>
internal sealed class PuschCase : PuschLink
{
    private const int CrcBits = 24;

    private readonly int _mcs;
    private readonly UlschPdu _pusch;
    private readonly byte[] _sent;

    public PuschCase(LinkSettings settings, int mcs)
        : base(settings, blocksPerDraw: 1)
    {
        _mcs = mcs;
        var (modulation, index) = Mcs.Uplink(mcs, qam64: true);
        int size = TransportBlockSizes.Bits(index, settings.PrbCount), elements = Cell.Subcarriers * (Cell.SymbolsPerSubframe - 2);
        _sent = new byte[size / 8];
        _pusch = new() { Rnti = Ue, FirstPrb = 0, PrbCount = (byte)settings.PrbCount, Modulation = modulation, Size = _sent.Length };
        Detail = string.Create(CultureInfo.InvariantCulture, $"{modulation} TBS {size} rate {(size + CrcBits) / (double)(elements * (int)modulation):0.000}");
    }

    public override string Name => $"MCS {_mcs}";

    public override string Detail { get; }

    public override bool Run(int block, double snrDb)
    {
        new Random(block).NextBytes(_sent);
        return Send(block, snrDb, _pusch, _sent);
    }
}

/// <summary>
/// A HARQ process of a fixed reference channel: blocks are its transmissions, those that end a transport block well are the throughput. A
/// channel lasts for several of them, so that bad ones weigh no more than the time they take.
/// </summary>
internal sealed class PuschHarqCase(LinkSettings settings, FixedReferenceChannel channel) : PuschLink(settings, TransmissionsPerDraw)
{
    private const int TransmissionsPerDraw = 16;

    // TS 36.104 table 8.2.1-1.
    private static readonly byte[] RedundancyVersions = [0, 2, 3, 1];

    private readonly byte[] _sent = new byte[channel.SizeBits / 8];
    private int _retransmission;

    public override string Name => channel.Name;

    public override string Detail => $"{channel.PrbCount} PRB, {channel.Modulation} TBS {channel.SizeBits}, HARQ";

    public override bool Run(int block, double snrDb)
    {
        if (block == 0) _retransmission = 0;
        if (_retransmission == 0) new Random(block).NextBytes(_sent);
        var pusch = new UlschPdu
        {
            Rnti = Ue,
            FirstPrb = (byte)((Cell.PrbCount - channel.PrbCount) / 2),
            PrbCount = (byte)channel.PrbCount,
            Modulation = channel.Modulation,
            Size = _sent.Length,
            RedundancyVersion = RedundancyVersions[_retransmission],
            Retransmission = (byte)_retransmission,
        };
        bool isOk = Send(block, snrDb, pusch, _sent);
        _retransmission = isOk || _retransmission == RedundancyVersions.Length - 1 ? 0 : _retransmission + 1;
        return isOk;
    }
}
