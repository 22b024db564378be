using LteImsBench.Core;

namespace LteImsBench.Messages.Rlc;

/// <summary>UMD PDU, TS 36.322 §6.2.1.3.</summary>
public readonly ref struct UmdPdu
{
    private UmdPdu(FramingInfo framing, int sn, LengthIndicators lengths, ReadOnlySpan<byte> data)
    {
        Framing = framing;
        Sn = sn;
        Lengths = lengths;
        Data = data;
    }

    public FramingInfo Framing { get; }

    /// <summary>Sequence number, 5 or 10 bits.</summary>
    public int Sn { get; }

    public LengthIndicators Lengths { get; }

    /// <summary>The data field, at least one octet.</summary>
    public ReadOnlySpan<byte> Data { get; }

    /// <summary>Octets of the header.</summary>
    public static int HeaderLength(int snBits, int lengths) => (snBits == 5 ? 1 : 2) + LengthIndicators.Octets(lengths);

    /// <param name="pdu">The PDU.</param>
    /// <param name="snBits">sn-FieldLength, 5 or 10.</param>
    /// <param name="read">The PDU's fields.</param>
    /// <param name="fault">Why the PDU was refused.</param>
    public static bool TryRead(ReadOnlySpan<byte> pdu, int snBits, out UmdPdu read, out DecodeFault? fault)
    {
        // SN of 5 bits   FI (2)  E (1)  SN (5)
        // SN of 10 bits  R1 (3)  FI (2)  E (1)  SN (10)
        read = default;
        int at = snBits == 5 ? 1 : 2;
        if (pdu.Length <= at)
        {
            fault = new(8L * pdu.Length, RlcFault.Cause, "a UMD PDU with a data field");
            return false;
        }

        int head = snBits == 5 ? pdu[0] : pdu[0] << 8 | pdu[1];
        bool hasLengths = (head >> snBits & 1) != 0;
        if (!LengthIndicators.TryRead(pdu, hasLengths, ref at, out LengthIndicators lengths, out fault)) return false;
        read = new((FramingInfo)(head >> (snBits + 1) & 0b11), head & (1 << snBits) - 1, lengths, pdu[at..]);
        return true;
    }

    /// <summary>Writes a header and returns its octets; the data field follows.</summary>
    public static int WriteHeader(Span<byte> target, int snBits, FramingInfo framing, int sn, ReadOnlySpan<ushort> lengths)
    {
        int head = (int)framing << (snBits + 1) | (lengths.IsEmpty ? 0 : 1 << snBits) | sn & (1 << snBits) - 1;
        int at = 0;
        if (snBits != 5) target[at++] = (byte)(head >> 8);
        target[at++] = (byte)head;
        return at + LengthIndicators.Write(target[at..], lengths);
    }
}
