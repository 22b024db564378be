using LteImsBench.Core.Evidence;
using LteImsBench.Core.Identity;
using LteImsBench.Dsp;
using LteImsBench.Messages.Fapi;
using LteImsBench.Messages.L1;
using LteImsBench.Phy.Channels;
using LteImsBench.Phy.Coding;
using LteImsBench.Phy.Common;
using LteImsBench.Phy.Receiver;
using LteImsBench.Phy.Transmitter;

namespace LteImsBench.Phy.Tests.Transmitter;

/// <summary>What the transmitter makes, read by the receiver that reads the recorded cell.</summary>
public class DownlinkTransmitterTests
{
    private static readonly byte[] Block = [.. Enumerable.Range(1, 18).Select(i => (byte)(37 * i))];

    private static readonly byte[] Mib = [0x00, 0x04, 0x00];

    private readonly DlConfigRequest _downlink = new();
    private readonly TxRequest _tx = new();
    private readonly HiDci0Request _hiDci0 = new();

    public static TheoryData<int, int, CyclicPrefix> Shapes()
    {
        var data = new TheoryData<int, int, CyclicPrefix>();
        foreach (int prb in (ReadOnlySpan<int>)[6, 15, 25, 50, 75, 100])
        {
            foreach (int ports in (ReadOnlySpan<int>)[1, 2, 4])
            {
                foreach (CyclicPrefix prefix in Enum.GetValues<CyclicPrefix>()) data.Add(prb, ports, prefix);
            }
        }

        return data;
    }

    [Theory]
    [MemberData(nameof(Shapes))]
    public void Control_format_and_system_information_come_back(int prb, int ports, CyclicPrefix prefix)
    {
        CellShape cell = Cell(prb, ports, prefix);
        var numbers = new OfdmNumbers(OfdmNumbers.FftSizeOf(prb), prefix);
        Cf32[] samples = Send(cell, numbers, new(5), cfi: 3);
        var receiver = new DownlinkReceiver(cell, numbers);
        ReceivedBlock block = Assert.Single(receiver.Run(samples, 0, 5));
        Assert.Equal(3, receiver.Cfi);
        Assert.Equal((Rnti.SystemInformation, "1A"), (block.Rnti, block.Format));
        Assert.Equal(Block, block.Octets);
    }

    [Theory]
    [InlineData(1, CyclicPrefix.Normal)]
    [InlineData(2, CyclicPrefix.Normal)]
    [InlineData(4, CyclicPrefix.Normal)]
    [InlineData(1, CyclicPrefix.Extended)]
    [InlineData(2, CyclicPrefix.Extended)]
    [InlineData(4, CyclicPrefix.Extended)]
    public void Mib_tells_ports_and_frame(int ports, CyclicPrefix prefix)
    {
        CellShape cell = Cell(6, ports, prefix);
        Cf32[] samples = Send(cell, new(128, prefix), new(10 * 7), cfi: 3, mib: Mib);
        ReceivedMib? mib = new MibReceiver(cell.Pci, prefix).Decode([samples]);
        Assert.NotNull(mib);
        Assert.Equal((ports, 7), (mib.Cell.Ports, mib.Sfn));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void Every_redundancy_version_is_read(byte version)
    {
        CellShape cell = Cell(25, 1, CyclicPrefix.Normal);
        var numbers = new OfdmNumbers(512, CyclicPrefix.Normal);
        Cf32[] samples = Send(cell, numbers, new(5), cfi: 3, version: version);
        Assert.Equal(Block, Assert.Single(new DownlinkReceiver(cell, numbers).Run(samples, 0, 5)).Octets);
    }

    // 144 bits are I_TBS 5 of TS 36.213 table 7.1.7.2.3-1 for format 1C; for 1A in a common space I_TBS 5 with two blocks for the size.
    [Theory]
    [InlineData(DciFormat.Format1C, 6, false, "1C")]
    [InlineData(DciFormat.Format1C, 25, false, "1C")]
    [InlineData(DciFormat.Format1C, 50, false, "1C")]
    [InlineData(DciFormat.Format1C, 50, true, "1C")]
    [InlineData(DciFormat.Format1C, 100, true, "1C")]
    [InlineData(DciFormat.Format1A, 15, false, "1A distributed")]
    [InlineData(DciFormat.Format1A, 100, true, "1A distributed")]
    public void System_information_on_distributed_blocks_is_read(DciFormat format, int prb, bool isGap2, string name)
    {
        CellShape cell = Cell(prb, 1, CyclicPrefix.Normal);
        var numbers = new OfdmNumbers(OfdmNumbers.FftSizeOf(prb), CyclicPrefix.Normal);
        var transmitter = new DownlinkTransmitter(cell, numbers);
        Fill(cell, new(5), cfi: 3, mib: []);
        var allocation = new DlAllocation(ResourceAllocationType.Type2Distributed, ResourceIndication.Encode(prb, 0, 4)) { IsGap2 = isGap2 };
        _downlink.Dci[0] = _downlink.Dci[0] with { Format = format, Allocation = allocation, Mcs = format == DciFormat.Format1C ? (byte)5 : _downlink.Dci[0].Mcs };
        _downlink.Dlsch[0] = _downlink.Dlsch[0] with { Allocation = allocation };
        transmitter.Run(_downlink, _tx, _hiDci0);
        ReceivedBlock block = Assert.Single(new DownlinkReceiver(cell, numbers).Run(transmitter.Samples(0), 0, 5));
        Assert.Equal((Rnti.SystemInformation, name), (block.Rnti, block.Format));
        Assert.Equal(Block, block.Octets);
    }

    [Fact]
    public void A_steady_subframe_allocates_nothing()
    {
        CellShape cell = Cell(25, 2, CyclicPrefix.Normal);
        var transmitter = new DownlinkTransmitter(cell, new(512, CyclicPrefix.Normal));
        SendFrame(transmitter, cell);
        long before = GC.GetAllocatedBytesForCurrentThread();
        SendFrame(transmitter, cell);
        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);
    }

