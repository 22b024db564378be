using LteImsBench.Enb.Cell;
using LteImsBench.Enb.Mac;

namespace LteImsBench.Enb.Tests.Mac;

public class PhichResourcesTests
{
    // 25 PRB with N_g 1/6 have one group of eight sequences: PUSCHs whose first blocks differ by 8 need different cyclic shifts.
    [Fact]
    public void Two_PUSCHs_never_share_a_PHICH()
    {
        var phich = new PhichResources(new CellConfig { PrbCount = 25, PhichResourceSixths = 1 });
        phich.Begin();
        Assert.True(phich.TryTake(1, 0));
        Assert.False(phich.TryTake(9, 0));
        Assert.True(phich.TryTakeAny(9, out byte shift));
        Assert.Equal(1, shift);
        for (int i = 0; i < 6; i++) Assert.True(phich.TryTakeAny(2 + i, out _));
        Assert.False(phich.TryTakeAny(20, out _));
        phich.Begin();
        Assert.True(phich.TryTake(9, 0));
    }
}
