namespace LteImsBench.UserPlane.Gateway;

/// <summary>What became of the packets of a PDN connection.</summary>
public sealed class PdnCounters
{
    public long UplinkPackets { get; internal set; }

    public long UplinkOctets { get; internal set; }

    public long DownlinkPackets { get; internal set; }

    public long DownlinkOctets { get; internal set; }

    /// <summary>Uplink, dropped: not an IP packet.</summary>
    public long Malformed { get; internal set; }

    /// <summary>Uplink, dropped: its source is not an address of the UE.</summary>
    public long BadSource { get; internal set; }

    /// <summary>Uplink, dropped: to a group that nobody here is in.</summary>
    public long Multicast { get; internal set; }

    /// <summary>Uplink, dropped: no way to its destination.</summary>
    public long NoRoute { get; internal set; }

    /// <summary>Uplink, dropped: its time to live ended here.</summary>
    public long HopLimitExceeded { get; internal set; }

    /// <summary>Downlink, dropped: no bearer's filters take it.</summary>
    public long NoBearer { get; internal set; }

    /// <summary>Router advertisements sent.</summary>
    public long RouterAdvertisements { get; internal set; }
}
