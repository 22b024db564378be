using LteImsBench.Enb.Cell;
using LteImsBench.Enb.Mac;
using LteImsBench.Messages.L1;

namespace LteImsBench.Enb.Tests.Mac;

public class UplinkRegionTests
{
    // TS 36.211 §5.4.3: 36 format 1 resources a block behind the CQI block; the last ACK is 12 + CCEs - 1.
    [Theory]
    [InlineData(6, 6, 1)]      // up to 17: blocks 0 and 1
    [InlineData(25, 21, 1)]    // up to 32
    [InlineData(50, 43, 2)]    // up to 54: blocks 0 to 2
    [InlineData(100, 87, 2)]   // up to 98: blocks 0 to 3
    public void Pucch_takes_the_edges(int prbs, int cces, int perEdge)
    {
        var cell = new CellConfig { PrbCount = prbs };
        Assert.Equal(cces, ControlRegion.CceCount(prbs, 3, 1, ControlRegion.PhichGroups(prbs, 1)));
        var region = new UplinkRegion(cell, cces);
        Assert.Equal(perEdge, region.PucchBlocksPerEdge);
        PrbMask reserved = region.Reserved(new(2));
        Assert.Equal(2 * perEdge, reserved.Count);
        Assert.True(reserved[0] && reserved[prbs - 1]);
    }

    // Configuration index 3 sends in subframe 1 of every frame, index 19 (format 1) two subframes long from there.
    [Theory]
    [InlineData(3, 1, true)]
    [InlineData(3, 2, false)]
    [InlineData(19, 1, true)]
    [InlineData(19, 2, true)]
    [InlineData(19, 3, false)]
    public void Prach_takes_six_blocks_while_a_preamble_lasts(byte configIndex, int subframe, bool isTaken)
    {
        var cell = new CellConfig { Prach = new() { ConfigIndex = configIndex, FrequencyOffset = 4 } };
        PrbMask reserved = new UplinkRegion(cell, 21).Reserved(new(70 + subframe));
        Assert.All(Enumerable.Range(4, 6), prb => Assert.Equal(isTaken, reserved[prb]));
        Assert.False(reserved[10]);
    }
}
