using System.Buffers.Binary;
using System.Net;
using LteImsBench.UserPlane.Ip;

namespace LteImsBench.Host.Load;

/// <summary>A UDP packet of IPv4 that is sent over and over with another number.</summary>
internal sealed class NumberedPacket
{
    public const int HeaderOctets = 28;

    private readonly byte[] _octets;
    /// <summary>Packets made.</summary>
    public long Count { get; private set; }

    public NumberedPacket(IPEndPoint source, IPEndPoint destination, int octets)
    {
        _octets = new byte[octets];
        _octets[0] = 0x45;
        BinaryPrimitives.WriteUInt16BigEndian(_octets.AsSpan(2), (ushort)octets);
        _octets[8] = 64;
        _octets[9] = (byte)IpProtocol.Udp;
        source.Address.TryWriteBytes(_octets.AsSpan(12), out _);
        destination.Address.TryWriteBytes(_octets.AsSpan(16), out _);
        BinaryPrimitives.WriteUInt16BigEndian(_octets.AsSpan(10), HeaderChecksum(_octets));
        BinaryPrimitives.WriteUInt16BigEndian(_octets.AsSpan(20), (ushort)source.Port);
        BinaryPrimitives.WriteUInt16BigEndian(_octets.AsSpan(22), (ushort)destination.Port);
        BinaryPrimitives.WriteUInt16BigEndian(_octets.AsSpan(24), (ushort)(octets - 20));   // without a checksum, RFC 768
    }

    /// <summary>The next packet; valid until the next call.</summary>
    public ReadOnlySpan<byte> Next()
    {
        BinaryPrimitives.WriteInt64BigEndian(_octets.AsSpan(HeaderOctets), Count++);
        return _octets;
    }

    private static ushort HeaderChecksum(ReadOnlySpan<byte> header)
    {
        int sum = 0;
        for (int i = 0; i < 20; i += 2) sum += BinaryPrimitives.ReadUInt16BigEndian(header[i..]);
        while (sum > 0xFFFF) sum = (sum & 0xFFFF) + (sum >> 16);
        return (ushort)~sum;
    }
}
