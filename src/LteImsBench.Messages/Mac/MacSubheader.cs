namespace LteImsBench.Messages.Mac;

/// <summary>A subheader of a MAC PDU, TS 36.321 §6.2.1.</summary>
/// <param name="Lcid">LCID.</param>
/// <param name="More">E: another subheader follows.</param>
/// <param name="Length">Octets of payload, <see cref="MacLcids.Variable"/> for all that is left, or <see cref="MacLcids.Reserved"/>.</param>
internal readonly record struct MacSubheader(byte Lcid, bool More, int Length)
{
    public const byte Extension = 0b0010_0000;

    /// <summary>Lengths from here on take the 15-bit field.</summary>
    public const int LongLength = 128;

    /// <summary>Octets of a subheader with a length field.</summary>
    public static int Octets(int length) => length < LongLength ? 2 : 3;

    public static bool TryRead(ReadOnlySpan<byte> pdu, MacTransportChannel channel, ref int at, out MacSubheader subheader)
    {
        // R (1)  F2 (1)  E (1)  LCID (5)    and, for an SDU or element of variable size that is not last,  F (1)  L (7 or 15)
        subheader = default;
        if (at >= pdu.Length) return false;
        byte first = pdu[at++];
        byte lcid = (byte)(first & 0x1F);
        bool more = (first & Extension) != 0;
        int length = MacLcids.FixedLength(lcid, channel);
        if (length == MacLcids.Variable && more)
        {
            if (at >= pdu.Length) return false;
            length = pdu[at++];
            if (length >= LongLength)
            {
                if (at >= pdu.Length) return false;
                length = (length & 0x7F) << 8 | pdu[at++];
            }
        }

        subheader = new(lcid, more, length);
        return true;
    }
}
