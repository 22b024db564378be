using LteImsBench.Enb.Mac;
using LteImsBench.Messages.Mac;

namespace LteImsBench.Enb.Tests.Mac;

public class UplinkDemandTests
{
    private readonly UplinkDemand _demand = new();

    [Fact]
    public void A_request_asks_for_a_first_grant_and_one_before_that_grant_was_usable_asks_for_nothing()
    {
        _demand.OnSchedulingRequest(new(100));
        Assert.True(_demand.IsPending);
        _demand.OnGranted(new(108), 96);
        _demand.OnSchedulingRequest(new(107));
        Assert.False(_demand.IsPending);
        _demand.OnSchedulingRequest(new(109));
        Assert.True(_demand.IsPending);
    }

    // Index 16 of TS 36.321 table 6.1.3.1-1 is at most 107 octets, index 25 at most 440.
    [Fact]
    public void Grants_since_a_report_are_subtracted_from_it_most_urgent_group_first()
    {
        _demand.OnReport(new(100), BufferStatusReport.Long(16, 0, 0, 25), grantedSince: 200);
        Assert.Equal(3, _demand.FirstGroup);
        Assert.Equal(440 - 93 + 8, _demand.GrantOctets);
        _demand.OnGranted(new(104), 400);
        Assert.False(_demand.IsPending);
    }

    [Fact]
    public void A_full_block_without_a_report_is_followed_by_a_grant_unless_one_is_under_way()
    {
        _demand.OnGranted(new(104), 96);
        _demand.OnGranted(new(105), 96);
        _demand.OnFilled(new(104));
        Assert.False(_demand.IsPending);
        _demand.OnFilled(new(105));
        Assert.True(_demand.IsPending);
        _demand.OnGranted(new(113), 96);
        _demand.OnReport(new(113), BufferStatusReport.Short(0, 0), grantedSince: 0);
        Assert.False(_demand.IsPending);
    }

    [Fact]
    public void A_report_that_was_built_before_the_last_one_is_ignored()
    {
        _demand.OnReport(new(108), BufferStatusReport.Short(0, 0), 0);
        _demand.OnReport(new(100), BufferStatusReport.Short(0, 25), 0);
        Assert.False(_demand.IsPending);
    }

    [Fact]
    public void A_truncated_report_leaves_the_other_groups_as_they_are_known()
    {
        _demand.OnReport(new(100), BufferStatusReport.Long(0, 0, 0, 25), 0);
        _demand.OnReport(new(101), BufferStatusReport.Truncated(0, 16), 0);
        Assert.Equal(0, _demand.FirstGroup);
        Assert.Equal(107 + 440 + 8, _demand.GrantOctets);
        _demand.OnReport(new(102), BufferStatusReport.Short(0, 16), 0);
        Assert.Equal(107 + 8, _demand.GrantOctets);
    }
}
