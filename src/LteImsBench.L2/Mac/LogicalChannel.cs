using LteImsBench.L2.Rlc;

namespace LteImsBench.L2.Mac;

/// <summary>A logical channel with its bucket, TS 36.321 §5.4.3.1.</summary>
internal sealed class LogicalChannel(LogicalChannelConfig config)
{
    /// <summary>Octets of a subheader with the length field that an SDU needs when it is not last.</summary>
    public const int SubheaderOctets = 3;

    private int _bucket;

    public LogicalChannelConfig Config => config;

    public RlcBufferState Waiting { get; private set; }

    /// <summary>Octets of the grant that prioritisation gave to the channel.</summary>
    public int Share { get; private set; }

    private int Need => Waiting.IsEmpty ? 0 : Waiting.Total + SubheaderOctets;

    // 1 kB/s is 1 octet a TTI.
    private int BucketSize => config.PrioritisedKiloBytesPerSecond is { } rate ? rate * config.BucketSizeDurationMs : 0;

    public void OnTti()
    {
        if (config.PrioritisedKiloBytesPerSecond is { } rate) _bucket = Math.Min(_bucket + rate, BucketSize);
    }

    /// <summary>Step 1: up to the prioritised bit rate. Returns what is left of <paramref name="grant"/>.</summary>
    public int ShareByRate(RlcBufferState waiting, int grant)
    {
        Waiting = waiting;
        int due = config.PrioritisedKiloBytesPerSecond is null ? Need : Math.Min(Need, Math.Max(_bucket, 0));
        Share = Math.Min(due, grant);
        return grant - Share;
    }

    /// <summary>Step 3: in the order of priority, until data or grant is exhausted.</summary>
    public int ShareRest(int grant)
    {
        int more = Math.Min(Need - Share, grant);
        Share += more;
        return grant - more;
    }

    /// <summary>Step 2: the bucket pays for what was served and may go below zero.</summary>
    public void OnServed(int octets)
    {
        if (config.PrioritisedKiloBytesPerSecond is not null) _bucket -= octets;
    }
}
