using LteImsBench.Core;

namespace LteImsBench.Messages.Rlc;

/// <summary>Where an AMD PDU segment stands within its AMD PDU, TS 36.322 §6.2.1.5.</summary>
/// <param name="IsLast">Last segment flag: the segment ends with the last octet of the PDU's data field.</param>
/// <param name="Offset">Segment offset within the data field, octets, 15 bits.</param>
public readonly record struct AmdSegment(bool IsLast, int Offset)
{
    /// <summary>An AMD PDU that is no segment, seen as one.</summary>
    public static AmdSegment WholePdu => new(true, 0);
}

/// <summary>AMD PDU or AMD PDU segment, TS 36.322 §6.2.1.4 and §6.2.1.5.</summary>
public readonly ref struct AmdPdu
{
    private const byte IsData = 0b1000_0000;
    private const byte ResegmentationFlag = 0b0100_0000;
    private const byte PollBit = 0b0010_0000;
    private const byte ExtensionBit = 0b0000_0100;

    /// <summary>Octets of the fixed part.</summary>
    public const int FixedOctets = 2;

    /// <summary>Octets of the fixed part of a segment.</summary>
    public const int SegmentFixedOctets = 4;

    private AmdPdu(byte first, int sn, AmdSegment? segment, LengthIndicators lengths, ReadOnlySpan<byte> data)
    {
        Poll = (first & PollBit) != 0;
        Framing = (FramingInfo)(first >> 3 & 0b11);
        Sn = sn;
        Segment = segment;
        Lengths = lengths;
        Data = data;
    }

    /// <summary>Polling bit: a STATUS report is asked for.</summary>
    public bool Poll { get; }

    public FramingInfo Framing { get; }

    /// <summary>Sequence number, 10 bits.</summary>
    public int Sn { get; }

    /// <summary>What a segment carries beside; null in an AMD PDU.</summary>
    public AmdSegment? Segment { get; }

    public LengthIndicators Lengths { get; }

    /// <summary>The data field, at least one octet.</summary>
    public ReadOnlySpan<byte> Data { get; }

    /// <summary>The D/C field of a PDU in RLC AM: data, or else control.</summary>
    public static bool IsDataPdu(ReadOnlySpan<byte> pdu) => !pdu.IsEmpty && (pdu[0] & IsData) != 0;

    /// <summary>Octets of the header.</summary>
    public static int HeaderLength(bool isSegment, int lengths) => (isSegment ? SegmentFixedOctets : FixedOctets) + LengthIndicators.Octets(lengths);

    public static bool TryRead(ReadOnlySpan<byte> pdu, out AmdPdu read, out DecodeFault? fault)
    {
        // D/C (1) = 1  RF (1)  P (1)  FI (2)  E (1)  SN (10)    with RF  LSF (1)  SO (15)
        read = default;
        byte first = pdu.IsEmpty ? (byte)0 : pdu[0];
        bool isSegment = (first & ResegmentationFlag) != 0;
        int at = isSegment ? SegmentFixedOctets : FixedOctets;
        if (!IsDataPdu(pdu) || pdu.Length <= at)
        {
            fault = new(8L * pdu.Length, RlcFault.Cause, "an AMD PDU with a data field");
            return false;
        }

        int sn = (first & 0b11) << 8 | pdu[1];
        AmdSegment? segment = isSegment ? new((pdu[2] & 0x80) != 0, (pdu[2] & 0x7F) << 8 | pdu[3]) : null;
        if (!LengthIndicators.TryRead(pdu, (first & ExtensionBit) != 0, ref at, out LengthIndicators lengths, out fault)) return false;
        read = new(first, sn, segment, lengths, pdu[at..]);
        return true;
    }

    /// <summary>Writes a header and returns its octets; the data field follows.</summary>
    public static int WriteHeader(
        Span<byte> target, bool poll, FramingInfo framing, int sn, ReadOnlySpan<ushort> lengths, AmdSegment? segment = null)
    {
        target[0] = (byte)(IsData | (segment is null ? 0 : ResegmentationFlag) | (poll ? PollBit : 0) | (int)framing << 3
            | (lengths.IsEmpty ? 0 : ExtensionBit) | sn >> 8 & 0b11);
        target[1] = (byte)sn;
        int at = FixedOctets;
        if (segment is { } part)
        {
            target[2] = (byte)((part.IsLast ? 0x80 : 0) | part.Offset >> 8 & 0x7F);
            target[3] = (byte)part.Offset;
            at = SegmentFixedOctets;
        }

        return at + LengthIndicators.Write(target[at..], lengths);
    }
}
