using System.Buffers.Binary;
using System.Net;

namespace LteImsBench.UserPlane.Ip;

/// <summary>
/// Where things are in an IP packet: the fixed header, and the upper layer behind IPv4 options or IPv6 extension headers
/// (RFC 791 §3.1, RFC 8200 §3 and §4). Reading allocates nothing and never throws.
/// </summary>
public readonly struct IpPacket
{
    private const int MaxExtensionHeaders = 16;

    public bool IsV6 => Source.IsV6;

    public IPAddress SourceAddress => Source.ToIPAddress();

    public IPAddress DestinationAddress => Destination.ToIPAddress();

    /// <summary>Type of service (IPv4) or traffic class (IPv6).</summary>
    public byte TypeOfService { get; private init; }

    /// <summary>20 bits; 0 for IPv4.</summary>
    public uint FlowLabel { get; private init; }

    /// <summary>Time to live (IPv4) or hop limit (IPv6).</summary>
    public byte HopLimit { get; private init; }

    /// <summary>Octets of the whole packet; what the link padded lies beyond.</summary>
    public int Length { get; private init; }

    /// <summary>The upper layer's protocol number, behind all extension headers that are skipped.</summary>
    public byte Protocol { get; private init; }

    /// <summary>Where the upper layer starts; in a later fragment, where its data starts.</summary>
    public int UpperOffset { get; private init; }

    /// <summary>Source and destination port of UDP, TCP and the like, or null when this packet does not show them.</summary>
    public (ushort Source, ushort Destination)? Ports { get; private init; }

    /// <summary>Security parameter index of ESP or AH, or null.</summary>
    public uint? SecurityParameterIndex { get; private init; }

    public bool IsFragment => MoreFragments || FragmentOffset > 0;

    internal IpAddr Source { get; private init; }

    internal IpAddr Destination { get; private init; }

    internal bool DontFragment { get; private init; }

    internal bool MoreFragments { get; private init; }

    /// <summary>In octets.</summary>
    internal int FragmentOffset { get; private init; }

    internal uint FragmentId { get; private init; }

    /// <summary>IPv6: where the fragment header starts, or 0.</summary>
    internal int FragmentHeaderOffset { get; private init; }

    /// <summary>IPv6: the next-header field that announces the fragment header or else the upper layer.</summary>
    internal int NextHeaderOffset { get; private init; }

    /// <summary>IPv6: a routing header that wants the packet sent on, or 0.</summary>
    internal int UnusableRoutingOffset { get; private init; }

    /// <summary>Reads the headers of <paramref name="packet"/>; false when they contradict themselves or the length.</summary>
    public static bool TryRead(ReadOnlySpan<byte> packet, out IpPacket read)
    {
        read = default;
        if (packet.IsEmpty) return false;
        return (packet[0] >> 4) switch
        {
            4 => TryReadV4(packet, out read),
            6 => TryReadV6(packet, out read),
            _ => false,
        };
    }

    private static bool TryReadV4(ReadOnlySpan<byte> packet, out IpPacket read)
    {
        // Version 4 | IHL 4 | type of service 8 | total length 16 | identification 16 | flags 3 | fragment offset 13 |
        // time to live 8 | protocol 8 | header checksum 16 | source 32 | destination 32 | options
        read = default;
        if (packet.Length < 20) return false;
        int header = (packet[0] & 0xF) * 4;
        int total = BinaryPrimitives.ReadUInt16BigEndian(packet[2..]);
        if (header < 20 || total < header || total > packet.Length) return false;
        int fragment = BinaryPrimitives.ReadUInt16BigEndian(packet[6..]);
        int offset = (fragment & 0x1FFF) * 8;
        byte protocol = packet[9];
        ReadOnlySpan<byte> upper = offset == 0 ? packet[header..total] : default;
        read = new IpPacket
        {
            Source = IpAddr.ReadV4(packet[12..]),
            Destination = IpAddr.ReadV4(packet[16..]),
            TypeOfService = packet[1],
            HopLimit = packet[8],
            Length = total,
            Protocol = protocol,
            UpperOffset = header,
            DontFragment = (fragment & 0x4000) != 0,
            MoreFragments = (fragment & 0x2000) != 0,
            FragmentOffset = offset,
            FragmentId = BinaryPrimitives.ReadUInt16BigEndian(packet[4..]),
            Ports = PortsOf(protocol, upper),
            SecurityParameterIndex = SpiOf(protocol, upper),
        };
        return true;
    }

    private static bool TryReadV6(ReadOnlySpan<byte> packet, out IpPacket read)
    {
        // Version 4 | traffic class 8 | flow label 20 | payload length 16 | next header 8 | hop limit 8 | source 128 | destination 128
        read = default;
        if (packet.Length < 40) return false;
        uint first = BinaryPrimitives.ReadUInt32BigEndian(packet);
        int total = 40 + BinaryPrimitives.ReadUInt16BigEndian(packet[4..]);
        if (total > packet.Length) return false;
        var result = new IpPacket
        {
            Source = IpAddr.ReadV6(packet[8..]),
            Destination = IpAddr.ReadV6(packet[24..]),
            TypeOfService = (byte)(first >> 20),
            FlowLabel = first & 0xFFFFF,
            HopLimit = packet[7],
            Length = total,
            NextHeaderOffset = 6,
        };
        return TryWalkExtensions(packet[..total], ref result, out read);
    }

    private static bool TryWalkExtensions(ReadOnlySpan<byte> packet, ref IpPacket result, out IpPacket read)
    {
        read = default;
        byte next = packet[6];
        int at = 40;
        for (int walked = 0; walked < MaxExtensionHeaders; walked++)
        {
            int length;
            switch (next)
            {
                case IpProtocol.HopByHopOptions or IpProtocol.DestinationOptions or IpProtocol.Routing:
                    if (packet.Length < at + 8) return false;
                    length = 8 + packet[at + 1] * 8;
                    if (next == IpProtocol.Routing && packet[at + 3] > 0) result = result with { UnusableRoutingOffset = at };
                    break;
                case IpProtocol.Fragment:
                    // Next header 8 | reserved 8 | offset 13 | reserved 2 | M 1 | identification 32
                    if (packet.Length < at + 8 || result.FragmentHeaderOffset > 0) return false;
                    length = 8;
                    int fragment = BinaryPrimitives.ReadUInt16BigEndian(packet[(at + 2)..]);
                    result = result with
                    {
                        FragmentHeaderOffset = at,
                        FragmentOffset = fragment & 0xFFF8,
                        MoreFragments = (fragment & 1) != 0,
                        FragmentId = BinaryPrimitives.ReadUInt32BigEndian(packet[(at + 4)..]),
                    };
                    break;
                case IpProtocol.AuthenticationHeader:
                    if (packet.Length < at + 12) return false;
                    length = 8 + packet[at + 1] * 4;
                    result = result with { SecurityParameterIndex = BinaryPrimitives.ReadUInt32BigEndian(packet[(at + 4)..]) };
                    break;
                default:
                    ReadOnlySpan<byte> upper = packet[at..];
                    read = result with
                    {
                        Protocol = next,
                        UpperOffset = at,
                        Ports = PortsOf(next, upper),
                        SecurityParameterIndex = SpiOf(next, upper) ?? result.SecurityParameterIndex,
                    };
                    return true;
            }

            if (packet.Length < at + length) return false;
            bool isLaterFragment = next == IpProtocol.Fragment && result.FragmentOffset > 0;
            if (result.FragmentHeaderOffset == 0) result = result with { NextHeaderOffset = at };
            next = packet[at];
            at += length;
            if (!isLaterFragment) continue;

            // What follows is data from the middle of the packet, not a header.
            read = result with { Protocol = next, UpperOffset = at };
            return true;
        }

        return false;
    }

    private static (ushort, ushort)? PortsOf(byte protocol, ReadOnlySpan<byte> upper) =>
        protocol is IpProtocol.Udp or IpProtocol.Tcp or 132 or 136 or 33 && upper.Length >= 4   // SCTP, UDP-Lite, DCCP
            ? (BinaryPrimitives.ReadUInt16BigEndian(upper), BinaryPrimitives.ReadUInt16BigEndian(upper[2..]))
            : null;

    private static uint? SpiOf(byte protocol, ReadOnlySpan<byte> upper) => protocol switch
    {
        IpProtocol.Esp when upper.Length >= 4 => BinaryPrimitives.ReadUInt32BigEndian(upper),
        IpProtocol.AuthenticationHeader when upper.Length >= 8 => BinaryPrimitives.ReadUInt32BigEndian(upper[4..]),
        _ => null,
    };
}
