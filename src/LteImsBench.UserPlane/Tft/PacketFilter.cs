using LteImsBench.UserPlane.Ip;

namespace LteImsBench.UserPlane.Tft;

/// <summary>Ports from <paramref name="Low"/> to <paramref name="High"/>, both included.</summary>
public readonly record struct PortRange(ushort Low, ushort High)
{
    public static PortRange Single(ushort port) => new(port, port);

    internal bool Contains(ushort port) => port >= Low && port <= High;
}

/// <summary>Type of service or traffic class, of which only the bits set in <paramref name="Mask"/> count.</summary>
public readonly record struct MaskedOctet(byte Value, byte Mask);

/// <summary>
/// A packet filter of a traffic flow template, TS 23.060 §15.3 and TS 24.008 §10.5.6.12. Remote is the end beyond the network,
/// local the UE. What is null is not looked at; all that is given must match.
/// </summary>
public sealed record PacketFilter
{
    /// <summary>0 to 15, unique within the template.</summary>
    public byte Identifier { get; init; }

    /// <summary>Filters are tried in ascending order of this over all bearers of the PDN connection.</summary>
    public required byte Precedence { get; init; }

    public FilterDirection Direction { get; init; } = FilterDirection.Bidirectional;

    public AddressMask? Remote { get; init; }

    public AddressMask? Local { get; init; }

    /// <summary>Protocol (IPv4) or next header (IPv6), behind extension headers.</summary>
    public byte? Protocol { get; init; }

    public PortRange? LocalPorts { get; init; }

    public PortRange? RemotePorts { get; init; }

    public MaskedOctet? TypeOfService { get; init; }

    /// <summary>Of ESP or AH.</summary>
    public uint? SecurityParameterIndex { get; init; }

    /// <summary>IPv6, 20 bits.</summary>
    public uint? FlowLabel { get; init; }

    /// <summary>Whether <paramref name="packet"/>, going in <paramref name="direction"/>, is one of those that the filter is for.</summary>
    public bool Matches(in IpPacket packet, FilterDirection direction)
    {
        if (Direction != FilterDirection.PreRelease7 && (Direction & direction) == 0) return false;
        bool isUplink = direction == FilterDirection.Uplink;
        if (Remote is not null && !Remote.Matches(isUplink ? packet.Destination : packet.Source)) return false;
        if (Local is not null && !Local.Matches(isUplink ? packet.Source : packet.Destination)) return false;
        if (Protocol is { } protocol && packet.Protocol != protocol) return false;
        if (TypeOfService is { } service && ((packet.TypeOfService ^ service.Value) & service.Mask) != 0) return false;
        if (SecurityParameterIndex is not null && packet.SecurityParameterIndex != SecurityParameterIndex) return false;
        if (FlowLabel is { } label && (!packet.IsV6 || packet.FlowLabel != label)) return false;
        if (LocalPorts is null && RemotePorts is null) return true;
        if (packet.Ports is not { } ports) return false;   // a later fragment, or encrypted
        (ushort local, ushort remote) = isUplink ? (ports.Source, ports.Destination) : (ports.Destination, ports.Source);
        return LocalPorts?.Contains(local) != false && RemotePorts?.Contains(remote) != false;
    }
}
