namespace LteImsBench.Phy.Uplink;

/// <summary>Detection thresholds for a given rate of false alarms, where noise is complex Gaussian.</summary>
internal static class PucchThreshold
{
    /// <summary>
    /// Threshold of the energy of two complex values, each of mean noise power 1, where the noise is the mean of <paramref name="noiseValues"/>
    /// others: P = (1 + t/M)^-M + t·(1 + t/M)^-(M + 1).
    /// </summary>
    public static float OverNoise(double falseAlarm, int noiseValues) =>
        (float)Bisect(t => Math.Pow(1 + t / noiseValues, -noiseValues) + t * Math.Pow(1 + t / noiseValues, -noiseValues - 1), falseAlarm, 0, 1e4);

    /// <summary>Threshold of the share that two dimensions hold of the energy of <paramref name="dimensions"/>, a beta distribution.</summary>
    public static float Share(double falseAlarm, int dimensions) =>
        (float)Bisect(x => Math.Pow(1 - x, dimensions - 1) + (dimensions - 1) * x * Math.Pow(1 - x, dimensions - 2), falseAlarm, 0, 1);

    private static double Bisect(Func<double, double> falling, double target, double low, double high)
    {
        for (int i = 0; i < 60; i++)
        {
            double middle = (low + high) / 2;
            if (falling(middle) > target) low = middle;
            else high = middle;
        }

        return high;
    }
}
