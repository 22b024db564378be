using LteImsBench.Core.Evidence;
using LteImsBench.Core.Identity;
using LteImsBench.Core.Time;
using LteImsBench.Dsp;
using LteImsBench.Messages.Fapi;
using LteImsBench.Messages.L1;
using LteImsBench.Phy.Common;
using LteImsBench.Phy.Receiver;
using LteImsBench.Phy.Transmitter;

namespace LteImsBench.Phy.Tests.Ue;

/// <summary>A cell on an air with delay, carrier offset and noise, which sends what it is told subframe by subframe.</summary>
internal sealed class TestCell
{
    private static readonly Cf32[] WhiteNoise = Gaussian(1 << 16);

    private readonly OfdmNumbers _numbers;
    private readonly DownlinkTransmitter _transmitter;
    private readonly DlConfigRequest _downlink = new();
    private readonly TxRequest _tx = new();
    private readonly HiDci0Request _hiDci0 = new();
    private readonly Random _random = new(5);
    private readonly Cf32[] _late;
    private readonly byte[] _mib;
    private long _sample;

    public TestCell(int prb, int ports, int fft, Tti start)
    {
        Shape = new(new Pci(301), prb, ports, CyclicPrefix.Normal, 6, IsPhichExtended: false);
        _numbers = new(fft, CyclicPrefix.Normal);
        _transmitter = new(Shape, _numbers, amplitude: 0.25f);
        _late = new Cf32[_numbers.SamplesPerSubframe];
        Samples = new Cf32[_numbers.SamplesPerSubframe];
        Next = start;
        int bandwidth = prb switch { 6 => 0, 15 => 1, 25 => 2, 50 => 3, 75 => 4, _ => 5 };
        _mib = [(byte)(bandwidth << 5 | 2 << 2), 0, 0];
    }

    public CellShape Shape { get; }

    public Tti Next { get; private set; }

    /// <summary>By how many samples subframes come after the spans of the UE's radio begin.</summary>
    public int Delay { get; init; }

    public double OffsetHz { get; init; }

    /// <summary>Amplitude of the noise in a sample against that of the signal's full samples.</summary>
    public float Noise { get; init; }

    public bool IsOn { get; set; } = true;

    /// <summary>What the UE's radio heard in the last step.</summary>
    public Cf32[] Samples { get; }

    /// <summary>Fills a subframe's requests.</summary>
    public Action<Tti, DlConfigRequest, TxRequest, HiDci0Request>? Fill { get; set; }

    public void Step()
    {
        _downlink.Reset(Next);
        _tx.Reset(Next);
        _hiDci0.Reset(Next);
        _downlink.Cfi = 3;
        if (Next.Subframe == 0)
        {
            _mib[0] = (byte)(_mib[0] & 0xFC | Next.Sfn >> 8);
            _mib[1] = (byte)(Next.Sfn >> 2 << 2);
            _downlink.BchPduIndex = _tx.Add(_mib);
        }

        Fill?.Invoke(Next, _downlink, _tx, _hiDci0);
        _transmitter.Run(_downlink, _tx, _hiDci0);
        int length = Samples.Length;

        // The head of what is late goes into this span, the tail into the next.
        _late.AsSpan(0, Delay).CopyTo(Samples);
        Hear(0, length - Delay, Samples.AsSpan(Delay));
        Hear(length - Delay, Delay, _late);
        if (!IsOn) Array.Clear(Samples);
        double step = OffsetHz / _numbers.SampleRate;
        ComplexRows.Rotate(Samples, step * _sample % 1, step, Samples);
        for (int n = 0; Noise > 0 && n < length; n++) Samples[n] += WhiteNoise[_random.Next(WhiteNoise.Length)] * (Noise * 0.25f);
        _sample += length;
        Next += 1;
    }

    /// <summary>An assignment and its block.</summary>
    public static void Assign(DlConfigRequest downlink, TxRequest tx, in DlDciPdu dci, Modulation modulation, ReadOnlySpan<byte> block)
    {
        downlink.Dci.Add(dci);
        downlink.Dlsch.Add(new()
        {
            PduIndex = tx.Add(block),
            Rnti = dci.Rnti,
            RntiKind = dci.RntiKind,
            Allocation = dci.Allocation,
            Modulation = modulation,
            RedundancyVersion = dci.RedundancyVersion,
            HarqProcess = dci.HarqProcess,
        });
    }

    /// <summary>SIB1's place: format 1A to the SI-RNTI of I_TBS 5 and two columns, 18 octets.</summary>
    public static void AssignSystemInformation(int prb, DlConfigRequest downlink, TxRequest tx, ReadOnlySpan<byte> block) => Assign(
        downlink,
        tx,
        new()
        {
            Rnti = Rnti.SystemInformation,
            RntiKind = RntiKind.SystemInformation,
            Format = DciFormat.Format1A,
            CceIndex = 0,
            AggregationLevel = 4,
            Allocation = new(ResourceAllocationType.Type2, ResourceIndication.Encode(prb, 0, 4)),
            Mcs = 5,
            RedundancyVersion = (byte)((3 * (downlink.Tti.Sfn / 2 % 4) + 1) / 2 % 4),
        },
        Modulation.Qpsk,
        block);

    private void Hear(int from, int count, Span<Cf32> heard)
    {
        if (Shape.Ports == 1) _transmitter.Samples(0).Slice(from, count).CopyTo(heard);
        for (int n = 0; Shape.Ports == 2 && n < count; n++)
            heard[n] = _transmitter.Samples(0)[from + n] * new Cf32(0.6f, -0.3f) + _transmitter.Samples(1)[from + n] * new Cf32(-0.2f, 0.7f);
    }

    private static Cf32[] Gaussian(int count)
    {
        var random = new Random(5);
        var noise = new Cf32[count];
        for (int i = 0; i < count; i++) noise[i] = Cf32.Phasor((float)(2 * Math.PI * random.NextDouble())) * (float)Math.Sqrt(-Math.Log(1 - random.NextDouble()));
        return noise;
    }
}
