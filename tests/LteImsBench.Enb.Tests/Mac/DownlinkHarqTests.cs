using LteImsBench.Core.Time;
using LteImsBench.Enb.Mac;
using LteImsBench.Messages.Fapi;

namespace LteImsBench.Enb.Tests.Mac;

public class DownlinkHarqTests
{
    private readonly DownlinkHarq _harq = new(maxTransmissions: 3);

    [Fact]
    public void Feedback_finds_the_block_sent_four_subframes_before()
    {
        DownlinkHarq.Process process = Send(new(100));
        _harq.OnFeedback(new(105), HarqFeedback.Ack);
        Assert.Equal(DownlinkHarq.ProcessState.AwaitsFeedback, process.State);
        _harq.OnFeedback(new(104), HarqFeedback.Ack);
        Assert.Equal(DownlinkHarq.ProcessState.Free, process.State);
    }

    [Fact]
    public void A_block_is_given_up_after_its_transmissions()
    {
        DownlinkHarq.Process process = Send(new(100));
        byte[] versions = [process.RedundancyVersion, 0, 0];
        for (int i = 1; i < 3; i++)
        {
            _harq.OnFeedback(new(96 + 8 * i), HarqFeedback.Nack);
            Assert.Same(process, _harq.NextRetransmission());
            process.Repeat();
            versions[i] = process.RedundancyVersion;
            _harq.OnSent(process, new(100 + 8 * i));
        }

        Assert.Equal([0, 2, 3], versions);
        _harq.OnFeedback(new(120), HarqFeedback.Nack);
        Assert.Null(_harq.NextRetransmission());
        Assert.True(_harq.IsIdle);
        Assert.Equal(1, _harq.Failures);
    }

    [Fact]
    public void Without_a_sign_of_the_UE_version_0_is_repeated()
    {
        DownlinkHarq.Process process = Send(new(100));
        _harq.OnFeedback(new(104), HarqFeedback.Dtx);
        process.Repeat();
        Assert.Equal(0, process.RedundancyVersion);
        Assert.Equal(1, _harq.Silence);
    }

    [Fact]
    public void Feedback_that_never_comes_counts_as_DTX_after_eight_subframes()
    {
        Send(new(100));
        _harq.OnTti(new(107));
        Assert.Null(_harq.NextRetransmission());
        _harq.OnTti(new(108));
        Assert.NotNull(_harq.NextRetransmission());
    }

    private DownlinkHarq.Process Send(Tti tti)
    {
        DownlinkHarq.Process process = _harq.NextFree()!;
        process.Begin(mcs: 0, prbCount: 1, size: 2);
        _harq.OnSent(process, tti);
        return process;
    }
}
