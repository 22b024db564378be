using LteImsBench.Core.Time;
using LteImsBench.Phy.Ue;
using LteImsBench.UeSim.Mac;
using LteImsBench.UeSim.Tests.Fakes;

namespace LteImsBench.UeSim.Tests.Mac;

public sealed class SchedulingRequestsTests
{
    // I_SR 20 is a period of 20 subframes with offset 5, TS 36.213 table 10.1.5-1.
    private static readonly SrConfig Config = new(PucchResource: 0, ConfigIndex: 20, MaxTransmissions: 4);

    private readonly FakeUePhy _phy = new();
    private readonly SchedulingRequests _requests;

    public SchedulingRequestsTests() => _requests = new(_phy);

    [Fact]
    public void Without_a_resource_random_access_is_asked_for_at_once()
    {
        _requests.Trigger();
        Assert.False(_phy.SchedulingRequest);
        Assert.Equal(SchedulingRequests.Verdict.NoResource, _requests.OnSubframe(new(3), hasPusch: false));
        Assert.False(_requests.IsPending);
    }

    [Fact]
    public void The_fifth_opportunity_after_four_unanswered_ones_is_a_failure()
    {
        _requests.Configure(Config);
        _requests.Trigger();
        Assert.True(_phy.SchedulingRequest);
        Assert.Equal(85, FirstFailure(from: 0, _ => false));
        Assert.False(_phy.SchedulingRequest);
    }

    [Fact]
    public void An_opportunity_under_a_PUSCH_does_not_count()
    {
        _requests.Configure(Config);
        _requests.Trigger();
        Assert.Equal(105, FirstFailure(from: 0, tti => tti == 25));
    }

    [Fact]
    public void A_report_that_was_sent_cancels_the_request_and_the_next_one_counts_from_zero()
    {
        _requests.Configure(Config);
        _requests.Trigger();
        for (int tti = 0; tti < 60; tti++) _requests.OnSubframe(new(tti), hasPusch: false);
        _requests.Cancel();
        Assert.False(_phy.SchedulingRequest);
        _requests.Trigger();
        Assert.Equal(145, FirstFailure(from: 60, _ => false));
    }

    private long FirstFailure(long from, Func<long, bool> hasPusch)
    {
        for (long tti = from; tti < from + 500; tti++)
        {
            if (_requests.OnSubframe(new Tti(tti), hasPusch(tti)) == SchedulingRequests.Verdict.Exhausted) return tti;
        }

        return -1;
    }
}
