using LteImsBench.Dsp;

namespace LteImsBench.Phy.Receiver;

/// <summary>Where the PSSs of a cell lie: a first one, and how much more than a half frame apart.</summary>
/// <param name="First">First sample of the useful part in the first half frame; may lie outside the samples.</param>
/// <param name="Drift">Samples beyond 9600 from one to the next.</param>
internal readonly record struct PssTiming(double First, double Drift)
{
    private const int Reach = 4;

    public double StartOf(int half) => First + half * (PssCorrelator.HalfFrame + Drift);

    /// <summary>From a coarse peak: its place in the earlier and in the later half frames, between samples, gives the clock error.</summary>
    public static PssTiming Refine(ReadOnlySpan<Cf32> samples, int halves, PssPeak peak)
    {
        var coarse = new PssTiming(peak.At - peak.Drift * (halves / 2), peak.Drift);
        if (halves < 2) return coarse;
        double[] early = new double[2 * Reach + 1], late = new double[2 * Reach + 1];
        Cf32[] pss = PssCorrelator.TimePss(peak.Sector);
        for (int n = 0; n < pss.Length; n++) pss[n] = (pss[n] * Cf32.Phasor((float)(2 * Math.PI * (peak.OffsetHz * n / PssCorrelator.Rate % 1)))).Conjugate;
        for (int half = 0; half < halves; half++)
        {
            double[] sums = half < halves / 2 ? early : late;
            int centre = (int)Math.Round(coarse.StartOf(half));
            for (int i = -Reach; i <= Reach; i++)
            {
                int start = centre + i;
                if (start < 0 || start + pss.Length > samples.Length) continue;
                Cf32 sum = default;
                for (int n = 0; n < pss.Length; n++) sum += samples[start + n] * pss[n];
                sums[i + Reach] += sum.Power;
            }
        }

        // Centres of the two parts are half of all apart.
        double a = Peak(early), b = Peak(late);
        double drift = peak.Drift + (halves < 4 ? 0 : (b - a) / (halves / 2.0));
        double middle = (a + b) / 2, centreHalf = (halves - 1) / 2.0;
        return new(coarse.First + coarse.Drift * centreHalf + middle - drift * centreHalf, drift);
    }

    // A parabola through the largest and its neighbours.
    private static double Peak(double[] values)
    {
        int best = Array.IndexOf(values, values.Max());
        if (best == 0 || best == values.Length - 1) return best - Reach;
        double left = values[best - 1], centre = values[best], right = values[best + 1];
        double curve = left - 2 * centre + right;
        return best - Reach + (curve < 0 ? 0.5 * (left - right) / curve : 0);
    }
}
