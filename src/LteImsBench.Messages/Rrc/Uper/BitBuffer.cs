using LteImsBench.Core;

namespace LteImsBench.Messages.Rrc.Uper;

/// <summary>Bits being written, most significant first; it grows, and what was written can be changed or taken back.</summary>
internal sealed class BitBuffer
{
    private byte[] _octets = new byte[64];

    /// <summary>Bits written.</summary>
    public int Length { get; private set; }

    /// <summary>What was written, its last octet padded with zeros; a PDU or open type has at least one octet.</summary>
    public ReadOnlySpan<byte> Octets => _octets.AsSpan(0, Math.Max(1, (Length + 7) >> 3));

    public void Write(ulong value, int count)
    {
        int needed = (Length + count + 7) >> 3;
        if (needed > _octets.Length) Array.Resize(ref _octets, Math.Max(needed, _octets.Length * 2));
        while (count > 0)
        {
            int free = 8 - (Length & 7);
            int take = Math.Min(free, count);
            uint part = (uint)(value >> (count - take)) & (1u << take) - 1;
            _octets[Length >> 3] |= (byte)(part << (free - take));
            Length += take;
            count -= take;
        }
    }

    public void Write(ReadOnlySpan<byte> octets)
    {
        foreach (byte octet in octets) Write(octet, 8);
    }

    public void Write(BitString bits)
    {
        int whole = bits.BitCount / 8;
        int rest = bits.BitCount % 8;
        Write(bits.Octets.Span[..whole]);
        if (rest > 0) Write((ulong)bits.Octets[whole] >> (8 - rest), rest);
    }

    /// <summary>Sets the bit at <paramref name="position"/>, which was written as zero.</summary>
    public void Set(int position) => _octets[position >> 3] |= (byte)(0x80 >> (position & 7));

    /// <summary>Takes back all bits from <paramref name="position"/> on.</summary>
    public void Truncate(int position)
    {
        int end = (Length + 7) >> 3;
        int first = (position + 7) >> 3;
        if ((position & 7) != 0) _octets[position >> 3] &= (byte)(0xFF00 >> (position & 7));
        if (first < end) _octets.AsSpan(first..end).Clear();
        Length = position;
    }
}