    // TS 36.213 §5.2: ρ_A is the power of a PDSCH element over that of a reference element, in symbols without reference signals. It is P_A
    // with one port and two; with four, of which a pair sends each element, it is twice that.
    [Theory]
    [InlineData(1, 0, 1)]
    [InlineData(1, -3, 0.5012)]
    [InlineData(2, 0, 1)]
    [InlineData(2, -6, 0.2512)]
    [InlineData(2, 3, 1.9953)]
    [InlineData(4, 0, 2)]
    [InlineData(4, -3, 1.0024)]
    public void A_UEs_data_have_the_power_that_its_P_A_says(int ports, int paDb, double expected)
    {
        CellShape cell = Cell(25, ports, CyclicPrefix.Normal);
        var transmitter = new DownlinkTransmitter(cell, new(512, CyclicPrefix.Normal));
        Fill(cell, new(1), cfi: 1, mib: []);
        _downlink.Dlsch[0] = _downlink.Dlsch[0] with { RntiKind = RntiKind.CRnti, Rnti = new(0x46), PaDb = paDb };
        transmitter.Run(_downlink, _tx, _hiDci0);
        for (int port = 0; port < ports; port++)
        {
            ResourceGrid grid = transmitter.Grid(port);
            int slot = port < 2 ? 0 : 1;
            float reference = grid[slot, CellReferenceSignal.FirstSubcarrier(cell, port, 2, slot)].Power;
            double data = 0;
            int used = 0;
            foreach (int symbol in (int[])[2, 3, 5, 6])
            {
                foreach (Cf32 value in grid.Symbol(symbol))
                {
                    data += value.Power;
                    used += value.Power > 0 ? 1 : 0;
                }
            }

            Assert.True(used > 50);
            Assert.Equal(expected, data / used / reference, 1e-3);
        }
    }

    // Block 2 has group 0 or 2 of the cell's groups, block 3 the next one.
    [Theory]
    [InlineData(1, CyclicPrefix.Normal)]
    [InlineData(2, CyclicPrefix.Normal)]
    [InlineData(4, CyclicPrefix.Normal)]
    [InlineData(2, CyclicPrefix.Extended)]
    [InlineData(4, CyclicPrefix.Extended)]
    public void An_answer_to_each_of_two_UEs_is_read(int ports, CyclicPrefix prefix)
    {
        CellShape cell = Cell(50, ports, prefix);
        var numbers = new OfdmNumbers(1024, prefix);
        Cf32[] samples = Send(cell, numbers, new(5), cfi: 3, hi: [new(new(0x46), 2, 0, true), new(new(0x47), 3, 0, false)]);
        ResourceGrid grid = new(cell.SymbolsPerSubframe, cell.Subcarriers);
        new OfdmDemodulator(numbers, cell.Subcarriers).Run(samples, grid);
        var channel = new ChannelEstimate(cell, grid.Symbols);
        channel.Run(grid, 5);
        var receiver = new PhichReceiver(cell);
        Assert.Equal(1, receiver.Run(grid, channel, 5, 2, 0), 0.2);
        Assert.Equal(-1, receiver.Run(grid, channel, 5, 3, 0), 0.2);
    }

