using System.Buffers.Binary;
using LteImsBench.Core;

namespace LteImsBench.Epc.Esm.Pco;

/// <summary>The packet format that PPP's control protocols share: code, identifier, length of it all, data (RFC 1661 §5).</summary>
internal static class Ppp
{
    private const int Header = 4;

    public static bool TryRead(ReadOnlySpan<byte> packet, out byte code, out byte identifier, out ReadOnlySpan<byte> data)
    {
        (code, identifier, data) = (0, 0, default);
        if (packet.Length < Header) return false;
        int length = BinaryPrimitives.ReadUInt16BigEndian(packet[2..]);
        if (length < Header || length > packet.Length) return false;
        (code, identifier) = (packet[0], packet[1]);
        data = packet[Header..length];
        return true;
    }

    public static OctetString Write(byte code, byte identifier, ReadOnlySpan<byte> data)
    {
        byte[] packet = [code, identifier, 0, 0, .. data];
        BinaryPrimitives.WriteUInt16BigEndian(packet.AsSpan(2), (ushort)packet.Length);
        return OctetString.Wrap(packet);
    }
}
