using System.Diagnostics;

namespace LteImsBench.Phy.Benchmarks;

/// <summary>Measures time on the calling thread.</summary>
internal static class Meter
{
    // The runtime compiles a method anew after so many calls.
    private const int WarmUp = 60;

    /// <summary>The shortest of many runs, in microseconds.</summary>
    public static double Best(TimeSpan budget, Action run)
    {
        for (int i = 0; i < WarmUp; i++) run();
        long best = long.MaxValue, end = Stopwatch.GetTimestamp() + (long)(budget.TotalSeconds * Stopwatch.Frequency);
        for (long before = Stopwatch.GetTimestamp(); before < end; before = Stopwatch.GetTimestamp())
        {
            run();
            best = Math.Min(best, Stopwatch.GetTimestamp() - before);
        }

        return best * 1e6 / Stopwatch.Frequency;
    }
}
