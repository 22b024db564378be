using System.Buffers.Binary;
using LteImsBench.UserPlane.Ip;

namespace LteImsBench.UserPlane.Icmp;

/// <summary>A whole IPv6 packet around an ICMPv6 message, for what is not sent through a stack.</summary>
internal static class IcmpV6Packet
{
    public static byte[] Write(IpAddr source, IpAddr destination, ReadOnlySpan<byte> message, byte hopLimit)
    {
        byte[] packet = new byte[40 + message.Length];
        BinaryPrimitives.WriteUInt32BigEndian(packet, 6u << 28);
        BinaryPrimitives.WriteUInt16BigEndian(packet.AsSpan(4), (ushort)message.Length);
        packet[6] = IpProtocol.IcmpV6;
        packet[7] = hopLimit;
        source.Write(packet.AsSpan(8));
        destination.Write(packet.AsSpan(24));
        Span<byte> body = packet.AsSpan(40);
        message.CopyTo(body);
        body[2..4].Clear();
        BinaryPrimitives.WriteUInt16BigEndian(body[2..], InternetChecksum.Compute(source, destination, IpProtocol.IcmpV6, body));
        return packet;
    }
}
