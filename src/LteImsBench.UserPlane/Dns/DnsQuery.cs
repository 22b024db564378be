using System.Buffers.Binary;

namespace LteImsBench.UserPlane.Dns;

/// <summary>A question as it arrived.</summary>
/// <param name="Id">To be copied into the answer.</param>
/// <param name="RecursionDesired">To be copied into the answer.</param>
/// <param name="Name">Canonical text of the name.</param>
/// <param name="Type">What is asked for.</param>
/// <param name="Class">1 is IN, 255 any.</param>
/// <param name="QuestionEnd">Octets of the message up to and with the question, to be copied into the answer.</param>
/// <param name="EdnsPayload">Largest answer that the client takes over UDP, RFC 6891, or null without EDNS.</param>
/// <param name="EdnsVersion">0 is the only one.</param>
internal sealed record DnsQuery(
    ushort Id, bool RecursionDesired, string Name, DnsType Type, ushort Class, int QuestionEnd, ushort? EdnsPayload, byte EdnsVersion)
{
    public const int HeaderLength = 12;

    private const int MaxRecords = 32;

    /// <summary>Reads a query; on a fault the response code to answer with, or null when nothing must be answered.</summary>
    public static DnsQuery? TryRead(ReadOnlySpan<byte> message, out DnsResponseCode? fault)
    {
        // ID 16 | QR 1, opcode 4, AA TC RD RA 1 each, Z 3, RCODE 4 | QDCOUNT | ANCOUNT | NSCOUNT | ARCOUNT
        fault = null;
        if (message.Length < HeaderLength || (message[2] & 0b1000_0000) != 0) return null;   // too short to answer, or itself an answer
        fault = DnsResponseCode.FormatError;
        if ((message[2] & 0b0111_1000) != 0)
        {
            fault = DnsResponseCode.NotImplemented;
            return null;
        }

        int at = HeaderLength;
        if (Count(message, 4) != 1 || !DnsName.TryRead(message, ref at, out string? name) || message.Length < at + 4) return null;
        var type = (DnsType)BinaryPrimitives.ReadUInt16BigEndian(message[at..]);
        ushort @class = BinaryPrimitives.ReadUInt16BigEndian(message[(at + 2)..]);
        int end = at += 4;
        ushort? payload = null;
        byte version = 0;
        int records = Count(message, 6) + Count(message, 8) + Count(message, 10);
        if (records > MaxRecords) return null;
        for (; records > 0; records--)
        {
            if (!DnsName.TryRead(message, ref at, out _) || message.Length < at + 10) return null;
            int length = BinaryPrimitives.ReadUInt16BigEndian(message[(at + 8)..]);
            if (message.Length < at + 10 + length) return null;
            if ((DnsType)BinaryPrimitives.ReadUInt16BigEndian(message[at..]) == DnsType.Opt)
            {
                if (payload is not null) return null;   // RFC 6891 §6.1.1
                payload = BinaryPrimitives.ReadUInt16BigEndian(message[(at + 2)..]);
                version = message[at + 5];
            }

            at += 10 + length;
        }

        fault = null;
        return new(BinaryPrimitives.ReadUInt16BigEndian(message), (message[2] & 1) != 0, name, type, @class, end, payload, version);
    }

    private static int Count(ReadOnlySpan<byte> message, int at) => BinaryPrimitives.ReadUInt16BigEndian(message[at..]);
}
