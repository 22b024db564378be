using LteImsBench.UserPlane.Tcp;
using Action = LteImsBench.UserPlane.Tcp.CongestionControl.Action;

namespace LteImsBench.UserPlane.Tests.Tcp;

public class CongestionControlTests
{
    private const int Mss = 1000;

    [Theory]
    [InlineData(536, 4 * 536)]
    [InlineData(1095, 4 * 1095)]
    [InlineData(1096, 3 * 1096)]
    [InlineData(1460, 3 * 1460)]
    [InlineData(2190, 3 * 2190)]
    [InlineData(2191, 2 * 2191)]
    public void The_initial_window_is_that_of_rfc_5681(int mss, int window) => Assert.Equal((uint)window, new CongestionControl(mss, 0, false).Window);

    [Fact]
    public void A_repeated_syn_leaves_one_segment() => Assert.Equal(1000u, new CongestionControl(Mss, 0, true).Window);

    [Fact]
    public void Slow_start_adds_a_segment_for_each_acknowledgment()
    {
        var congestion = new CongestionControl(Mss, 0, false);
        for (uint n = 1; n <= 10; n++) congestion.OnNewAck(n * Mss, Mss, 0);
        Assert.Equal(14_000u, congestion.Window);
    }

    [Fact]
    public void After_a_time_out_slow_start_ends_at_half_the_flight()
    {
        var congestion = new CongestionControl(Mss, 0, false);
        for (uint n = 1; n <= 16; n++) congestion.OnNewAck(n * Mss, Mss, 0);
        congestion.OnTimeout(inFlight: 20_000, sent: 36_000, isFirst: true);
        Assert.Equal(1000u, congestion.Window);
        uint acknowledged = 16_000;
        for (int n = 0; n < 9; n++) congestion.OnNewAck(acknowledged += Mss, Mss, 0);
        Assert.Equal(10_000u, congestion.Window);

        // Congestion avoidance: ten acknowledgments make one more segment.
        for (int n = 0; n < 9; n++) congestion.OnNewAck(acknowledged += Mss, Mss, 0);
        Assert.Equal(10_000u, congestion.Window);
        congestion.OnNewAck(acknowledged += Mss, Mss, 0);
        Assert.Equal(11_000u, congestion.Window);
    }

    [Fact]
    public void The_third_duplicate_starts_recovery_and_partial_acknowledgments_repeat_the_next_hole()
    {
        var congestion = new CongestionControl(Mss, 0, false);
        for (uint n = 1; n <= 6; n++) congestion.OnNewAck(n * Mss, Mss, 0);   // window 10 segments, all of them sent: up to 16 000
        Assert.Equal(Action.SendMore, congestion.OnDuplicateAck(6000, 16_000));
        Assert.Equal(11_000u, congestion.Window);   // limited transmit, RFC 3042
        Assert.Equal(Action.SendMore, congestion.OnDuplicateAck(6000, 17_000));
        Assert.Equal(Action.Retransmit, congestion.OnDuplicateAck(6000, 18_000));

        // ssthresh 12 000 / 2, window 6000 + 3 segments; a further duplicate inflates it by one.
        Assert.Equal(9000u, congestion.Window);
        Assert.Equal(Action.SendMore, congestion.OnDuplicateAck(6000, 18_000));
        Assert.Equal(10_000u, congestion.Window);

        // Two segments acknowledged, not all up to 18 000: deflate by two, add one, repeat the next hole.
        Assert.True(congestion.OnNewAck(8000, 2000, 10_000));
        Assert.Equal(9000u, congestion.Window);

        // All acknowledged: min (ssthresh, max (flight, one) + one).
        Assert.False(congestion.OnNewAck(18_000, 10_000, 0));
        Assert.Equal(2000u, congestion.Window);
    }

    [Fact]
    public void Duplicates_of_what_a_time_out_repeated_do_not_start_recovery()
    {
        var congestion = new CongestionControl(Mss, 0, false);
        congestion.OnTimeout(3000, 3000, isFirst: true);
        congestion.OnNewAck(2000, 2000, 1000);
        for (int n = 0; n < 5; n++) Assert.NotEqual(Action.Retransmit, congestion.OnDuplicateAck(2000, 3000));
    }
}
