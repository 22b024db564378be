namespace LteImsBench.Core.Bits;

/// <summary>
/// Reads bits, most significant first. Running past the end yields zeros, sets <see cref="IsOverrun"/> and never throws,
/// so a parser reads straight down and judges once.
/// </summary>
public ref struct BitReader
{
    private readonly ReadOnlySpan<byte> _data;
    private int _overrunAt;

    public BitReader(ReadOnlySpan<byte> data)
    {
        _data = data;
        Position = 0;
        _overrunAt = -1;
    }

    /// <summary>Bits read so far.</summary>
    public int Position { get; private set; }

    public readonly int BitLength => _data.Length * 8;

    public readonly int Remaining => BitLength - Position;

    public readonly bool IsOverrun => _overrunAt >= 0;

    /// <summary>The bit offset at which the input first proved too short, or -1.</summary>
    public readonly int OverrunAt => _overrunAt;

    public readonly ReadOnlySpan<byte> Data => _data;

    public bool ReadBit() => ReadBits(1) != 0;

    /// <summary>Reads up to 32 bits.</summary>
    public uint ReadBits(int count)
    {
        if (count == 0) return 0;
        if (count > Remaining)
        {
            if (_overrunAt < 0) _overrunAt = Position;
            Position = BitLength;
            return 0;
        }

        int first = Position >> 3;
        int last = (Position + count - 1) >> 3;
        ulong window = 0;
        for (int i = first; i <= last; i++) window = window << 8 | _data[i];
        int drop = (last + 1) * 8 - (Position + count);
        Position += count;
        return (uint)(window >> drop & (1UL << count) - 1);
    }

    /// <summary>Reads up to 64 bits.</summary>
    public ulong ReadBits64(int count) =>
        count <= 32 ? ReadBits(count) : (ulong)ReadBits(count - 32) << 32 | ReadBits(32);

    /// <summary>Fills <paramref name="target"/> from the next octets, which need not be aligned.</summary>
    public void ReadOctets(Span<byte> target)
    {
        if (target.Length * 8L > Remaining)
        {
            if (_overrunAt < 0) _overrunAt = Position;
            Position = BitLength;
            target.Clear();
            return;
        }

        int shift = Position & 7;
        int first = Position >> 3;
        if (shift == 0)
        {
            _data.Slice(first, target.Length).CopyTo(target);
        }
        else
        {
            for (int i = 0; i < target.Length; i++)
                target[i] = (byte)(_data[first + i] << shift | _data[first + i + 1] >> (8 - shift));
        }

        Position += target.Length * 8;
    }

    public void Skip(int bits)
    {
        if (bits < 0 || bits > Remaining)
        {
            if (_overrunAt < 0) _overrunAt = Position;
            Position = BitLength;
            return;
        }

        Position += bits;
    }

    public void AlignToOctet() => Position = Math.Min(BitLength, (Position + 7) & ~7);
}
