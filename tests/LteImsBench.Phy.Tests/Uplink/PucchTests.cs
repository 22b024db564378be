using LteImsBench.Core.Identity;
using LteImsBench.Dsp;
using LteImsBench.Phy.Common;
using LteImsBench.Phy.Uplink;

namespace LteImsBench.Phy.Tests.Uplink;

public class PucchTests
{
    private static readonly Rnti Ue = new(0x46);

    [Theory]
    [InlineData(CyclicPrefix.Normal, false)]
    [InlineData(CyclicPrefix.Normal, true)]
    [InlineData(CyclicPrefix.Extended, false)]
    public void Every_format_value_and_subframe_comes_back(CyclicPrefix prefix, bool groupHopping)
    {
        var cell = Cell(prefix, groupHopping: groupHopping);
        var (transmitter, receiver, grid, random) = (new PucchTransmitter(cell), new PucchReceiver(cell), Grid(cell), new Random(1));
        foreach (var format in Enum.GetValues<PucchFormat>())
        {
            for (int subframe = 0; subframe < 10; subframe++)
            {
                byte bits = format.IsChannelQuality ? (byte)random.Next(1, 12) : (byte)0;
                uint ack = (uint)random.Next(1 << format.AckBits), cqi = (uint)random.Next(1 << bits);
                int resource = random.Next(24);
                grid.Clear();
                transmitter.Run(grid, new(subframe), new(format, Ue, resource, ack, cqi, bits));
                Waveforms.AddNoise(random, grid.Values, 0.3);
                PucchResult result = receiver.Run([grid], new(subframe), format, Ue, resource, bits);
                Assert.Equal((true, ack, cqi), (result.IsDetected, result.Ack, result.Cqi));
                Assert.InRange(result.PowerDb, -2, 2);
                Assert.InRange(result.SinrDb, 1, 9);
            }
        }
    }

    [Theory]
    [InlineData(1e-6)]
    [InlineData(1e4)]
    public void Level_does_not_matter(double scale)
    {
        var cell = Cell();
        var (grid, random) = (Grid(cell), new Random(2));
        new PucchTransmitter(cell).Run(grid, new(3), new(PucchFormat.Format2b, Ue, 5, 2, 0b1011, 4));
        Waveforms.AddNoise(random, grid.Values, 1);
        for (int i = 0; i < grid.Values.Length; i++) grid.Values[i] *= (float)scale;
        PucchResult result = new PucchReceiver(cell).Run([grid], new(3), PucchFormat.Format2b, Ue, 5, 4);
        Assert.Equal((true, 2u, 0b1011u), (result.IsDetected, result.Ack, result.Cqi));
        Assert.Equal(20 * Math.Log10(scale), result.PowerDb, 2.0);
    }

    [Fact]
    public void All_users_of_a_resource_block_are_told_apart()
    {
        // 36 of format 1b, the third of them silent, with a power of -3 to 3 dB and up to one unit early or late.
        var cell = Cell();
        var (transmitter, receiver, grid, one, random) = (new PucchTransmitter(cell), new PucchReceiver(cell), Grid(cell), Grid(cell), new Random(3));
        for (int resource = 0; resource < 36; resource++)
        {
            if (resource % 3 == 0) continue;
            one.Clear();
            transmitter.Run(one, new(0), new(PucchFormat.Format1b, Ue, resource, (uint)resource & 3, 0, 0));
            Add(one, grid, MathF.Pow(10, random.Next(-3, 4) / 20f), random.Next(-1, 2), random);
        }

        Waveforms.AddNoise(random, grid.Values, 0.1);
        for (int resource = 0; resource < 36; resource++)
        {
            PucchResult result = receiver.Run([grid], new(0), PucchFormat.Format1b, Ue, resource, 0);
            Assert.True(result.IsDetected == (resource % 3 != 0), $"{resource}: {result}");
            if (result.IsDetected) Assert.Equal((uint)resource & 3, result.Ack);
        }
    }

