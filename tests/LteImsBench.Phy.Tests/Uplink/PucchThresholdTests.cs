using LteImsBench.Phy.Uplink;

namespace LteImsBench.Phy.Tests.Uplink;

public class PucchThresholdTests
{
    private const int Many = 1_000_000;

    [Theory]
    [InlineData(1, 1e-2)]
    [InlineData(1, 1e-4)]
    [InlineData(2, 1e-2)]
    [InlineData(2, 1e-4)]
    public void With_a_noise_that_is_known_energy_follows_a_gamma_distribution(int antennas, double falseAlarm)
    {
        double t = PucchThreshold.OverNoise(antennas, falseAlarm, Many), sum = 0, term = 1;
        for (int k = 0; k < 2 * antennas; k++)
        {
            sum += term;
            term *= t / (k + 1);
        }

        Assert.Equal(falseAlarm, Math.Exp(-t) * sum, falseAlarm / 50);
    }

    [Fact]
    public void The_less_of_the_noise_is_known_the_higher_the_threshold()
    {
        float[] thresholds = [.. ((int[])[12, 24, 48, Many]).Select(values => PucchThreshold.OverNoise(2, 1e-3, values))];
        Assert.Equal(thresholds.OrderDescending(), thresholds);
    }

    [Fact]
    public void Shares_of_two_antennas_pass_their_threshold_as_often_as_is_asked()
    {
        // -ln(1 - x) with x of Beta(2, 12): the smaller of two of fourteen exponential values' shares, drawn as gamma ratios.
        float threshold = PucchThreshold.Share(2, 0.01, 14);
        var random = new Random(3);
        int above = 0;
        const int Count = 100_000;
        for (int i = 0; i < Count; i++)
        {
            double sum = 0;
            for (int antenna = 0; antenna < 2; antenna++)
            {
                double signal = Gamma(2), rest = Gamma(12);
                sum -= Math.Log(rest / (signal + rest));
            }

            if (sum > threshold) above++;
        }

        Assert.InRange(above, Count * 0.009, Count * 0.011);

        double Gamma(int shape)
        {
            double product = 1;
            for (int i = 0; i < shape; i++) product *= 1 - random.NextDouble();
            return -Math.Log(product);
        }
    }
}
