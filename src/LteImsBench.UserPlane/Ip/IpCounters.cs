namespace LteImsBench.UserPlane.Ip;

/// <summary>What became of the packets of a stack.</summary>
public sealed class IpCounters
{
    public long Received { get; internal set; }

    public long Sent { get; internal set; }

    /// <summary>Dropped: a header that contradicts itself or the packet's length.</summary>
    public long Malformed { get; internal set; }

    /// <summary>Dropped: an IPv4, ICMP, UDP or TCP checksum that is wrong.</summary>
    public long BadChecksum { get; internal set; }

    /// <summary>Dropped: addressed to nobody here, or from an address that cannot send.</summary>
    public long BadAddress { get; internal set; }

    /// <summary>Dropped: no socket or protocol wanted it.</summary>
    public long NoReceiver { get; internal set; }

    /// <summary>Packets put together from fragments.</summary>
    public long Reassembled { get; internal set; }

    /// <summary>Fragments dropped: overlap, excess, or not completed in time.</summary>
    public long FragmentsDropped { get; internal set; }

    /// <summary>Segments that TCP sent again.</summary>
    public long TcpRetransmissions { get; internal set; }
}
