using LteImsBench.Core.Identity;
using LteImsBench.Core.Time;
using LteImsBench.Enb.Cell;
using LteImsBench.Enb.Mac;
using LteImsBench.L2;
using LteImsBench.L2.Mac;

namespace LteImsBench.Enb.Tests.Mac;

public class ControlFormatTests
{
    private static readonly Tti Now = new(8);

    [Theory]
    [InlineData(100, 15, 1, 1)]
    [InlineData(100, 15, 6, 1)]
    [InlineData(100, 15, 20, 2)]
    [InlineData(100, 15, 60, 3)]
    [InlineData(100, 1, 1, 1)]
    [InlineData(100, 1, 2, 2)]
    [InlineData(25, 15, 1, 1)]
    [InlineData(25, 5, 1, 2)]
    [InlineData(25, 1, 1, 3)]
    [InlineData(6, 15, 1, 1)]
    public void As_much_control_as_grants_want(int prbCount, int cqi, int ues, int cfi)
    {
        var cell = new CellConfig { PrbCount = prbCount };
        Assert.Equal(cfi, new ControlFormat(cell).Choose(Now, hasCommon: false, [.. Enumerable.Range(0, ues).Select(_ => Waiting(cell, cqi))]));
    }

    [Theory]
    [InlineData(100, 1)]
    [InlineData(50, 2)]
    [InlineData(25, 3)]
    [InlineData(6, 3)]
    public void Common_messages_have_their_whole_search_space(int prbCount, int cfi) =>
        Assert.Equal(cfi, new ControlFormat(new CellConfig { PrbCount = prbCount }).Choose(Now, hasCommon: true, []));

    [Fact]
    public void Limits_are_kept()
    {
        var fixedCell = new CellConfig { PrbCount = 100, Cfi = 2, MinCfi = 2 };
        var format = new ControlFormat(fixedCell);
        Assert.Equal(2, format.Choose(Now, hasCommon: false, []));
        Assert.Equal(2, format.Choose(Now, hasCommon: true, [.. Enumerable.Range(0, 100).Select(_ => Waiting(fixedCell, 1))]));
        Assert.Equal(format.CcesOf(2), format.MaxCces);
    }

    private static MacUe Waiting(CellConfig cell, int cqi)
    {
        var bearers = new RadioBearers(RadioBearersSide.Network, new Msg3Reader());
        var ue = new MacUe(new Rnti(100), new MacMultiplexer(bearers), new DownlinkDemand(bearers), cell);
        ue.Link.OnCqi(cqi);
        ue.Uplink.Poll();
        return ue;
    }
}
