using LteImsBench.Enb.Mac;
using LteImsBench.Messages.Fapi;

namespace LteImsBench.Enb.Tests.Mac;

public class LinkAdaptationTests
{
    private readonly LinkAdaptation _link = new(maxDownlinkMcs: 28, maxUplinkMcs: 20);

    [Theory]
    [InlineData(1, 0)]
    [InlineData(7, 11)]
    [InlineData(12, 22)]
    [InlineData(15, 28)]
    public void A_report_sets_the_downlink_MCS(int cqi, int mcs)
    {
        _link.OnCqi(cqi);
        Assert.Equal(mcs, _link.DownlinkMcs);
    }

    [Theory]
    [InlineData(14, 0.7)]
    [InlineData(9, 0.1)]
    public void The_downlink_settles_where_one_first_transmission_in_ten_fails(int bearable, double failuresAbove)
    {
        // Fails always above what is bearable, now and then below it.
        _link.OnCqi(12);
        var random = new Random(5);
        int failures = 0, mcs = 0;
        for (int i = 0; i < 4000; i++)
        {
            bool fails = random.NextDouble() < (_link.DownlinkMcs > bearable ? failuresAbove : 0.01);
            _link.OnDownlinkFeedback(fails ? HarqFeedback.Nack : HarqFeedback.Ack, isFirst: true);
            if (i < 1000) continue;
            failures += fails ? 1 : 0;
            mcs += _link.DownlinkMcs;
        }

        Assert.InRange(failures / 3000.0, 0.05, 0.13);
        Assert.InRange(mcs / 3000.0, bearable - 1, 28);
    }

    [Fact]
    public void Retransmissions_do_not_judge_the_MCS()
    {
        _link.OnCqi(10);
        for (int i = 0; i < 20; i++) _link.OnDownlinkFeedback(HarqFeedback.Nack, isFirst: false);
        Assert.Equal(18, _link.DownlinkMcs);
    }

    [Fact]
    public void Missed_assignments_raise_the_aggregation_level_and_leave_the_MCS()
    {
        _link.OnCqi(15);
        Assert.Equal(1, _link.PdcchLevel);
        for (int i = 0; i < 2; i++) _link.OnDownlinkFeedback(HarqFeedback.Dtx, isFirst: true);
        Assert.Equal(2, _link.PdcchLevel);
        for (int i = 0; i < 20; i++) _link.OnDownlinkFeedback(HarqFeedback.Dtx, isFirst: true);
        Assert.Equal((8, 28), (_link.PdcchLevel, _link.DownlinkMcs));
        for (int i = 0; i < 300; i++) _link.OnDownlinkFeedback(HarqFeedback.Ack, isFirst: true);
        Assert.Equal(1, _link.PdcchLevel);
    }

    [Fact]
    public void The_uplink_MCS_follows_the_SINR_and_falls_with_failures()
    {
        for (int i = 0; i < 30; i++) _link.OnPusch(10, isOk: true, isFirst: false);
        Assert.InRange(_link.UplinkMcs, 13, 14);
        int before = _link.UplinkMcs;
        for (int i = 0; i < 4; i++) _link.OnPusch(10, isOk: false, isFirst: true);
        Assert.Equal(before - 4, _link.UplinkMcs);
    }

    [Fact]
    public void A_PUSCH_that_was_not_sent_says_nothing_of_the_uplink()
    {
        for (int i = 0; i < 30; i++) _link.OnPusch(20, isOk: true, isFirst: true);
        for (int i = 0; i < 4; i++) _link.OnPusch(-20, isOk: false, isFirst: true);
        Assert.Equal((20, 8), (_link.UplinkMcs, _link.PdcchLevel));
    }

    [Fact]
    public void An_uplink_that_stays_silent_falls_to_the_least_MCS()
    {
        for (int i = 0; i < 30; i++) _link.OnPusch(20, isOk: true, isFirst: true);
        for (int i = 0; i < 24; i++) _link.OnPusch(-20, isOk: false, isFirst: true);
        Assert.Equal(0, _link.UplinkMcs);
    }
}
