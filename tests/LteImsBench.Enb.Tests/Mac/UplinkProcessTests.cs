using LteImsBench.Enb.Mac;

namespace LteImsBench.Enb.Tests.Mac;

/// <summary>Redundancy versions of TS 36.321 §5.4.2.2 (0, 2, 3, 1) and the MCS indices that ask for them, TS 36.213 §8.6.1.</summary>
public class UplinkProcessTests
{
    [Fact]
    public void Versions_follow_each_other_and_a_held_opportunity_counts()
    {
        var process = new UplinkProcess(3);
        process.Begin(new(3), new(1, 4, 10, 0, 100), maxTransmissions: 4);
        Assert.Equal((0, 10), (process.RedundancyVersion, process.RetransmissionMcs));
        process.Repeat(new(11));
        Assert.Equal((2, 30), (process.RedundancyVersion, process.RetransmissionMcs));
        process.Hold();
        Assert.Equal((2, 3), (process.RedundancyVersion, process.Transmissions));
        process.Move(new(27), 8, 2);
        Assert.Equal((3, 31), (process.RedundancyVersion, process.RetransmissionMcs));
        Assert.True(process.IsExhausted);
        Assert.Equal((8, 2), (process.FirstPrb, process.CyclicShift));
        Assert.Equal(new(3), process.FirstTti);
    }

    [Fact]
    public void A_block_of_which_nothing_was_heard_is_granted_again_from_version_0()
    {
        var process = new UplinkProcess(3);
        process.Begin(new(3), new(1, 4, 10, 0, 100), maxTransmissions: 4);
        bool ndi = process.Ndi;
        process.IsSilent = true;
        process.Move(new(11), 8, 2);
        Assert.Equal((0, 10, 2, ndi), (process.RedundancyVersion, process.RetransmissionMcs, process.Transmissions, process.Ndi));
        Assert.False(process.IsUnheard);
        process.Repeat(new(19));
        process.IsSilent = true;
        Assert.False(process.IsUnheard);
        process.Move(new(27), 8, 2);
        Assert.Equal(3, process.RedundancyVersion);
    }

    [Fact]
    public void A_new_block_toggles_the_indicator()
    {
        var process = new UplinkProcess(0);
        bool before = process.Ndi;
        process.Begin(new(8), default, 4);
        Assert.NotEqual(before, process.Ndi);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public void After_a_grant_by_random_access_the_next_block_has_indicator_1(int blocksBefore)
    {
        var process = new UplinkProcess(0);
        for (int i = 0; i < blocksBefore; i++) process.Begin(new(8 * i), default, 4);
        process.OnRandomAccessGrant();
        Assert.False(process.IsActive);
        process.Begin(new(80), default, 4);
        Assert.True(process.Ndi);
    }
}
