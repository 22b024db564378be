using LteImsBench.Core.Evidence;
using LteImsBench.Core.Identity;
using LteImsBench.Core.Time;
using LteImsBench.Dsp;
using LteImsBench.Phy.Ue;

namespace LteImsBench.Phy.Tests.Ue;

public class DspUePhySearchTests
{
    private static readonly byte[] Sib = [.. Enumerable.Range(1, 18).Select(i => (byte)(29 * i))];

    [Theory]
    [InlineData(6, 1, 128, 0, 0)]
    [InlineData(6, 1, 128, 700, 3300)]
    [InlineData(15, 2, 256, 0, -1200)]
    [InlineData(25, 1, 384, 4321, -4700)]
    [InlineData(25, 2, 512, 7600, 9100)]
    [InlineData(50, 1, 768, 11000, 2500)]
    [InlineData(50, 1, 1024, 1, 12000)]
    [InlineData(75, 1, 1536, 20000, -800)]
    [InlineData(100, 2, 2048, 30719, 400)]
    public void The_cell_is_found_at_any_time_and_offset_and_its_broadcast_read(int prb, int ports, int fft, int delay, double offsetHz)
    {
        var cell = new TestCell(prb, ports, fft, new(10 * 517 + 3)) { Delay = delay, OffsetHz = offsetHz, Noise = 0.1f };
        cell.Fill = (tti, downlink, tx, _) =>
        {
            if (tti.Subframe == 5 && tti.Sfn % 2 == 0) TestCell.AssignSystemInformation(prb, downlink, tx, Sib);
        };
        var mac = new RecordingUe();
        var phy = new DspUePhy(new(fft), mac);
        phy.Search();
        phy.Monitor(new(SystemInformation: true, Paging: false, null, null));
        Run(cell, phy, 130);

        FoundCell found = Assert.NotNull(mac.Cell);
        Assert.Equal((301, prb), (found.Pci.Value, found.PrbCount));

        // A subframe is over when its last sample is in; with a delay that is a step later.
        Assert.Equal((cell.Next - (delay == 0 ? 1 : 2)).Count % 10240, mac.Now.Count % 10240);
        Assert.Equal(offsetHz, phy.OffsetHz, 30.0);
        Assert.InRange(phy.SinrDb!.Value, 15, 40);
        Assert.True(mac.Mibs.Count >= 3);
        Assert.All(mac.Mibs, mib => Assert.Equal(0, mib.Tti.Subframe));
        Assert.True(mac.Blocks.Count >= 1);
        Assert.All(mac.Blocks, block => Assert.Equal((5, RntiKind.SystemInformation), (block.Tti.Subframe, block.Kind)));
        Assert.Equal(Sib, mac.Blocks[0].Octets);
        Assert.Contains(true, mac.Syncs);
    }

    [Fact]
    public void Without_a_cell_the_search_ends_empty()
    {
        var cell = new TestCell(6, 1, 128, new(0)) { Noise = 1, IsOn = false };
        var mac = new RecordingUe();
        var phy = new DspUePhy(new(128), mac);
        phy.Search();
        Run(cell, phy, 70);
        Assert.True(mac.NoCell);
        Assert.Null(mac.Cell);
    }

    [Fact]
    public void A_cell_that_goes_off_the_air_is_out_of_sync()
    {
        var cell = new TestCell(6, 1, 128, new(0)) { Noise = 0.1f };
        var mac = new RecordingUe();
        var phy = new DspUePhy(new(128), mac);
        phy.Search();
        Run(cell, phy, 120);
        Assert.NotNull(mac.Cell);
        Assert.DoesNotContain(false, mac.Syncs);
        cell.IsOn = false;
        Run(cell, phy, 400);
        Assert.Contains(false, mac.Syncs);
        mac.Syncs.Clear();
        Run(cell, phy, 50);
        Assert.NotEmpty(mac.Syncs);
        Assert.DoesNotContain(true, mac.Syncs);
    }

    [Fact]
    public void Ttis_only_grow_and_agree_with_the_mib()
    {
        var cell = new TestCell(6, 1, 128, new(10230)) { Delay = 1000, Noise = 0.1f };
        List<long> ttis = [];
        var mac = new RecordingUe { Subframe = tti => ttis.Add(tti.Count) };
        var phy = new DspUePhy(new(128), mac);
        phy.Search();
        Run(cell, phy, 200);
        Assert.All(ttis.Zip(ttis.Skip(1)), pair => Assert.True(pair.Second > pair.First));
        Assert.All(mac.Mibs, mib => Assert.Equal(mib.Tti.Sfn >> 2, (mib.Octets[0] & 3) << 6 | mib.Octets[1] >> 2));
    }

    internal static void Run(TestCell cell, DspUePhy phy, int subframes)
    {
        var uplink = new Cf32[cell.Samples.Length];
        for (int i = 0; i < subframes; i++)
        {
            cell.Step();
            phy.Step(cell.Samples, uplink);
        }
    }
}