    [Fact]
    public void Twelve_reports_share_a_resource_block()
    {
        var cell = Cell();
        var (transmitter, receiver, grid, one, random) = (new PucchTransmitter(cell), new PucchReceiver(cell), Grid(cell), Grid(cell), new Random(4));
        for (int resource = 0; resource < 12; resource++)
        {
            one.Clear();
            transmitter.Run(one, new(6), new(resource % 2 == 0 ? PucchFormat.Format2 : PucchFormat.Format2a, new((ushort)(100 + resource)), resource, 1, (uint)resource * 5 & 15, 4));
            Add(one, grid, 1, 0, random);
        }

        Waveforms.AddNoise(random, grid.Values, 0.5);
        for (int resource = 0; resource < 12; resource++)
        {
            var format = resource % 2 == 0 ? PucchFormat.Format2 : PucchFormat.Format2a;
            PucchResult result = receiver.Run([grid], new(6), format, new((ushort)(100 + resource)), resource, 4);
            Assert.Equal((true, (uint)resource * 5 & 15), (result.IsDetected, result.Cqi));
            if (format == PucchFormat.Format2a) Assert.Equal(1u, result.Ack);
        }
    }

    [Fact]
    public void Both_kinds_share_the_mixed_resource_block()
    {
        var cell = Cell(cyclicShifts: 4);
        var (transmitter, receiver, grid, random) = (new PucchTransmitter(cell), new PucchReceiver(cell), Grid(cell), new Random(5));
        transmitter.Run(grid, new(1), new(PucchFormat.Format1a, Ue, 7, 1, 0, 0));
        transmitter.Run(grid, new(1), new(PucchFormat.Format2, Ue, 26, 0, 9, 4));
        Waveforms.AddNoise(random, grid.Values, 0.5);
        PucchResult ack = receiver.Run([grid], new(1), PucchFormat.Format1a, Ue, 7, 0), cqi = receiver.Run([grid], new(1), PucchFormat.Format2, Ue, 26, 4);
        Assert.Equal((true, 1u), (ack.IsDetected, ack.Ack));
        Assert.Equal((true, 9u), (cqi.IsDetected, cqi.Cqi));
        Assert.False(receiver.Run([grid], new(1), PucchFormat.Format1a, Ue, 5, 0).IsDetected);
    }

    [Theory]
    [InlineData(PucchFormat.Format1)]
    [InlineData(PucchFormat.Format1b)]
    [InlineData(PucchFormat.Format2)]
    public void Time_of_arrival_is_measured(PucchFormat format)
    {
        var cell = Cell();
        var (transmitter, receiver, random) = (new PucchTransmitter(cell), new PucchReceiver(cell), new Random(6));
        foreach (int offset in (int[])[-4, -1, 0, 2, 5])
        {
            ResourceGrid grid = Grid(cell), one = Grid(cell);
            transmitter.Run(one, new(8), new(format, Ue, 14, 0, 3, 4));
            Add(one, grid, 1, offset, random);
            Waveforms.AddNoise(random, grid.Values, 0.01);
            Assert.Equal(offset, receiver.Run([grid], new(8), format, Ue, 14, 4).TimingOffset);
        }
    }

    [Theory]
    [InlineData(PucchFormat.Format1, 20)]
    [InlineData(PucchFormat.Format1a, 20)]
    [InlineData(PucchFormat.Format1b, 20)]
    [InlineData(PucchFormat.Format2, 50)]
    public void Noise_is_seldom_taken_for_a_signal(PucchFormat format, int most)
    {
        // One in a thousand for formats 1 to 1b, one in a hundred for format 2; TS 36.104 §8.3 allows a hundredth.
        var cell = Cell(prbs: 6);
        var (receiver, grid, random) = (new PucchReceiver(cell), Grid(cell), new Random(7));
        int count = 0;
        Assert.False(receiver.Run([grid], new(0), format, Ue, 3, 4).IsDetected);
        for (int i = 0; i < 3000; i++)
        {
            grid.Clear();
            foreach (int prb in (int[])[0, 5])
            {
                for (int symbol = 0; symbol < 14; symbol++) Waveforms.AddNoise(random, grid.Symbol(symbol).Slice(12 * prb, 12), 1);
            }

            if (receiver.Run([grid], new(i % 10), format, Ue, 3, 4).IsDetected) count++;
        }

        Assert.InRange(count, 0, most);
    }

