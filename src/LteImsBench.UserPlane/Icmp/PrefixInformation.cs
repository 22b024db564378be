using System.Buffers.Binary;
using System.Net;
using LteImsBench.UserPlane.Ip;

namespace LteImsBench.UserPlane.Icmp;

/// <summary>Prefix information option, RFC 4861 §4.6.2.</summary>
/// <param name="Prefix">The prefix, bits beyond its length zero.</param>
/// <param name="Length">Its length in bits.</param>
/// <param name="OnLink">L flag; a mobile network clears it, every packet goes through the gateway.</param>
/// <param name="Autonomous">A flag: addresses may be formed from it, RFC 4862.</param>
/// <param name="ValidLifetime">Seconds, or <see cref="Infinite"/>.</param>
/// <param name="PreferredLifetime">Seconds, or <see cref="Infinite"/>.</param>
public sealed record PrefixInformation(IPAddress Prefix, byte Length, bool OnLink, bool Autonomous, uint ValidLifetime, uint PreferredLifetime)
{
    public const uint Infinite = uint.MaxValue;

    // Type 8 | length 8 | prefix length 8 | L A reserved 8 | valid lifetime 32 | preferred lifetime 32 | reserved 32 | prefix 128
    internal void Write(Span<byte> option)
    {
        option[2] = Length;
        option[3] = (byte)((OnLink ? 0b1000_0000 : 0) | (Autonomous ? 0b0100_0000 : 0));
        BinaryPrimitives.WriteUInt32BigEndian(option[4..], ValidLifetime);
        BinaryPrimitives.WriteUInt32BigEndian(option[8..], PreferredLifetime);
        IpAddr.From(Prefix).Write(option[16..]);
    }

    internal static PrefixInformation Read(ReadOnlySpan<byte> option) => new(
        IpAddr.ReadV6(option[16..]).ToIPAddress(),
        option[2],
        (option[3] & 0b1000_0000) != 0,
        (option[3] & 0b0100_0000) != 0,
        BinaryPrimitives.ReadUInt32BigEndian(option[4..]),
        BinaryPrimitives.ReadUInt32BigEndian(option[8..]));
}
