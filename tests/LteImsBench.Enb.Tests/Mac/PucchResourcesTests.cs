using LteImsBench.Core.Time;
using LteImsBench.Enb.Cell;
using LteImsBench.Enb.Mac;

namespace LteImsBench.Enb.Tests.Mac;

public class PucchResourcesTests
{
    // TS 36.213 table 10.1.5-1 (period 20: I_SR 15 to 34), table 7.2.2-1A (period 40: 37 to 76).
    [Fact]
    public void Indices_lie_in_the_range_of_their_period()
    {
        var resources = new PucchResources(new() { SrPeriod = 20, CqiPeriod = 40 });
        for (int i = 0; i < 200; i++)
        {
            PucchAssignment assignment = resources.Take()!.Value;
            Assert.InRange(resources.SrConfigIndex(assignment), 15, 34);
            Assert.InRange(resources.CqiConfigIndex(assignment), 37, 76);
        }
    }

    [Theory]
    [InlineData(5, 160)]
    [InlineData(20, 40)]
    [InlineData(80, 20)]
    [InlineData(10, 0)]
    public void No_two_UEs_share_a_resource_and_no_UE_reports_where_it_requests(int srPeriod, int cqiPeriod)
    {
        var resources = new PucchResources(new() { SrPeriod = srPeriod, CqiPeriod = cqiPeriod });
        var all = new List<PucchAssignment>();
        while (resources.Take() is { } assignment) all.Add(assignment);
        Assert.True(all.Count >= Math.Min(srPeriod * 12, cqiPeriod == 0 ? int.MaxValue : cqiPeriod * 12) * 9 / 10, $"{all.Count} UEs");
        Assert.Equal(all.Count, all.Select(a => (a.SrOffset, a.SrResource)).Distinct().Count());
        if (cqiPeriod == 0) return;
        Assert.Equal(all.Count, all.Select(a => (a.CqiOffset, a.CqiResource)).Distinct().Count());
        Assert.All(all, a => Assert.DoesNotContain(
            Enumerable.Range(0, 320), n => resources.IsSchedulingRequest(a, new Tti(n)) && resources.IsCqi(a, new Tti(n))));
    }

    [Fact]
    public void What_is_returned_is_given_again()
    {
        var resources = new PucchResources(new PucchConfig { AckOffset = 1, SrPeriod = 5, CqiPeriod = 0 });
        PucchAssignment[] all = [.. Enumerable.Range(0, 5).Select(_ => resources.Take()!.Value)];
        Assert.Null(resources.Take());
        resources.Return(all[3]);
        Assert.Equal(all[3], resources.Take());
        Assert.Equal(5, resources.InUse);
    }
}