    [Theory]
    [InlineData(PucchFormat.Format1, -8.0)]
    [InlineData(PucchFormat.Format1a, -7.5)]
    [InlineData(PucchFormat.Format1b, -6.5)]
    [InlineData(PucchFormat.Format2, -6.5)]
    public void Little_power_suffices(PucchFormat format, double snrDb)
    {
        var cell = Cell(prbs: 6);
        var (transmitter, receiver, grid, random) = (new PucchTransmitter(cell), new PucchReceiver(cell), Grid(cell), new Random(8));
        int good = 0;
        const int Count = 500;
        for (int i = 0; i < Count; i++)
        {
            uint ack = (uint)random.Next(1 << format.AckBits), cqi = format.IsChannelQuality ? (uint)random.Next(16) : 0;
            grid.Clear();
            transmitter.Run(grid, new(i % 10), new(format, Ue, 3, ack, cqi, 4));
            Waveforms.AddNoise(random, grid.Values, Math.Pow(10, -snrDb / 10));
            PucchResult result = receiver.Run([grid], new(i % 10), format, Ue, 3, 4);
            if (result.IsDetected && result.Ack == ack && result.Cqi == cqi) good++;
        }

        Assert.InRange(good, Count * 99 / 100, Count);
    }

    [Fact]
    public void A_shortened_slot_leaves_the_last_symbol_and_is_received()
    {
        var cell = Cell();
        var grid = Grid(cell);
        new PucchTransmitter(cell).Run(grid, new(2), new(PucchFormat.Format1b, Ue, 17, 1, 0, 0, IsShortened: true));
        Assert.Equal(default, grid.Symbol(13).ToArray().Aggregate((left, right) => left + right));
        Waveforms.AddNoise(new Random(9), grid.Values, 0.5);
        PucchResult result = new PucchReceiver(cell).Run([grid], new(2), PucchFormat.Format1b, Ue, 17, 0, isShortened: true);
        Assert.Equal((true, 1u), (result.IsDetected, result.Ack));
    }

    [Fact]
    public void Sending_and_receiving_allocate_nothing()
    {
        var cell = Cell();
        var (transmitter, receiver, grid) = (new PucchTransmitter(cell), new PucchReceiver(cell), Grid(cell));
        Round();
        long before = GC.GetAllocatedBytesForCurrentThread();
        for (int i = 0; i < 20; i++) Round();
        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);

        void Round()
        {
            grid.Clear();
            transmitter.Run(grid, new(4), new(PucchFormat.Format1a, Ue, 40, 1, 0, 0));
            transmitter.Run(grid, new(4), new(PucchFormat.Format2a, Ue, 1, 1, 7, 4));
            Assert.True(receiver.Run([grid], new(4), PucchFormat.Format1a, Ue, 40, 0).IsDetected);
            Assert.True(receiver.Run([grid], new(4), PucchFormat.Format2a, Ue, 1, 4).IsDetected);
        }
    }

    [Fact]
    public void A_report_that_is_too_long_is_refused()
    {
        var cell = Cell();
        Assert.Throws<ArgumentOutOfRangeException>(() => new PucchTransmitter(cell).Run(Grid(cell), new(0), new(PucchFormat.Format2, Ue, 0, 0, 0, 14)));
        Assert.Throws<ArgumentOutOfRangeException>(() => new PucchReceiver(cell).Run([Grid(cell)], new(0), PucchFormat.Format2, Ue, 0, 0));
    }

    private static UplinkCell Cell(CyclicPrefix prefix = CyclicPrefix.Normal, int prbs = 25, byte cyclicShifts = 0, bool groupHopping = false) =>
        new(new(150), prbs, prefix, new(1, false, 0, true, groupHopping, 0, false, 0), new(1, 2, cyclicShifts, 0));

    private static ResourceGrid Grid(UplinkCell cell) => new(cell.SymbolsPerSubframe, cell.Subcarriers);

    // With a phase of its own in each slot, and an offset in units of 16 T_s that turns it over the subcarriers.
    private static void Add(ResourceGrid one, ResourceGrid sum, float amplitude, int offset, Random random)
    {
        Cf32[] phases = [Cf32.Phasor(6.28f * random.NextSingle()), Cf32.Phasor(6.28f * random.NextSingle())];
        for (int symbol = 0; symbol < one.Symbols; symbol++)
        {
            for (int k = 0; k < one.Subcarriers; k++)
                sum[symbol, k] += one[symbol, k] * phases[2 * symbol / one.Symbols] * Cf32.Phasor(-2 * MathF.PI * offset * k / 128) * amplitude;
        }
    }
}
