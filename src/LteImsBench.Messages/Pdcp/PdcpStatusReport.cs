using LteImsBench.Core;

namespace LteImsBench.Messages.Pdcp;

/// <summary>PDCP status report, TS 36.323 §6.2.6, with an SN of 12 or 15 bits.</summary>
public readonly ref struct PdcpStatusReport
{
    private readonly ReadOnlySpan<byte> _bitmap;

    private PdcpStatusReport(int firstMissing, ReadOnlySpan<byte> bitmap)
    {
        FirstMissingSn = firstMissing;
        _bitmap = bitmap;
    }

    /// <summary>FMS: SN of the first missing PDCP SDU.</summary>
    public int FirstMissingSn { get; }

    /// <summary>How many SDUs behind the first missing one the bitmap speaks of.</summary>
    public int BitmapLength => 8 * _bitmap.Length;

    /// <summary>Whether the SDU of SN (FMS + 1 + <paramref name="index"/>) modulo the SN space was received.</summary>
    public bool IsReceived(int index) => (_bitmap[index >> 3] >> (7 - (index & 7)) & 1) != 0;

    public static int HeaderOctets(int snBits) => snBits == 15 ? 3 : 2;

    public static bool TryRead(ReadOnlySpan<byte> pdu, int snBits, out PdcpStatusReport read, out DecodeFault? fault)
    {
        // D/C (1) = 0  PDU Type (3) = 000  FMS (12);  D/C (1) = 0  PDU Type (3) = 000  R (5)  FMS (15);  then Bitmap
        read = default;
        int header = HeaderOctets(snBits);
        fault = pdu.Length >= header && pdu[0] >> 4 == 0 ? null : new(0, PdcpFault.Cause, "a control PDU of type PDCP status report");
        if (fault is not null) return false;
        int fms = pdu[header - 2] << 8 | pdu[header - 1];
        read = new(fms & (1 << snBits) - 1, pdu[header..]);
        return true;
    }

    /// <summary>Writes the header and a bitmap of zeros that the caller sets with <see cref="MarkReceived"/>.</summary>
    public static void WriteHeader(Span<byte> pdu, int snBits, int firstMissingSn)
    {
        pdu.Clear();
        int header = HeaderOctets(snBits);
        pdu[header - 2] = (byte)(firstMissingSn >> 8 & (snBits == 15 ? 0x7F : 0x0F));
        pdu[header - 1] = (byte)firstMissingSn;
    }

    public static void MarkReceived(Span<byte> pdu, int snBits, int index) =>
        pdu[HeaderOctets(snBits) + (index >> 3)] |= (byte)(0x80 >> (index & 7));
}
