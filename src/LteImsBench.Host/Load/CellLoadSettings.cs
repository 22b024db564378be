namespace LteImsBench.Host.Load;

/// <summary>Which way packets go.</summary>
[Flags]
public enum LoadWays
{
    None = 0,
    Down = 1,
    Up = 2,
    Both = Down | Up,
}

/// <summary>One measurement of a cell with one UE on samples.</summary>
public sealed record CellLoadSettings
{
    /// <summary>Bandwidth: 6, 15, 25, 50, 75 or 100.</summary>
    public int PrbCount { get; init; } = 100;

    public LoadWays Ways { get; init; } = LoadWays.Both;

    /// <summary>Air time before and of the measurement.</summary>
    public TimeSpan WarmUp { get; init; } = TimeSpan.FromSeconds(1);

    /// <inheritdoc cref="WarmUp"/>
    public TimeSpan Duration { get; init; } = TimeSpan.FromSeconds(1);

    /// <summary>The highest I_MCS of the uplink: 24 with 16QAM is all that a UE of category 4 can.</summary>
    public int MaxUplinkMcs { get; init; } = 24;

    /// <summary>Es/N0 in dB; null adds no noise.</summary>
    public double? Snr { get; init; }

    /// <summary>Probability that a subframe is erased, in either direction.</summary>
    public double Loss { get; init; }
}
