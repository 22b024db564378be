using System.Buffers.Binary;
using System.Text;

namespace LteImsBench.Core.Pcapng;

/// <summary>The framing of link type 252: big-endian tag, length and padded value, then the PDU.</summary>
internal static class UpperPdu
{
    private const ushort TagEnd = 0;
    private const ushort TagDissectorName = 12;
    private const ushort TagP2PDirection = 35;

    /// <summary>Frames <paramref name="pdu"/> for the dissector of that name. <paramref name="isUplink"/> becomes the P2P direction, seen from the network: 1 is received.</summary>
    public static byte[] Frame(string dissector, bool? isUplink, ReadOnlySpan<byte> prefix, ReadOnlySpan<byte> pdu)
    {
        int nameLength = (dissector.Length + 3) & ~3;
        int length = 4 + nameLength + (isUplink is null ? 0 : 8) + 4 + prefix.Length + pdu.Length;
        byte[] frame = new byte[length];
        Span<byte> at = frame;
        BinaryPrimitives.WriteUInt16BigEndian(at, TagDissectorName);
        BinaryPrimitives.WriteUInt16BigEndian(at[2..], (ushort)nameLength);
        Encoding.ASCII.GetBytes(dissector, at[4..]);
        at = at[(4 + nameLength)..];
        if (isUplink is { } uplink)
        {
            BinaryPrimitives.WriteUInt16BigEndian(at, TagP2PDirection);
            BinaryPrimitives.WriteUInt16BigEndian(at[2..], 4);
            BinaryPrimitives.WriteUInt32BigEndian(at[4..], uplink ? 1u : 0u);
            at = at[8..];
        }

        BinaryPrimitives.WriteUInt16BigEndian(at, TagEnd);
        at = at[4..];
        prefix.CopyTo(at);
        pdu.CopyTo(at[prefix.Length..]);
        return frame;
    }
}
