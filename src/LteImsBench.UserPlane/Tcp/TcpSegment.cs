using System.Buffers.Binary;
using LteImsBench.UserPlane.Ip;

namespace LteImsBench.UserPlane.Tcp;

/// <summary>Control bits, RFC 9293 §3.1.</summary>
[Flags]
internal enum TcpFlags : byte
{
    None = 0,
    Fin = 0b00_0001,
    Syn = 0b00_0010,
    Rst = 0b00_0100,
    Psh = 0b00_1000,
    Ack = 0b01_0000,
}

/// <summary>The header of a TCP segment, RFC 9293 §3.1, with the one option that is used.</summary>
internal readonly record struct TcpSegment
{
    public const int HeaderLength = 20;
    public const int MssOptionLength = 4;

    private const byte OptionEnd = 0;
    private const byte OptionNoOperation = 1;
    private const byte OptionMss = 2;

    public ushort SourcePort { get; init; }

    public ushort DestinationPort { get; init; }

    public uint Sequence { get; init; }

    /// <summary>Meaningful where the ACK bit is set.</summary>
    public uint Acknowledgment { get; init; }

    public TcpFlags Flags { get; init; }

    public ushort Window { get; init; }

    /// <summary>Maximum segment size option, §3.2, or null.</summary>
    public ushort? Mss { get; init; }

    /// <summary>Octets of data.</summary>
    public int Length { get; init; }

    public bool IsSyn => (Flags & TcpFlags.Syn) != 0;

    public bool IsFin => (Flags & TcpFlags.Fin) != 0;

    public bool IsRst => (Flags & TcpFlags.Rst) != 0;

    public bool IsAck => (Flags & TcpFlags.Ack) != 0;

    /// <summary>Sequence numbers that the segment occupies: data, SYN and FIN.</summary>
    public uint Occupies => (uint)Length + (IsSyn ? 1u : 0) + (IsFin ? 1u : 0);

    /// <summary>Reads header and options; false when they contradict the length. <paramref name="data"/> is what follows.</summary>
    public static bool TryRead(ReadOnlySpan<byte> segment, out TcpSegment read, out ReadOnlySpan<byte> data)
    {
        // Source port 16 | destination port 16 | sequence 32 | acknowledgment 32 | data offset 4, reserved 4, control bits 8 | window 16 |
        // checksum 16 | urgent pointer 16 | options
        read = default;
        data = default;
        if (segment.Length < HeaderLength) return false;
        int header = (segment[12] >> 4) * 4;
        if (header < HeaderLength || header > segment.Length) return false;
        data = segment[header..];
        read = new()
        {
            SourcePort = BinaryPrimitives.ReadUInt16BigEndian(segment),
            DestinationPort = BinaryPrimitives.ReadUInt16BigEndian(segment[2..]),
            Sequence = BinaryPrimitives.ReadUInt32BigEndian(segment[4..]),
            Acknowledgment = BinaryPrimitives.ReadUInt32BigEndian(segment[8..]),
            Flags = (TcpFlags)(segment[13] & 0b01_1111),
            Window = BinaryPrimitives.ReadUInt16BigEndian(segment[14..]),
            Mss = ReadMss(segment[HeaderLength..header]),
            Length = data.Length,
        };
        return true;
    }

    /// <summary>Writes the header, with the option where there is one, and the checksum over what follows it.</summary>
    public void Write(Span<byte> segment, IpAddr source, IpAddr destination)
    {
        int header = Mss is null ? HeaderLength : HeaderLength + MssOptionLength;
        BinaryPrimitives.WriteUInt16BigEndian(segment, SourcePort);
        BinaryPrimitives.WriteUInt16BigEndian(segment[2..], DestinationPort);
        BinaryPrimitives.WriteUInt32BigEndian(segment[4..], Sequence);
        BinaryPrimitives.WriteUInt32BigEndian(segment[8..], IsAck ? Acknowledgment : 0);
        segment[12] = (byte)(header / 4 << 4);
        segment[13] = (byte)Flags;
        BinaryPrimitives.WriteUInt16BigEndian(segment[14..], Window);
        segment[16..20].Clear();
        if (Mss is { } mss)
        {
            (segment[20], segment[21]) = (OptionMss, MssOptionLength);
            BinaryPrimitives.WriteUInt16BigEndian(segment[22..], mss);
        }

        BinaryPrimitives.WriteUInt16BigEndian(segment[16..], InternetChecksum.Compute(source, destination, IpProtocol.Tcp, segment));
    }

    private static ushort? ReadMss(ReadOnlySpan<byte> options)
    {
        while (!options.IsEmpty && options[0] != OptionEnd)
        {
            if (options[0] == OptionNoOperation)
            {
                options = options[1..];
                continue;
            }

            if (options.Length < 2 || options[1] < 2 || options[1] > options.Length) return null;
            if (options[0] == OptionMss && options[1] == MssOptionLength) return BinaryPrimitives.ReadUInt16BigEndian(options[2..]);
            options = options[options[1]..];
        }

        return null;
    }
}
