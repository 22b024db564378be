namespace LteImsBench.Core.Bits;

/// <summary>
/// Writes bits, most significant first, into a buffer of the caller. Running past the end sets <see cref="IsOverflow"/>
/// and drops the rest. The buffer must be zero where bits will be written.
/// </summary>
public ref struct BitWriter
{
    private readonly Span<byte> _data;

    public BitWriter(Span<byte> data)
    {
        _data = data;
        Position = 0;
        IsOverflow = false;
    }

    /// <summary>Bits written so far.</summary>
    public int Position { get; private set; }

    public bool IsOverflow { get; private set; }

    /// <summary>Octets written so far, the last one padded with zeros.</summary>
    public readonly int ByteCount => (Position + 7) >> 3;

    public readonly ReadOnlySpan<byte> Written => _data[..ByteCount];

    public void WriteBit(bool value) => WriteBits(value ? 1u : 0u, 1);

    /// <summary>Writes the low <paramref name="count"/> bits of <paramref name="value"/>, at most 32.</summary>
    public void WriteBits(uint value, int count)
    {
        if (count > _data.Length * 8 - Position)
        {
            IsOverflow = true;
            return;
        }

        while (count > 0)
        {
            int free = 8 - (Position & 7);
            int take = Math.Min(free, count);
            uint part = value >> (count - take) & (1u << take) - 1;
            _data[Position >> 3] |= (byte)(part << (free - take));
            Position += take;
            count -= take;
        }
    }

    /// <summary>Writes the low <paramref name="count"/> bits of <paramref name="value"/>, at most 64.</summary>
    public void WriteBits64(ulong value, int count)
    {
        if (count > 32)
        {
            WriteBits((uint)(value >> 32), count - 32);
            count = 32;
        }

        WriteBits((uint)value, count);
    }

    public void WriteOctets(ReadOnlySpan<byte> octets)
    {
        if ((Position & 7) == 0 && octets.Length <= _data.Length - (Position >> 3))
        {
            octets.CopyTo(_data[(Position >> 3)..]);
            Position += octets.Length * 8;
            return;
        }

        foreach (byte octet in octets) WriteBits(octet, 8);
    }

    public void AlignToOctet() => WriteBits(0, -Position & 7);
}
