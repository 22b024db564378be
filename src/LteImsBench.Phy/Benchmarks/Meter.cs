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
        long length = (long)(budget.TotalSeconds * Stopwatch.Frequency), best = long.MaxValue, end = Stopwatch.GetTimestamp() + length;
        for (int i = 0; i < WarmUp && (i == 0 || Stopwatch.GetTimestamp() < end); i++) run();
        end = Stopwatch.GetTimestamp() + length;
        long before;
        do
        {
            before = Stopwatch.GetTimestamp();
            run();
            best = Math.Min(best, Stopwatch.GetTimestamp() - before);
        }
        while (before < end);

        return best * 1e6 / Stopwatch.Frequency;
    }
}
