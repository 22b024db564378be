using LteImsBench.Core.Evidence;
using LteImsBench.Dsp;
using LteImsBench.Messages.Fapi;
using LteImsBench.Messages.L1;
using LteImsBench.Phy.Channels;
using LteImsBench.Phy.Coding;
using LteImsBench.Phy.Common;
using LteImsBench.Phy.Receiver;
using LteImsBench.Phy.Transmitter;

namespace LteImsBench.Phy.Benchmarks;

/// <summary>A subframe that one UE has for itself: all resource blocks, 64QAM of I_MCS 28, one port, CFI 1, 30 dB.</summary>
internal sealed class BenchmarkSubframe
{
    private const int Mcs = 28;
    private const int Subframe = 1;
    private const float NoiseAmplitude = 0.0447f;

    private readonly DlConfigRequest _downlink = new();
    private readonly TxRequest _tx = new();
    private readonly HiDci0Request _hiDci0 = new();
    private readonly byte[] _decoded;
    private readonly PdschReceiver _pdsch;
    private readonly TransportBlockDecoder _decoder = new();
    private readonly SoftBuffer _buffer = new();

    public BenchmarkSubframe(int prbCount)
    {
        Cell = new(new(1), prbCount, 1, CyclicPrefix.Normal, 6, false);
        Numbers = new(OfdmNumbers.FftSizeOf(prbCount), CyclicPrefix.Normal);
        SizeBits = TransportBlockSizes.Bits(Messages.L1.Mcs.Downlink(Mcs).TbsIndex, prbCount);
        Block = new byte[SizeBits / 8];
        new Random(prbCount).NextBytes(Block);
        _decoded = new byte[Block.Length];
        Transmitter = new(Cell, Numbers);
        Receiver = new(Cell, Numbers);
        _pdsch = new(Cell);
        Request();
        Encode();
        Samples = Transmitter.Samples(0).ToArray();
        AddNoise();
        Decode();
    }

    public CellShape Cell { get; }

    public OfdmNumbers Numbers { get; }

    public int SizeBits { get; }

    public byte[] Block { get; }

    public DownlinkTransmitter Transmitter { get; }

    public SubframeReceiver Receiver { get; }

    /// <summary>What is received.</summary>
    public Cf32[] Samples { get; }

    /// <summary>Descrambled soft bits of the last decoding.</summary>
    public short[] Soft { get; private set; } = [];

    public TransportFormat Format => new(SizeBits, 0, (int)Modulation.Qam64, 1, 0);

    public uint Seed => PdschMapping.Seed(Cell, new(0x46), Subframe);

    public void Encode() => Transmitter.Run(_downlink, _tx, _hiDci0);

    public void Receive() => Receiver.Run(Samples, Subframe);

    public void EstimateChannel() => Receiver.Channel.Run(Receiver.Grid, Subframe);

    public void Decode()
    {
        Receive();
        PrbMask all = PrbMask.Range(0, Cell.PrbCount);
        var assignment = new DownlinkAssignment { Rnti = new(0x46), RntiKind = RntiKind.CRnti, Even = all, Odd = all, Modulation = Modulation.Qam64, SizeBits = SizeBits };
        Span<short> soft = _pdsch.Run(Receiver, assignment, PdschAmplitudes.Unit);
        _buffer.Reset(SizeBits);
        bool isRight = _decoder.TryDecode(soft, _buffer, Format, _decoded) && _decoded.AsSpan().SequenceEqual(Block);
        if (!isRight) throw new InvalidOperationException($"the block of {SizeBits} bits is not decoded: this is a fault, and no time is worth anything");
        if (Soft.Length != soft.Length) Soft = soft.ToArray();
    }

    private void Request()
    {
        _downlink.Reset(new(Subframe));
        _tx.Reset(new(Subframe));
        _hiDci0.Reset(new(Subframe));
        _downlink.Cfi = 1;
        var allocation = new DlAllocation(ResourceAllocationType.Type0, ResourceAllocation.EncodeType0(uint.MaxValue, Cell.PrbCount));
        _downlink.Dci.Add(new()
        {
            Rnti = new(0x46),
            RntiKind = RntiKind.CRnti,
            Format = DciFormat.Format1,
            CceIndex = 0,
            AggregationLevel = 1,
            Allocation = allocation,
            Mcs = Mcs,
            RedundancyVersion = 0,
            Tpc = 1,
        });
        _downlink.Dlsch.Add(new()
        {
            PduIndex = _tx.Add(Block),
            Rnti = new(0x46),
            RntiKind = RntiKind.CRnti,
            Allocation = allocation,
            Modulation = Modulation.Qam64,
            RedundancyVersion = 0,
        });
    }

    private void AddNoise()
    {
        // Elements have power 1, samples 1/N for each of N subcarriers in use.
        float amplitude = NoiseAmplitude * MathF.Sqrt((float)1 / Numbers.FftSize);
        var random = new Random(7);
        for (int n = 0; n < Samples.Length; n++) Samples[n] += new Cf32(Gaussian(random), Gaussian(random)) * (amplitude / MathF.Sqrt(2));
    }

    private static float Gaussian(Random random) =>
        (float)(Math.Sqrt(-2 * Math.Log(1 - random.NextDouble())) * Math.Cos(2 * Math.PI * random.NextDouble()));
}
