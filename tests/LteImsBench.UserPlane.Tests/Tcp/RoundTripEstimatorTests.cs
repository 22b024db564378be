using LteImsBench.UserPlane.Tcp;

namespace LteImsBench.UserPlane.Tests.Tcp;

public class RoundTripEstimatorTests
{
    [Fact]
    public void The_first_time_out_is_a_second() => Assert.Equal(TimeSpan.FromSeconds(1), new RoundTripEstimator().Timeout);

    [Fact]
    public void Samples_give_the_values_of_rfc_6298()
    {
        // §2.2: SRTT 2 s, RTTVAR 1 s, RTO 2 + 4 * 1 = 6 s.
        var estimator = new RoundTripEstimator();
        estimator.Sample(TimeSpan.FromSeconds(2));
        Assert.Equal(6, estimator.Timeout.TotalSeconds, 6);

        // §2.3 with R' 4 s: RTTVAR 0.75 + 0.25 * 2 = 1.25, SRTT 1.75 + 0.5 = 2.25, RTO 7.25 s.
        estimator.Sample(TimeSpan.FromSeconds(4));
        Assert.Equal(7.25, estimator.Timeout.TotalSeconds, 6);
    }

    [Fact]
    public void The_time_out_stays_between_one_second_and_sixty()
    {
        var estimator = new RoundTripEstimator();
        estimator.Sample(TimeSpan.FromMilliseconds(10));
        Assert.Equal(1, estimator.Timeout.TotalSeconds);
        List<double> backedOff = [];
        for (int i = 0; i < 8; i++)
        {
            estimator.BackOff();
            backedOff.Add(estimator.Timeout.TotalSeconds);
        }

        Assert.Equal([2, 4, 8, 16, 32, 60, 60, 60], backedOff);
    }

    [Fact]
    public void A_lost_syn_makes_the_first_data_wait_three_seconds()
    {
        var estimator = new RoundTripEstimator();
        estimator.OnSynRepeated();
        Assert.Equal(3, estimator.Timeout.TotalSeconds);
    }
}