    // TS 36.211 §6.9.2: group 0 has ports 0 and 2, 1 and 3, 0 and 2 for its three groups of elements; group 1 the other way round.
    [Theory]
    [InlineData(0, 0)]
    [InlineData(1, 1)]
    public void Four_ports_share_a_PHICH_by_groups_of_elements(int firstPrb, int turn)
    {
        CellShape cell = Cell(50, 4, CyclicPrefix.Normal);
        var transmitter = new DownlinkTransmitter(cell, new(1024, CyclicPrefix.Normal));
        _downlink.Reset(new(5));
        _tx.Reset(new(5));
        _hiDci0.Reset(new(5));
        _downlink.Cfi = 3;
        _hiDci0.Hi.Add(new(new(0x46), (byte)firstPrb, 0, true));
        transmitter.Run(_downlink, _tx, _hiDci0);
        ElementGroup[] unit = new ControlRegionMap(cell, 3).Phich[firstPrb];
        for (int i = 0; i < unit.Length; i++)
        {
            for (int port = 0; port < 4; port++)
            {
                bool isSent = port % 2 == (i + turn) % 2;
                for (int j = 0; j < 4; j++) Assert.Equal(isSent ? 0.5f : 0, transmitter.Grid(port)[unit[i].Symbol, unit[i][j]].Power, 1e-5);
            }
        }
    }

