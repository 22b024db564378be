namespace LteImsBench.UserPlane.Ip;

/// <summary>What evidence calls a packet.</summary>
public static class PacketSummary
{
    /// <summary>The protocol, and the message where it has a name, such as <c>ICMP Echo Request</c> or <c>TCP SYN</c>.</summary>
    public static string NameOf(ReadOnlySpan<byte> octets)
    {
        if (!IpPacket.TryRead(octets, out IpPacket packet)) return "malformed IP packet";
        ReadOnlySpan<byte> upper = octets[packet.UpperOffset..packet.Length];
        if (packet.FragmentOffset > 0) return "IP fragment";
        return packet.Protocol switch
        {
            IpProtocol.Icmp when !packet.IsV6 && upper.Length > 0 => "ICMP " + IcmpName(upper[0]),
            IpProtocol.IcmpV6 when packet.IsV6 && upper.Length > 0 => "ICMPv6 " + IcmpV6Name(upper[0]),
            IpProtocol.Tcp when upper.Length >= 20 => "TCP" + TcpName(upper[13]),
            IpProtocol.Tcp => "TCP",
            IpProtocol.Udp => "UDP",
            IpProtocol.Esp => "ESP",
            _ => $"IP protocol {packet.Protocol}",
        };
    }

    /// <summary>Both ends and the length, such as <c>10.0.0.1:5060 > 10.0.0.2:5060, 548 octets</c>.</summary>
    public static string EndsOf(ReadOnlySpan<byte> octets) => !IpPacket.TryRead(octets, out IpPacket packet)
        ? $"{octets.Length} octets"
        : $"{End(packet.Source, packet.Ports?.Source)} > {End(packet.Destination, packet.Ports?.Destination)}, {packet.Length} octets";

    private static string End(IpAddr address, ushort? port) =>
        port is null ? address.ToString() : address.IsV6 ? $"[{address}]:{port}" : $"{address}:{port}";

    private static string IcmpName(byte type) => type switch
    {
        0 => "Echo Reply",
        3 => "Destination Unreachable",
        8 => "Echo Request",
        11 => "Time Exceeded",
        _ => $"type {type}",
    };

    private static string IcmpV6Name(byte type) => type switch
    {
        1 => "Destination Unreachable",
        2 => "Packet Too Big",
        3 => "Time Exceeded",
        4 => "Parameter Problem",
        128 => "Echo Request",
        129 => "Echo Reply",
        133 => "Router Solicitation",
        134 => "Router Advertisement",
        135 => "Neighbor Solicitation",
        136 => "Neighbor Advertisement",
        143 => "Multicast Listener Report",
        _ => $"type {type}",
    };

    private static string TcpName(byte flags) => (flags & 0b1_0111) switch
    {
        0b0_0010 => " SYN",
        0b1_0010 => " SYN ACK",
        0b1_0001 or 0b0_0001 => " FIN",
        0b0_0100 or 0b1_0100 => " RST",
        _ => "",
    };
}
