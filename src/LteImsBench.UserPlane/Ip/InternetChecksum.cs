using System.Buffers.Binary;

namespace LteImsBench.UserPlane.Ip;

/// <summary>The one's complement checksum, RFC 1071; with the pseudo-headers of RFC 9293 §3.1, RFC 768 and RFC 8200 §8.1.</summary>
internal static class InternetChecksum
{
    /// <summary>The value for the checksum field, or 0 over data whose field is right.</summary>
    public static ushort Compute(ReadOnlySpan<byte> data) => Finish(Sum(data));

    /// <summary>The same over a pseudo-header and an upper-layer packet; the length is that of <paramref name="data"/>.</summary>
    public static ushort Compute(IpAddr source, IpAddr destination, byte protocol, ReadOnlySpan<byte> data) =>
        Finish(Fold(source.Value) + Fold(destination.Value) + protocol + (ulong)data.Length + Sum(data));

    private static ulong Sum(ReadOnlySpan<byte> data)
    {
        // 32-bit words add up to the same one's complement sum as 16-bit words; 2^32 of them fit (RFC 1071 §2).
        ulong sum = 0;
        while (data.Length >= 4)
        {
            sum += BinaryPrimitives.ReadUInt32BigEndian(data);
            data = data[4..];
        }

        if (data.Length >= 2)
        {
            sum += BinaryPrimitives.ReadUInt16BigEndian(data);
            data = data[2..];
        }

        return data.IsEmpty ? sum : sum + (ulong)(data[0] << 8);
    }

    private static ulong Fold(UInt128 address) =>
        (uint)(address >> 96) + (ulong)(uint)(address >> 64) + (uint)(address >> 32) + (uint)address;

    private static ushort Finish(ulong sum)
    {
        while (sum >> 16 != 0) sum = (sum & 0xFFFF) + (sum >> 16);
        return (ushort)~sum;
    }
}