    // Each code block has its share of the bits, which depends on the number of layers: two with four ports as well.
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(4)]
    public void A_block_of_many_code_blocks_lies_in_the_elements(int ports)
    {
        CellShape cell = Cell(100, ports, CyclicPrefix.Normal);
        var transmitter = new DownlinkTransmitter(cell, new(2048, CyclicPrefix.Normal));
        byte[] block = new byte[75376 / 8], octets = new byte[block.Length];
        new Random(2).NextBytes(block);
        Fill(cell, new(1), cfi: 1, mib: []);
        _downlink.Dci.Clear();
        _downlink.Dlsch[0] = new()
        {
            PduIndex = _tx.Add(block),
            Rnti = new(0x46),
            RntiKind = RntiKind.CRnti,
            Allocation = new(ResourceAllocationType.Type0, (1u << 25) - 1),
            Modulation = Modulation.Qam64,
            RedundancyVersion = 0,
        };
        transmitter.Run(_downlink, _tx, _hiDci0);

        PrbMask all = PrbMask.Range(0, 100);
        (int Symbol, int Subcarrier)[] elements = PdschMapping.Elements(cell, 1, 1, all, all);
        var symbols = new Cf32[elements.Length];
        for (int i = 0; i < symbols.Length; i++)
        {
            // The first port of a pair has the symbols as they are.
            int port = ports == 4 ? i / 2 % 2 : 0;
            symbols[i] = transmitter.Grid(port)[elements[i].Symbol, elements[i].Subcarrier] * (ports == 4 ? MathF.Sqrt(0.5f) : 1);
        }

        short[] soft = new short[6 * symbols.Length];
        SoftDemapper.Demap(6, symbols, Enumerable.Repeat(0.01f, symbols.Length).ToArray(), soft);
        Gold.Descramble(PdschMapping.Seed(cell, new(0x46), 1), 0, soft);
        Assert.True(new TransportBlockDecoder().TryDecode(soft, new SoftBuffer(), new(75376, 0, 6, ports == 1 ? 1 : 2, 0), octets));
        Assert.Equal(block, octets);
    }

    [Fact]
    public void Full_samples_have_the_power_of_their_elements()
    {
        CellShape cell = Cell(6, 1, CyclicPrefix.Normal);
        var transmitter = new DownlinkTransmitter(cell, new(128, CyclicPrefix.Normal));
        Fill(cell, new(5), cfi: 2, mib: []);
        transmitter.Run(_downlink, _tx, _hiDci0);
        double elements = 0, samples = 0;
        foreach (Cf32 value in transmitter.Grid(0).Values) elements += value.Power;

        // Without the prefixes, whose content repeats.
        var numbers = new OfdmNumbers(128, CyclicPrefix.Normal);
        for (int symbol = 0; symbol < 14; symbol++)
        {
            foreach (Cf32 value in transmitter.Samples(0).Slice(numbers.UsefulStart(symbol), 128)) samples += value.Power;
        }

        Assert.Equal(elements, samples, elements * 1e-4);
    }

    [Fact]
    public void A_format_that_is_not_built_is_refused()
    {
        CellShape cell = Cell(25, 1, CyclicPrefix.Normal);
        var transmitter = new DownlinkTransmitter(cell, new(512, CyclicPrefix.Normal));
        Fill(cell, new(1), cfi: 3, mib: []);
        _downlink.Dci[0] = _downlink.Dci[0] with { Format = DciFormat.Format1B };
        Assert.Throws<NotSupportedException>(() => transmitter.Run(_downlink, _tx, _hiDci0));
    }

    private static CellShape Cell(int prb, int ports, CyclicPrefix prefix) => new(new Pci(301), prb, ports, prefix, 1, IsPhichExtended: false);

    private Cf32[] Send(CellShape cell, OfdmNumbers numbers, Core.Time.Tti tti, int cfi, byte[]? mib = null, byte version = 0, HiPdu[]? hi = null)
    {
        var transmitter = new DownlinkTransmitter(cell, numbers);
        Fill(cell, tti, cfi, mib ?? [], version);
        if (hi is not null) _hiDci0.Hi.Clear();
        foreach (HiPdu pdu in hi ?? []) _hiDci0.Hi.Add(pdu);
        transmitter.Run(_downlink, _tx, _hiDci0);

        // Ports reach the receiver by different ways.
        Cf32[] samples = transmitter.Samples(0).ToArray();
        Cf32[] ways = [new(0.6f, -0.3f), new(-0.2f, 0.7f), new(0.5f, 0.4f), new(-0.3f, -0.5f)];
        for (int n = 0; cell.Ports > 1 && n < samples.Length; n++)
        {
            samples[n] = default;
            for (int port = 0; port < cell.Ports; port++) samples[n] += transmitter.Samples(port)[n] * ways[port];
        }

        var random = new Random(9);
        for (int n = 0; n < samples.Length; n++) samples[n] += new Cf32((float)random.NextDouble() - 0.5f, (float)random.NextDouble() - 0.5f) * 0.1f;
        return samples;
    }

    private void SendFrame(DownlinkTransmitter transmitter, CellShape cell)
    {
        for (uint subframe = 0; subframe < 10; subframe++)
        {
            Fill(cell, new(subframe), cfi: 3, mib: subframe == 0 ? Mib : []);
            transmitter.Run(_downlink, _tx, _hiDci0);
        }
    }

    // Format 1A of I_TBS 5 and two columns has 144 bits: 18 octets.
    private void Fill(CellShape cell, Core.Time.Tti tti, int cfi, byte[] mib, byte version = 0)
    {
        _downlink.Reset(tti);
        _tx.Reset(tti);
        _hiDci0.Reset(tti);
        _downlink.Cfi = cfi;
        if (mib.Length > 0) _downlink.BchPduIndex = _tx.Add(mib);
        var allocation = new DlAllocation(ResourceAllocationType.Type2, ResourceIndication.Encode(cell.PrbCount, 0, 5));
        _downlink.Dci.Add(new()
        {
            Rnti = Rnti.SystemInformation,
            RntiKind = RntiKind.SystemInformation,
            Format = DciFormat.Format1A,
            CceIndex = 0,
            AggregationLevel = 4,
            Allocation = allocation,
            Mcs = 5,
            RedundancyVersion = version,
            Tpc = 0,
        });
        _downlink.Dlsch.Add(new()
        {
            PduIndex = _tx.Add(Block),
            Rnti = Rnti.SystemInformation,
            RntiKind = RntiKind.SystemInformation,
            Allocation = allocation,
            Modulation = Modulation.Qpsk,
            RedundancyVersion = version,
        });
        _hiDci0.Hi.Add(new(new(0x46), 2, 0, true));
    }
}
