using System.Buffers.Binary;
using System.Net;
using System.Net.Sockets;

namespace LteImsBench.UserPlane.Ip;

/// <summary>An IPv4 or IPv6 address as a number, cheap to compare, mask and use as a key.</summary>
internal readonly record struct IpAddr(UInt128 Value, bool IsV6)
{
    /// <summary>ff02::1, RFC 4291 §2.7.1.</summary>
    public static readonly IpAddr AllNodes = new(new(0xFF02_0000_0000_0000, 1), true);

    /// <summary>ff02::2, RFC 4291 §2.7.1.</summary>
    public static readonly IpAddr AllRouters = new(new(0xFF02_0000_0000_0000, 2), true);

    /// <summary>fe80::1, the gateway's own address on every bearer.</summary>
    public static readonly IpAddr GatewayLinkLocal = LinkLocal(1);

    public int Length => IsV6 ? 16 : 4;

    public bool IsUnspecified => Value == UInt128.Zero;

    public bool IsMulticast => IsV6 ? (byte)(Value >> 120) == 0xFF : (byte)(Value >> 28) == 0b1110;

    public bool IsBroadcast => !IsV6 && Value == uint.MaxValue;

    /// <summary>fe80::/10.</summary>
    public bool IsLinkLocal => IsV6 && (ushort)(Value >> 118) == 0x3FA;

    /// <summary>::1 or 127/8, which never appear on a link.</summary>
    public bool IsLoopback => IsV6 ? Value == UInt128.One : (byte)(Value >> 24) == 127;

    /// <summary>The upper 64 bits of an IPv6 address.</summary>
    public ulong Prefix => (ulong)(Value >> 64);

    /// <summary>The lower 64 bits of an IPv6 address.</summary>
    public ulong InterfaceIdentifier => (ulong)Value;

    public static IpAddr V6(ulong prefix, ulong interfaceIdentifier) => new(new(prefix, interfaceIdentifier), true);

    public static IpAddr LinkLocal(ulong interfaceIdentifier) => V6(0xFE80_0000_0000_0000, interfaceIdentifier);

    public static IpAddr Any(bool isV6) => new(UInt128.Zero, isV6);

    public static IpAddr ReadV4(ReadOnlySpan<byte> octets) => new(BinaryPrimitives.ReadUInt32BigEndian(octets), false);

    public static IpAddr ReadV6(ReadOnlySpan<byte> octets) => new(BinaryPrimitives.ReadUInt128BigEndian(octets), true);

    public static IpAddr From(IPAddress address)
    {
        ArgumentNullException.ThrowIfNull(address);
        if (address.IsIPv4MappedToIPv6) address = address.MapToIPv4();
        Span<byte> octets = stackalloc byte[16];
        address.TryWriteBytes(octets, out int length);
        return address.AddressFamily == AddressFamily.InterNetworkV6 ? ReadV6(octets) : ReadV4(octets[..length]);
    }

    public void Write(Span<byte> target)
    {
        if (IsV6) BinaryPrimitives.WriteUInt128BigEndian(target, Value);
        else BinaryPrimitives.WriteUInt32BigEndian(target, (uint)Value);
    }

    public IPAddress ToIPAddress()
    {
        Span<byte> octets = stackalloc byte[16];
        Write(octets);
        return new(octets[..Length]);
    }

    public override string ToString() => ToIPAddress().ToString();
}
