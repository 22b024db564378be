using System.Buffers.Binary;

namespace LteImsBench.Host.Evidence;

/// <summary>What an IP packet is, in the few words that a timeline has room for.</summary>
internal static class PacketName
{
    private const int Icmp = 1;
    private const int Tcp = 6;
    private const int Udp = 17;
    private const int Icmpv6 = 58;

    public static string Of(ReadOnlySpan<byte> packet)
    {
        if (packet.IsEmpty) return "IP";
        int version = packet[0] >> 4;
        int header = version == 4 ? (packet[0] & 15) * 4 : 40;
        int protocolAt = version == 4 ? 9 : 6;
        if (version is not (4 or 6) || packet.Length < header || packet.Length <= protocolAt) return "IP";
        ReadOnlySpan<byte> payload = packet[header..];
        return packet[protocolAt] switch
        {
            Icmp when payload.Length > 0 => "ICMP " + IcmpName(payload[0]),
            Icmpv6 when payload.Length > 0 => "ICMPv6 " + Icmpv6Name(payload[0]),
            Tcp when payload.Length >= 4 => "TCP " + Ports(payload),
            Udp when payload.Length >= 4 => "UDP " + Ports(payload),
            var other => $"IPv{version} protocol {other}",
        };
    }

    private static string IcmpName(byte type) => type switch
    {
        0 => "Echo Reply",
        3 => "Destination Unreachable",
        8 => "Echo Request",
        11 => "Time Exceeded",
        _ => $"type {type}",
    };

    private static string Icmpv6Name(byte type) => type switch
    {
        1 => "Destination Unreachable",
        2 => "Packet Too Big",
        128 => "Echo Request",
        129 => "Echo Reply",
        133 => "Router Solicitation",
        134 => "Router Advertisement",
        135 => "Neighbor Solicitation",
        136 => "Neighbor Advertisement",
        _ => $"type {type}",
    };

    private static string Ports(ReadOnlySpan<byte> header) =>
        $"{BinaryPrimitives.ReadUInt16BigEndian(header)} to {BinaryPrimitives.ReadUInt16BigEndian(header[2..])}";
}
