namespace LteImsBench.Core;

/// <summary>An ASN.1 BIT STRING value: <see cref="BitCount"/> bits, first bit the most significant of the first octet.</summary>
public readonly record struct BitString(OctetString Octets, int BitCount)
{
    /// <summary>The low <paramref name="bitCount"/> bits of <paramref name="value"/>, most significant first; at most 64.</summary>
    public static BitString FromUInt64(ulong value, int bitCount)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(bitCount, 64);
        byte[] octets = new byte[(bitCount + 7) / 8];
        for (int i = 0; i < bitCount; i++)
        {
            if ((value >> (bitCount - 1 - i) & 1) != 0) octets[i >> 3] |= (byte)(0x80 >> (i & 7));
        }

        return new(OctetString.Wrap(octets), bitCount);
    }

    public bool this[int index] => (Octets[index >> 3] & 0x80 >> (index & 7)) != 0;

    /// <summary>The value of at most 64 bits, most significant first.</summary>
    public ulong ToUInt64()
    {
        if (BitCount > 64) throw new InvalidOperationException("more than 64 bits");
        ulong value = 0;
        for (int i = 0; i < BitCount; i++) value = value << 1 | (this[i] ? 1u : 0u);
        return value;
    }

    public override string ToString() => $"{Octets.ToHex()}/{BitCount}";
}
