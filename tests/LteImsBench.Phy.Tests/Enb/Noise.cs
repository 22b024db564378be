using LteImsBench.Dsp;

namespace LteImsBench.Phy.Tests.Enb;

/// <summary>White Gaussian noise for receivers.</summary>
internal static class Noise
{
    /// <param name="count">Samples.</param>
    /// <param name="deviation">Root of the power of a sample.</param>
    /// <param name="seed">The same seed gives the same noise.</param>
    public static Cf32[] Samples(int count, float deviation, int seed)
    {
        var random = new Random(seed);
        var samples = new Cf32[count];
        for (int n = 0; n < count; n++)
        {
            double radius = deviation * Math.Sqrt(-Math.Log(1 - random.NextDouble())), angle = 2 * Math.PI * random.NextDouble();
            samples[n] = new((float)(radius * Math.Cos(angle)), (float)(radius * Math.Sin(angle)));
        }

        return samples;
    }
}
