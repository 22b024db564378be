namespace LteImsBench.Phy.Benchmarks;

/// <summary>How long one stage takes for one subframe.</summary>
/// <param name="Stage">What is done.</param>
/// <param name="Microseconds">The shortest of many runs on one thread.</param>
/// <param name="Bits">Bits that it takes in or gives out, whichever is coded.</param>
public readonly record struct StageTime(string Stage, double Microseconds, int Bits)
{
    /// <summary>Throughput in Mbit/s.</summary>
    public double Megabits => Bits / Microseconds;
}
