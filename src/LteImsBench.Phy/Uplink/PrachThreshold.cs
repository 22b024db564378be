namespace LteImsBench.Phy.Uplink;

/// <summary>What noise alone stays below in the power profile of a PRACH occasion.</summary>
internal static class PrachThreshold
{
    // False detections an occasion. What is continuous in delay has more maxima than it has independent values.
    private const double FalseAlarm = 3e-4;
    private const double Interpolation = 3;

    /// <summary>Threshold over the mean power of noise.</summary>
    /// <param name="antennas">Antennas whose powers are added up: their sum follows a gamma distribution.</param>
    /// <param name="values">Independent values of all preambles.</param>
    public static float OverNoise(int antennas, double values)
    {
        double rate = FalseAlarm / (values * Interpolation);
        if (antennas == 1) return (float)-Math.Log(rate);
        double sum = Bisection.Find(value => (1 + value) * Math.Exp(-value), rate, 0, -2 * Math.Log(rate));
        return (float)(sum / antennas);
    }
}
