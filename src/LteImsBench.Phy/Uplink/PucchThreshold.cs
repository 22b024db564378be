using System.Collections.Concurrent;

namespace LteImsBench.Phy.Uplink;

/// <summary>Detection thresholds for a given rate of false alarms, where noise is complex Gaussian. Found once and kept.</summary>
internal static class PucchThreshold
{
    private const int Panels = 128;
    private const int OverNoiseKind = 0;
    private const int ShareKind = 1;

    private static readonly ConcurrentDictionary<(int Kind, int Antennas, double FalseAlarm, int Values), float> Known = new();

    /// <summary>
    /// Threshold of the energy of two complex values at each antenna, over the antenna's noise, where the noise is the mean of
    /// <paramref name="noiseValues"/> others: P = (1 + t/M)^-M + t·(1 + t/M)^-(M + 1) at one.
    /// </summary>
    public static float OverNoise(int antennas, double falseAlarm, int noiseValues)
    {
        var key = (OverNoiseKind, antennas, falseAlarm, noiseValues);
        return Known.TryGetValue(key, out float known) ? known : Known[key] = FindOverNoise(antennas, falseAlarm, noiseValues);
    }

    /// <summary>
    /// Threshold of -ln(1 - x), summed up over antennas, where x is the share that two dimensions hold of the energy of
    /// <paramref name="dimensions"/>, a beta distribution.
    /// </summary>
    public static float Share(int antennas, double falseAlarm, int dimensions)
    {
        var key = (ShareKind, antennas, falseAlarm, dimensions);
        return Known.TryGetValue(key, out float known) ? known : Known[key] = FindShare(antennas, falseAlarm, dimensions);
    }

    private static float FindOverNoise(int antennas, double falseAlarm, double m)
    {
        double Above(double t) => Math.Pow(1 + t / m, -m) + t * Math.Pow(1 + t / m, -m - 1);
        double Density(double t) => (m + 1) / m * t * Math.Pow(1 + t / m, -m - 2);
        return (float)Bisection.Find(antennas == 1 ? Above : t => AboveOfTwo(t, Above, Density), falseAlarm, 0, antennas == 1 ? 1e4 : 200);
    }

    private static float FindShare(int antennas, double falseAlarm, int n)
    {
        double Above(double t) => Math.Exp(-(n - 1) * t) + (n - 1) * (1 - Math.Exp(-t)) * Math.Exp(-(n - 2) * t);
        double Density(double t) => (double)(n - 1) * (n - 2) * (1 - Math.Exp(-t)) * Math.Exp(-(n - 2) * t);
        return (float)Bisection.Find(antennas == 1 ? Above : t => AboveOfTwo(t, Above, Density), falseAlarm, 0, 50);
    }

    // P(x + y > t) of two alike: Simpson's rule over the density of one.
    private static double AboveOfTwo(double t, Func<double, double> above, Func<double, double> density)
    {
        double step = t / Panels, sum = 0;
        for (int i = 0; i <= Panels; i++)
            sum += (i == 0 || i == Panels ? 1 : i % 2 == 0 ? 2 : 4) * density(i * step) * above(t - i * step);
        return above(t) + sum * step / 3;
    }
}
