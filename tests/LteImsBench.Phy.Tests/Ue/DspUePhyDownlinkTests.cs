using LteImsBench.Core.Evidence;
using LteImsBench.Core.Identity;
using LteImsBench.Core.Time;
using LteImsBench.Dsp;
using LteImsBench.Messages.Fapi;
using LteImsBench.Messages.L1;
using LteImsBench.Phy.Common;
using LteImsBench.Phy.Ue;

namespace LteImsBench.Phy.Tests.Ue;

public class DspUePhyDownlinkTests
{
    private static readonly Rnti Own = new(0x4601);

    [Theory]
    [InlineData(6, 1, 20, DciFormat.Format1, 1)]
    [InlineData(25, 1, 28, DciFormat.Format1, 1)]
    [InlineData(25, 2, 12, DciFormat.Format1, 2)]
    [InlineData(25, 2, 24, DciFormat.Format1A, 2)]
    [InlineData(50, 2, 10, DciFormat.Format2A, 3)]
    [InlineData(25, 2, 17, DciFormat.Format2, 4)]
    public void Blocks_of_every_modulation_and_format_come_through_noise_and_offset(int prb, int ports, byte mcs, DciFormat format, byte mode)
    {
        Bench bench = new(prb, ports, mode);
        List<byte[]> sent = [];
        bench.Cell.Fill = (tti, downlink, tx, _) =>
        {
            if (tti.Subframe is 0 or 5 || !bench.IsCamped || sent.Count == 20) return;
            byte[] block = Block(prb, mcs, format, tti);
            sent.Add(block);
            Assign(tti, downlink, tx, prb, mcs, format, block, process: (byte)(sent.Count % 8), ndi: sent.Count / 8 % 2 == 0, version: 0);
        };
        bench.Run(100);
        Assert.Equal(20, sent.Count);
        Assert.Equal(sent, bench.Mac.Blocks.Select(block => block.Octets));
    }

    [Fact]
    public void Soft_bits_of_two_transmissions_add_up()
    {
        // 64QAM of high rate in noise in which no single transmission gets through.
        Bench bench = new(25, 1, 1, noise: 0.16f);
        int sent = 0, first = 0;
        byte[] versions = [0, 2, 3, 1];
        byte[] block = [];
        bench.Cell.Fill = (tti, downlink, tx, _) =>
        {
            if (!bench.IsCamped || tti.Subframe is not (1 or 3 or 7 or 9) || sent == 20) return;
            if (sent % 4 == 0) block = Block(25, 26, DciFormat.Format1, tti);
            if (sent % 4 == 1) first += bench.Mac.Blocks.Count;
            Assign(tti, downlink, tx, 25, 26, DciFormat.Format1, block, process: 3, ndi: sent / 4 % 2 == 0, versions[sent % 4]);
            sent++;
        };
        bench.Run(120);
        Assert.Equal(5, bench.Mac.Blocks.Count);
        Assert.Equal(block, bench.Mac.Blocks[^1].Octets);

        // After the first transmission of block n there were never n blocks.
        Assert.True(first <= 0 + 1 + 2 + 3 + 4, $"{first}");
    }

    [Fact]
    public void Grants_are_read_in_either_space_beside_an_assignment()
    {
        Bench bench = new(25, 1, 1);
        byte[] block = Block(25, 4, DciFormat.Format1, new(0));
        bool ndi = false;
        bench.Cell.Fill = (tti, downlink, tx, control) =>
        {
            if (!bench.IsCamped || tti.Subframe != 2) return;
            Assign(tti, downlink, tx, 25, 4, DciFormat.Format1, block, process: 0, ndi: ndi = !ndi, version: 0);
            control.Dci0.Add(new() { Rnti = Own, CceIndex = 0, AggregationLevel = 4, FirstPrb = 3, PrbCount = 5, Mcs = 9, Ndi = ndi, Tpc = 1, CyclicShift = 6, IsCommonSpace = true });
        };
        bench.Run(60);
        Assert.NotEmpty(bench.Mac.Grants);
        UplinkGrant grant = bench.Mac.Grants[0];
        Assert.Equal((Own, 3, 5, 9, 6, 1, false), (grant.Rnti, grant.FirstPrb, grant.PrbCount, grant.Mcs, grant.CyclicShift, grant.Tpc, grant.CqiRequest));
        Assert.Equal(2, grant.Tti.Subframe);
        Assert.Equal(bench.Mac.Grants.Count, bench.Mac.Blocks.Count);
    }

    [Fact]
    public void The_random_access_window_opens_and_closes()
    {
        Bench bench = new(25, 1, 1);
        byte[] block = Block(25, 3, DciFormat.Format1A, new(0))[..9];
        bench.Cell.Fill = (tti, downlink, tx, _) =>
        {
            if (!bench.IsCamped) return;
            var allocation = new DlAllocation(ResourceAllocationType.Type2, ResourceIndication.Encode(25, 0, 4));
            TestCell.Assign(
                downlink,
                tx,
                new() { Rnti = new(2), RntiKind = RntiKind.RandomAccess, Format = DciFormat.Format1A, CceIndex = 4, AggregationLevel = 4, Allocation = allocation, Mcs = 2 },
                Modulation.Qpsk,
                block);
        };
        Tti first = default;
        bench.Mac.Subframe = tti =>
        {
            if (bench.IsCamped && first == default) bench.Phy.MonitorRandomAccess(new(2), first = tti + 3, 5);
        };
        bench.Run(40);
        Assert.Equal(Enumerable.Range(0, 5).Select(i => first + i), bench.Mac.Blocks.Select(received => received.Tti));
        Assert.All(bench.Mac.Blocks, received => Assert.Equal((new Rnti(2), RntiKind.RandomAccess), (received.Rnti, received.Kind)));
    }

