using LteImsBench.UserPlane.Ip;

namespace LteImsBench.UserPlane.Icmp;

/// <summary>An ICMP error about a packet that this stack sent.</summary>
/// <param name="Kind">What went wrong.</param>
/// <param name="From">Who says so.</param>
/// <param name="Original">The headers of the packet, which may be cut short behind its ports.</param>
/// <param name="Mtu">The next hop's MTU where <paramref name="Kind"/> is packet too big, else 0.</param>
internal readonly record struct IcmpErrorReport(IcmpErrorKind Kind, IpAddr From, QuotedPacket Original, int Mtu);

/// <summary>What an ICMP error quotes of the packet it is about.</summary>
internal readonly record struct QuotedPacket(IpAddr Source, IpAddr Destination, byte Protocol, ushort First, ushort Second, uint Third)
{
    /// <summary>Reads a packet whose tail may be missing; the three fields are the first eight octets of the upper layer (16, 16, 32 bits).</summary>
    public static bool TryRead(ReadOnlySpan<byte> quoted, out QuotedPacket read)
    {
        read = default;
        if (quoted.Length < 28) return false;

        // The length field tells of the whole packet, so read from a copy that claims to end where the quotation does.
        Span<byte> copy = stackalloc byte[128];
        copy = copy[..Math.Min(quoted.Length, copy.Length)];
        quoted[..copy.Length].CopyTo(copy);
        bool isV6 = copy[0] >> 4 == 6;
        if (isV6 && copy.Length < 48) return false;
        int length = isV6 ? copy.Length - 40 : copy.Length;
        int field = isV6 ? 4 : 2;
        int claimed = copy[field] << 8 | copy[field + 1];
        if (claimed > length) (copy[field], copy[field + 1]) = ((byte)(length >> 8), (byte)length);
        if (!IpPacket.TryRead(copy, out IpPacket packet) || packet.FragmentOffset > 0 || packet.Length < packet.UpperOffset + 8) return false;
        ReadOnlySpan<byte> upper = copy[packet.UpperOffset..];
        read = new(packet.Source, packet.Destination, packet.Protocol,
            System.Buffers.Binary.BinaryPrimitives.ReadUInt16BigEndian(upper),
            System.Buffers.Binary.BinaryPrimitives.ReadUInt16BigEndian(upper[2..]),
            System.Buffers.Binary.BinaryPrimitives.ReadUInt32BigEndian(upper[4..]));
        return true;
    }
}
