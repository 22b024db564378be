using LteImsBench.Core;

namespace LteImsBench.Messages.Pdcp;

/// <summary>PDCP data PDU of a DRB with an SN of 7, 12 or 15 bits, TS 36.323 §6.2.3, §6.2.4 and §6.2.9.</summary>
public readonly ref struct PdcpDataPdu
{
    private const byte IsData = 0b1000_0000;

    private PdcpDataPdu(int sn, ReadOnlySpan<byte> ciphered)
    {
        Sn = sn;
        Ciphered = ciphered;
    }

    /// <summary>PDCP SN.</summary>
    public int Sn { get; }

    /// <summary>Data, which ciphering covers.</summary>
    public ReadOnlySpan<byte> Ciphered { get; }

    public static int HeaderOctets(int snBits) => snBits == 7 ? 1 : 2;

    /// <summary>The D/C field: data, or else control.</summary>
    public static bool IsDataPdu(ReadOnlySpan<byte> pdu) => !pdu.IsEmpty && (pdu[0] & IsData) != 0;

    /// <param name="pdu">The PDU.</param>
    /// <param name="snBits">7, 12 or 15.</param>
    /// <param name="read">The PDU's fields.</param>
    /// <param name="fault">Why the PDU was refused.</param>
    public static bool TryRead(ReadOnlySpan<byte> pdu, int snBits, out PdcpDataPdu read, out DecodeFault? fault)
    {
        // D/C (1) = 1  PDCP SN (7);  D/C (1) = 1  R (3)  PDCP SN (12);  D/C (1) = 1  PDCP SN (15)
        read = default;
        int header = HeaderOctets(snBits);
        fault = IsDataPdu(pdu) && pdu.Length > header ? null : new(0, PdcpFault.Cause, $"D/C 1, an SN of {snBits} bits and data");
        if (fault is not null) return false;
        int head = header == 1 ? pdu[0] : pdu[0] << 8 | pdu[1];
        read = new(head & (1 << snBits) - 1, pdu[header..]);
        return true;
    }

    public static void WriteHeader(Span<byte> pdu, int snBits, int sn)
    {
        int at = 0;
        sn &= (1 << snBits) - 1;
        if (snBits != 7) pdu[at++] = (byte)(sn >> 8);
        pdu[at] = (byte)sn;
        pdu[0] |= IsData;
    }
}
