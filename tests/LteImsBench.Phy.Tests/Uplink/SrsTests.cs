using LteImsBench.Dsp;
using LteImsBench.Phy.Common;
using LteImsBench.Phy.Uplink;

namespace LteImsBench.Phy.Tests.Uplink;

public class SrsTests
{
    // TS 36.211 table 5.5.3.3-1.
    [Theory]
    [InlineData(0, "0123456789")]
    [InlineData(1, "02468")]
    [InlineData(2, "13579")]
    [InlineData(5, "27")]
    [InlineData(7, "0156")]
    [InlineData(8, "2378")]
    [InlineData(12, "3")]
    [InlineData(13, "0123468")]
    [InlineData(14, "01234568")]
    [InlineData(15, "")]
    public void The_cell_sounds_in_these_subframes(byte config, string subframes) =>
        Assert.Equal(subframes, string.Concat(Enumerable.Range(0, 10).Where(subframe => SrsSchedule.IsInCell(new(0, config), new(30 + subframe)))));

    // TS 36.213 table 8.2-1: first subframe and period.
    [Theory]
    [InlineData(1, 1, 2)]
    [InlineData(2, 0, 5)]
    [InlineData(16, 9, 10)]
    [InlineData(20, 3, 20)]
    [InlineData(77, 0, 80)]
    [InlineData(636, 319, 320)]
    public void A_ue_sounds_at_its_period(int configIndex, int first, int period)
    {
        int[] subframes = [.. Enumerable.Range(0, 640).Where(tti => SrsSchedule.IsOfUe(configIndex, new(tti)))];
        Assert.Equal(Enumerable.Range(0, 640 / period).Select(i => first + i * period), subframes);
    }

    [Fact]
    public void A_reserved_index_never_sounds() => Assert.DoesNotContain(Enumerable.Range(0, 640), tti => SrsSchedule.IsOfUe(637, new(tti)));

    [Theory]
    [InlineData(25, 2, 24)]
    [InlineData(50, 0, 48)]
    [InlineData(75, 2, 60)]
    [InlineData(100, 0, 96)]
    [InlineData(100, 2, 80)]
    public void Hopping_sounds_every_part_of_the_band_once_a_cycle(int prbs, byte bandwidthConfig, int sounded)
    {
        var cell = Cell(prbs);
        for (byte position = 0; position < 24; position += 5)
        {
            var ue = Ue(bandwidth: 3, hopping: 0, position);
            int parts = sounded / 4;
            int[] first = [.. Enumerable.Range(0, parts).Select(i => SrsMapping.Of(cell, new(bandwidthConfig, 0), ue, new(2 * i)).FirstSubcarrier)];
            Assert.Equal(Enumerable.Range(0, parts).Select(i => first.Min() + 48 * i), first.Order());
            Assert.Equal(12 * (prbs / 2 - sounded / 2), first.Min());
        }
    }

    [Fact]
    public void Without_hopping_the_position_stays_where_it_was_put()
    {
        // n_RRC counts parts of four resource blocks; 48 of the 50 are sounded.
        var cell = Cell(50);
        int[] first = [.. Enumerable.Range(0, 20).Select(i => SrsMapping.Of(cell, new(0, 0), Ue(bandwidth: 3, hopping: 3, 5), new(2 * i)).FirstSubcarrier)];
        Assert.Equal([12 + 5 * 48], first.Distinct());
    }

    [Fact]
    public void Eight_users_of_each_comb_are_measured_apart()
    {
        var cell = Cell(25);
        var common = new SrsCommon(2, 0);
        var (grid, one, random) = (new ResourceGrid(14, 300), new ResourceGrid(14, 300), new Random(1));
        var (transmitter, receiver) = (new SrsTransmitter(cell, common), new SrsReceiver(cell, common));
        for (byte user = 0; user < 16; user++)
        {
            one.Clear();
            transmitter.Run(one, new(0), Ue(0, 0, 0) with { Comb = (byte)(user & 1), CyclicShift = (byte)(user >> 1) });
            float amplitude = MathF.Pow(10, -(user % 4) / 10f);
            for (int k = 0; k < 300; k++) grid[13, k] += one[13, k] * Cf32.Phasor(user) * amplitude;
        }

        Waveforms.AddNoise(random, grid.Values, 0.01);
        Span<float> sinr = stackalloc float[24];
        for (byte user = 0; user < 16; user++)
        {
            SrsResult result = receiver.Run(grid, new(0), Ue(0, 0, 0) with { Comb = (byte)(user & 1), CyclicShift = (byte)(user >> 1) }, sinr);
            Assert.Equal((0, 24), (result.FirstPrb, result.PrbCount));
            Assert.Equal(-2 * (user % 4), result.PowerDb, 0.3);
            Assert.Equal(20 - 2 * (user % 4), result.SinrDb, 3.0);
            foreach (float value in sinr) Assert.Equal(20 - 2 * (user % 4), value, 4.0);
        }
    }

    [Theory]
    [InlineData(-3)]
    [InlineData(0)]
    [InlineData(2)]
    public void Time_of_arrival_is_measured(int offset)
    {
        var cell = Cell(50);
        var grid = new ResourceGrid(14, 600);
        new SrsTransmitter(cell, new(0, 0)).Run(grid, new(6), Ue(1, 0, 3));
        for (int k = 0; k < 600; k++) grid[13, k] *= Cf32.Phasor(-2 * MathF.PI * offset * k / 128) * 100;
        Waveforms.AddNoise(new Random(2), grid.Values, 1000);
        SrsResult result = new SrsReceiver(cell, new(0, 0)).Run(grid, new(6), Ue(1, 0, 3), []);
        Assert.Equal(offset, result.TimingOffset);
        Assert.Equal(24, result.PrbCount);
    }

    [Fact]
    public void Parameters_that_cannot_be_are_refused()
    {
        var grid = new ResourceGrid(14, 72);
        Assert.Throws<ArgumentOutOfRangeException>(() => new SrsTransmitter(Cell(6), new(8, 0)).Run(grid, new(0), Ue(0, 0, 0)));
        Assert.Throws<ArgumentOutOfRangeException>(() => new SrsTransmitter(Cell(6), new(0, 0)).Run(grid, new(0), Ue(0, 0, 0)));
        Assert.Throws<ArgumentOutOfRangeException>(() => new SrsTransmitter(Cell(6), new(7, 0)).Run(grid, new(0), Ue(0, 0, 0) with { CyclicShift = 8 }));
        Assert.Throws<ArgumentOutOfRangeException>(() => new SrsTransmitter(Cell(6), new(7, 0)).Run(grid, new(0), Ue(0, 0, 0) with { ConfigIndex = 637 }));
    }

    private static UplinkCell Cell(int prbs) => new(new(9), prbs, CyclicPrefix.Normal, default, new(1, 1, 0, 0));

    private static SrsDedicated Ue(byte bandwidth, byte hopping, byte position) => new()
    {
        Bandwidth = bandwidth,
        HoppingBandwidth = hopping,
        FrequencyPosition = position,
        ConfigIndex = 0,
        Comb = 0,
        CyclicShift = 0,
    };
}
