using LteImsBench.Core.Identity;

namespace LteImsBench.L2.Mac;

/// <summary>LogicalChannelConfig of TS 36.331, for the transmitter of a MAC PDU.</summary>
/// <param name="Lcid">The logical channel.</param>
/// <param name="Priority">1 is served first, 16 last.</param>
public sealed record LogicalChannelConfig(Lcid Lcid, int Priority)
{
    /// <summary>prioritisedBitRate, kB/s; null is infinity, 0 leaves the channel to its priority alone.</summary>
    public int? PrioritisedKiloBytesPerSecond { get; init; } = 0;

    /// <summary>bucketSizeDuration, ms.</summary>
    public int BucketSizeDurationMs { get; init; } = 50;

    /// <summary>logicalChannelGroup, 0 to 3; null leaves the channel out of buffer status reports.</summary>
    public int? LogicalChannelGroup { get; init; }
}
