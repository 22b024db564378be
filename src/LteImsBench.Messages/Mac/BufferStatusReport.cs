namespace LteImsBench.Messages.Mac;

/// <summary>The three forms of a buffer status report, TS 36.321 §6.1.3.1.</summary>
public enum BsrFormat
{
    Short,
    Truncated,
    Long,
}

/// <summary>A buffer status report: buffer size indices of the logical channel groups it speaks of.</summary>
public readonly record struct BufferStatusReport
{
    private readonly uint _indices;

    private BufferStatusReport(BsrFormat format, byte group, uint indices) => (Format, Group, _indices) = (format, group, indices);

    public BsrFormat Format { get; }

    /// <summary>The one logical channel group of a Short or Truncated report, 0 to 3; no meaning in a Long one.</summary>
    public byte Group { get; }

    /// <summary>Payload octets: 1, or 3 for Long.</summary>
    public int Octets => Format == BsrFormat.Long ? 3 : 1;

    public static BufferStatusReport Short(int group, int index) => new(BsrFormat.Short, (byte)(group & 3), Place(group, index));

    public static BufferStatusReport Truncated(int group, int index) => new(BsrFormat.Truncated, (byte)(group & 3), Place(group, index));

    public static BufferStatusReport Long(int index0, int index1, int index2, int index3) =>
        new(BsrFormat.Long, 0, Place(0, index0) | Place(1, index1) | Place(2, index2) | Place(3, index3));

    /// <summary>Reads the payload of a control element; the caller has checked its length.</summary>
    public static BufferStatusReport Read(BsrFormat format, ReadOnlySpan<byte> payload)
    {
        // Short, Truncated  LCG ID (2)  Buffer Size (6)
        // Long              Buffer Size #0 (6)  #1 (6)  #2 (6)  #3 (6)
        if (format != BsrFormat.Long) return new(format, (byte)(payload[0] >> 6), Place(payload[0] >> 6, payload[0] & 0x3F));
        int bits = payload[0] << 16 | payload[1] << 8 | payload[2];
        return Long(bits >> 18, bits >> 12, bits >> 6, bits);
    }

    /// <summary>Whether the report gives the size of this group. A Short report implies that the others are empty.</summary>
    public bool Covers(int group) => Format == BsrFormat.Long || Group == group;

    /// <summary>Buffer size index of a group, 0 to 63; 0 for a group not covered.</summary>
    public int Index(int group) => (int)(_indices >> 6 * group & 0x3F);

    /// <summary>Upper bound of a group's buffer, octets (table 6.1.3.1-1).</summary>
    public int OctetsOf(int group) => BufferSizeLevels.Octets(Index(group));

    public void Write(Span<byte> payload)
    {
        if (Format != BsrFormat.Long)
        {
            payload[0] = (byte)(Group << 6 | Index(Group));
            return;
        }

        int bits = Index(0) << 18 | Index(1) << 12 | Index(2) << 6 | Index(3);
        (payload[0], payload[1], payload[2]) = ((byte)(bits >> 16), (byte)(bits >> 8), (byte)bits);
    }

    private static uint Place(int group, int index) => (uint)(index & 0x3F) << 6 * (group & 3);
}