    [Fact]
    public void Noise_alone_yields_neither_blocks_nor_grants()
    {
        Bench bench = new(25, 1, 1, noise: 1f);
        bench.Run(400);
        Assert.Empty(bench.Mac.Blocks);
        Assert.Empty(bench.Mac.Grants);
    }

    [Fact]
    public void A_steady_subframe_allocates_nothing()
    {
        Bench bench = new(25, 1, 1);
        byte[] block = Block(25, 20, DciFormat.Format1, new(0));
        bench.Cell.Fill = (tti, downlink, tx, _) =>
        {
            if (bench.IsCamped && tti.Subframe is not (0 or 5)) Assign(tti, downlink, tx, 25, 20, DciFormat.Format1, block, process: (byte)(tti.Count % 8), ndi: tti.Count / 8 % 2 == 0, version: 0);
        };
        bench.Run(60);
        bench.Mac.IsRecording = false;
        var uplink = new Cf32[bench.Cell.Samples.Length];
        long most = 0;
        for (int i = 0; i < 30; i++)
        {
            bench.Cell.Step();
            long before = GC.GetAllocatedBytesForCurrentThread();
            bench.Phy.Step(bench.Cell.Samples, uplink);
            most = Math.Max(most, GC.GetAllocatedBytesForCurrentThread() - before);
        }

        Assert.Equal(0, most);
    }

    private static byte[] Block(int prb, byte mcs, DciFormat format, Tti tti)
    {
        var random = new Random((int)tti.Count);
        byte[] block = new byte[TransportBlockSizes.Bits(Mcs.Downlink(mcs).TbsIndex, CountOf(prb, format)) / 8];
        random.NextBytes(block);
        return block;
    }

    private static DlAllocation AllocationOf(int prb, DciFormat format) => format == DciFormat.Format1A
        ? new(ResourceAllocationType.Type2, ResourceIndication.Encode(prb, 1, prb - 2))
        : new(ResourceAllocationType.Type0, ResourceAllocation.EncodeType0((1u << ResourceAllocation.GroupCount(prb)) - 1, prb));

    private static int CountOf(int prb, DciFormat format)
    {
        DlAllocation allocation = AllocationOf(prb, format);
        return ResourceAllocation.TryResolve(allocation.Type, allocation.Coding, prb, out PrbMask mask) ? mask.Count : 0;
    }

    // In the UE-specific space, behind the eight CCEs that the common space may have when there is room.
    private static void Assign(Tti tti, DlConfigRequest downlink, TxRequest tx, int prb, byte mcs, DciFormat format, byte[] block, byte process, bool ndi, byte version)
    {
        Span<byte> candidates = stackalloc byte[6];
        int cces = ControlRegion.CceCount(prb, 3, 1, ControlRegion.PhichGroups(prb, 6));
        int level = prb == 6 ? 2 : 4;
        int count = PdcchSearchSpace.Candidates(Own, tti.Subframe, cces, level, isCommon: false, candidates);
        byte cce = candidates[0];
        foreach (byte candidate in candidates[..count])
        {
            if (candidate >= 8) cce = candidate;
        }

        TestCell.Assign(
            downlink,
            tx,
            new()
            {
                Rnti = Own,
                RntiKind = RntiKind.CRnti,
                Format = format,
                CceIndex = cce,
                AggregationLevel = (byte)level,
                Allocation = AllocationOf(prb, format),
                Mcs = mcs,
                HarqProcess = process,
                Ndi = ndi,
                RedundancyVersion = version,
            },
            Mcs.Downlink(mcs).Modulation,
            block);
    }

    private sealed class Bench
    {
        public Bench(int prb, int ports, byte mode, float noise = 0.02f)
        {
            int fft = OfdmNumbers.FftSizeOf(prb);
            Cell = new(prb, ports, fft, new(70)) { Delay = fft / 3, OffsetHz = 1700, Noise = noise };
            Phy = new(new(fft), Mac);
            Phy.Search();
            Phy.Configure(new UeDedicatedConfig { TransmissionMode = mode });
            Phy.Configure(UeConfigs.Common(prb) with { PdschPb = (byte)(ports - 1) });
            Phy.Monitor(new(SystemInformation: true, Paging: true, Own, null));
            DspUePhySearchTests.Run(Cell, Phy, 100);
            Assert.True(IsCamped, "the cell was not found");
        }

        public TestCell Cell { get; }

        public RecordingUe Mac { get; } = new();

        public DspUePhy Phy { get; }

        public bool IsCamped => Mac.Cell is not null;

        public void Run(int subframes)
        {
            DspUePhySearchTests.Run(Cell, Phy, subframes);
        }
    }
}
