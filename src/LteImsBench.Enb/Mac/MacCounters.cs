namespace LteImsBench.Enb.Mac;

/// <summary>What MAC did for one UE since its connection began.</summary>
public sealed class MacCounters
{
    /// <summary>New transport blocks sent.</summary>
    public long DownlinkBlocks { get; internal set; }

    /// <summary>Octets of these blocks.</summary>
    public long DownlinkOctets { get; internal set; }

    public long DownlinkRetransmissions { get; internal set; }

    /// <summary>Transport blocks given up after all their transmissions.</summary>
    public long DownlinkFailures { get; internal set; }

    /// <summary>New transport blocks granted.</summary>
    public long UplinkGrants { get; internal set; }

    /// <summary>Octets of transport blocks received.</summary>
    public long UplinkOctets { get; internal set; }

    /// <summary>PUSCHs that were not decoded.</summary>
    public long UplinkNacks { get; internal set; }

    /// <summary>Grants given up after all their transmissions.</summary>
    public long UplinkFailures { get; internal set; }

    public long SchedulingRequests { get; internal set; }
}
