using System.Buffers.Binary;
using LteImsBench.Core;

namespace LteImsBench.Messages.Pdcp;

/// <summary>PDCP data PDU of SRB1 or SRB2, TS 36.323 §6.2.2: SN of 5 bits and MAC-I.</summary>
public readonly ref struct PdcpSrbPdu
{
    public const int SnBits = 5;

    public const int HeaderOctets = 1;

    public const int MacIOctets = 4;

    private PdcpSrbPdu(int sn, ReadOnlySpan<byte> ciphered)
    {
        Sn = sn;
        Ciphered = ciphered;
    }

    /// <summary>PDCP SN.</summary>
    public int Sn { get; }

    /// <summary>Data and MAC-I, which ciphering covers.</summary>
    public ReadOnlySpan<byte> Ciphered { get; }

    public static bool TryRead(ReadOnlySpan<byte> pdu, out PdcpSrbPdu read, out DecodeFault? fault)
    {
        // R (3)  PDCP SN (5)  Data  MAC-I (32)
        read = default;
        fault = pdu.Length > HeaderOctets + MacIOctets
            ? null
            : new(8L * pdu.Length, PdcpFault.Cause, "PDCP SN, data and a MAC-I of 4 octets");
        if (fault is not null) return false;
        read = new(pdu[0] & 0x1F, pdu[HeaderOctets..]);
        return true;
    }

    public static void WriteHeader(Span<byte> pdu, int sn) => pdu[0] = (byte)(sn & 0x1F);

    /// <summary>MAC-I, the last 4 octets of a PDU or of its deciphered part.</summary>
    public static uint MacI(ReadOnlySpan<byte> pdu) => BinaryPrimitives.ReadUInt32BigEndian(pdu[^MacIOctets..]);

    public static void WriteMacI(Span<byte> pdu, uint macI) => BinaryPrimitives.WriteUInt32BigEndian(pdu[^MacIOctets..], macI);
}
