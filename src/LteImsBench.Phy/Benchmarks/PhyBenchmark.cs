namespace LteImsBench.Phy.Benchmarks;

/// <summary>Times of the physical layer on this machine, one thread, at the level of the native kernels that is in use.</summary>
public static class PhyBenchmark
{
    private static readonly TimeSpan WarmUp = TimeSpan.FromSeconds(1);

    private static readonly int[] Bandwidths = [6, 15, 25, 50, 75, 100];

    /// <summary>The bandwidths in resource blocks.</summary>
    public static IReadOnlyList<int> PrbCounts => Bandwidths;

    /// <summary>Stages of a subframe of 100 resource blocks and I_MCS 28, each measured when asked for.</summary>
    /// <param name="budget">Time for a stage.</param>
    public static IEnumerable<StageTime> Stages(TimeSpan budget)
    {
        var subframe = new BenchmarkSubframe(100);

        // The runtime takes its time to compile methods that are called often.
        Meter.Best(WarmUp, subframe.Encode);
        Meter.Best(WarmUp, subframe.Decode);
        return CodingStages.Encoder(subframe, budget)
            .Concat(SignalStages.Transmitter(subframe, budget))
            .Concat(SignalStages.Receiver(subframe, budget))
            .Concat(CodingStages.Decoder(subframe, budget));
    }

    /// <summary>Whole subframes of a bandwidth.</summary>
    public static SubframeTime Subframe(int prbCount, TimeSpan budget)
    {
        var subframe = new BenchmarkSubframe(prbCount);
        return new(prbCount, subframe.SizeBits, Meter.Best(budget, subframe.Encode), Meter.Best(budget, subframe.Decode));
    }
}
