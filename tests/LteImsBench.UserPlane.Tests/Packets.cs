using System.Buffers.Binary;
using System.Net;
using LteImsBench.UserPlane.Ip;
using LteImsBench.UserPlane.Tcp;

namespace LteImsBench.UserPlane.Tests;

/// <summary>Packets written octet by octet, for what no stack of ours would send.</summary>
internal static class Packets
{
    /// <summary>An IPv4 packet without options.</summary>
    public static byte[] V4(IPAddress source, IPAddress destination, byte protocol, ReadOnlySpan<byte> upper, int offset = 0, bool more = false, ushort id = 1, byte ttl = 64, byte tos = 0)
    {
        byte[] packet = new byte[20 + upper.Length];
        packet[0] = 0x45;
        packet[1] = tos;
        BinaryPrimitives.WriteUInt16BigEndian(packet.AsSpan(2), (ushort)packet.Length);
        BinaryPrimitives.WriteUInt16BigEndian(packet.AsSpan(4), id);
        BinaryPrimitives.WriteUInt16BigEndian(packet.AsSpan(6), (ushort)(offset / 8 | (more ? 0x2000 : 0)));
        packet[8] = ttl;
        packet[9] = protocol;
        source.GetAddressBytes().CopyTo(packet, 12);
        destination.GetAddressBytes().CopyTo(packet, 16);
        BinaryPrimitives.WriteUInt16BigEndian(packet.AsSpan(10), InternetChecksum.Compute(packet.AsSpan(0, 20)));
        upper.CopyTo(packet.AsSpan(20));
        return packet;
    }

    /// <summary>An IPv6 packet; extension headers are part of <paramref name="payload"/>.</summary>
    public static byte[] V6(IPAddress source, IPAddress destination, byte nextHeader, ReadOnlySpan<byte> payload, byte hopLimit = 64, byte trafficClass = 0, uint flowLabel = 0)
    {
        byte[] packet = new byte[40 + payload.Length];
        BinaryPrimitives.WriteUInt32BigEndian(packet, 6u << 28 | (uint)trafficClass << 20 | flowLabel);
        BinaryPrimitives.WriteUInt16BigEndian(packet.AsSpan(4), (ushort)payload.Length);
        packet[6] = nextHeader;
        packet[7] = hopLimit;
        source.GetAddressBytes().CopyTo(packet, 8);
        destination.GetAddressBytes().CopyTo(packet, 24);
        payload.CopyTo(packet.AsSpan(40));
        return packet;
    }

    /// <summary>A UDP datagram with its checksum.</summary>
    public static byte[] Udp(IPAddress source, ushort from, IPAddress destination, ushort to, ReadOnlySpan<byte> payload)
    {
        byte[] datagram = new byte[8 + payload.Length];
        BinaryPrimitives.WriteUInt16BigEndian(datagram, from);
        BinaryPrimitives.WriteUInt16BigEndian(datagram.AsSpan(2), to);
        BinaryPrimitives.WriteUInt16BigEndian(datagram.AsSpan(4), (ushort)datagram.Length);
        payload.CopyTo(datagram.AsSpan(8));
        ushort check = InternetChecksum.Compute(IpAddr.From(source), IpAddr.From(destination), IpProtocol.Udp, datagram);
        BinaryPrimitives.WriteUInt16BigEndian(datagram.AsSpan(6), check);
        return datagram;
    }

    /// <summary>An ICMP or ICMPv6 message, its checksum put in.</summary>
    public static byte[] Icmp(IPAddress source, IPAddress destination, ReadOnlySpan<byte> message)
    {
        byte[] copy = message.ToArray();
        copy.AsSpan(2, 2).Clear();
        bool v6 = IpAddr.From(source).IsV6;
        ushort check = v6
            ? InternetChecksum.Compute(IpAddr.From(source), IpAddr.From(destination), IpProtocol.IcmpV6, copy)
            : InternetChecksum.Compute(copy);
        BinaryPrimitives.WriteUInt16BigEndian(copy.AsSpan(2), check);
        return v6 ? V6(source, destination, IpProtocol.IcmpV6, copy, hopLimit: 255) : V4(source, destination, IpProtocol.Icmp, copy);
    }

    /// <summary>A TCP segment over IPv4.</summary>
    public static byte[] Tcp(IPAddress source, IPAddress destination, in TcpSegment header, ReadOnlySpan<byte> data = default)
    {
        int length = TcpSegment.HeaderLength + (header.Mss is null ? 0 : TcpSegment.MssOptionLength);
        byte[] segment = new byte[length + data.Length];
        data.CopyTo(segment.AsSpan(length));
        header.Write(segment, IpAddr.From(source), IpAddr.From(destination));
        return V4(source, destination, IpProtocol.Tcp, segment);
    }
}
