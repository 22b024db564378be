using LteImsBench.Host.Load;

namespace LteImsBench.Host.Tests.Load;

public class CellLoadTests
{
    // 25 PRB: the block of I_TBS 26 is 18336 bits; 21 PRB of 16QAM beside PUCCH, and less in the subframes of PRACH.
    [Theory]
    [InlineData(LoadWays.None, 0, 0)]
    [InlineData(LoadWays.Both, 17, 10)]
    public void A_loaded_cell_allocates_nothing_and_loses_nothing(LoadWays ways, double down, double up)
    {
        using var load = new CellLoad(new() { PrbCount = 25, Ways = ways, WarmUp = TimeSpan.FromSeconds(1), Duration = TimeSpan.FromSeconds(1) });
        CellLoadResult result = load.Run(TestContext.Current.CancellationToken);
        Assert.True(result.IsConnected);
        Assert.Equal(1000, result.Subframes);
        Assert.Equal((0.0, 0.0), (result.PhyAllocated, result.UpperAllocated));
        Assert.Equal((0, 0), (result.Down.Failures, result.Down.Disordered));
        Assert.Equal((0, 0), (result.Up.Failures, result.Up.Disordered));
        Assert.InRange(result.Down.PacketMegabits, down, 18.4);
        Assert.InRange(result.Up.PacketMegabits, up, 12.3);
    }

    [Fact]
    public void Erased_subframes_cost_rate_and_no_packet()
    {
        using var load = new CellLoad(new() { PrbCount = 15, Loss = 0.05, WarmUp = TimeSpan.FromSeconds(0.5), Duration = TimeSpan.FromSeconds(1) });
        CellLoadResult result = load.Run(TestContext.Current.CancellationToken);
        Assert.True(result.IsConnected);
        Assert.Equal((0, 0), (result.Down.Disordered, result.Up.Disordered));
        Assert.InRange(result.Down.Retransmissions, 10, 400);
        Assert.InRange(result.Down.ResidualBler, 0, 0.005);
        Assert.InRange(result.Up.ResidualBler, 0, 0.005);
        Assert.True(result.Down.PacketMegabits > 3, $"{result.Down.PacketMegabits} Mbit/s");
        Assert.True(result.Up.PacketMegabits > 2, $"{result.Up.PacketMegabits} Mbit/s");
    }
}
