namespace LteImsBench.Dsp;

/// <summary>Channel estimates for transmit diversity: of the two ports of pairs 0, 2, …, then of those of pairs 1, 3, …</summary>
public readonly ref struct PortEstimates(ReadOnlySpan<Cf32> first, ReadOnlySpan<Cf32> second, ReadOnlySpan<Cf32> third, ReadOnlySpan<Cf32> fourth)
{
    public ReadOnlySpan<Cf32> First { get; } = first;

    public ReadOnlySpan<Cf32> Second { get; } = second;

    public ReadOnlySpan<Cf32> Third { get; } = third;

    public ReadOnlySpan<Cf32> Fourth { get; } = fourth;
}
