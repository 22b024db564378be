using System.Buffers.Binary;
using LteImsBench.Security.Ciphers;

namespace LteImsBench.Security;

/// <summary>The EPS encryption algorithms EEA0 to EEA3, TS 33.401 annex B.1. Allocates nothing.</summary>
public static class Eea
{
    /// <summary>Encrypts or decrypts whole octets in place.</summary>
    /// <param name="algorithm">0 null, 1 SNOW 3G, 2 AES, 3 ZUC.</param>
    /// <param name="key">16 octets.</param>
    /// <param name="count">COUNT.</param>
    /// <param name="bearer">BEARER, 0 to 31.</param>
    /// <param name="direction">DIRECTION.</param>
    /// <param name="data">Plain or ciphered octets.</param>
    public static void Apply(int algorithm, ReadOnlySpan<byte> key, uint count, int bearer, LinkBit direction, Span<byte> data) =>
        Apply(algorithm, key, count, bearer, direction, data, data.Length * 8);

    /// <summary>Encrypts or decrypts the first <paramref name="bitCount"/> bits; the rest of the last octet becomes zero.</summary>
    public static void Apply(int algorithm, ReadOnlySpan<byte> key, uint count, int bearer, LinkBit direction, Span<byte> data, int bitCount)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan((uint)bearer, 31u, nameof(bearer));
        ArgumentOutOfRangeException.ThrowIfGreaterThan((uint)bitCount, (uint)data.Length * 8, nameof(bitCount));
        data = data[..((bitCount + 7) / 8)];
        uint second = (uint)bearer << 27 | (uint)direction << 26;
        switch (algorithm)
        {
            case 0: return;
            case 1: ApplySnow3G(new(key, second, count, second, count), data); break;
            case 2: ApplyAes(key, count, second, data); break;
            case 3: ApplyZuc(key, count, second, data); break;
            default: throw new ArgumentOutOfRangeException(nameof(algorithm), algorithm, "EEA0 to EEA3");
        }

        if ((bitCount & 7) != 0) data[^1] &= (byte)(0xFF00 >> (bitCount & 7));
    }

    private static void ApplySnow3G(Snow3G generator, Span<byte> data)
    {
        for (; data.Length >= 4; data = data[4..]) XorWord(data, generator.Next());
        if (!data.IsEmpty) XorTail(data, generator.Next());
    }

    private static void ApplyZuc(ReadOnlySpan<byte> key, uint count, uint second, Span<byte> data)
    {
        Span<byte> iv = stackalloc byte[16];
        BinaryPrimitives.WriteUInt32BigEndian(iv, count);
        BinaryPrimitives.WriteUInt32BigEndian(iv[4..], second);
        iv[..8].CopyTo(iv[8..]);
        var generator = new Zuc(key, iv);
        for (; data.Length >= 4; data = data[4..]) XorWord(data, generator.Next());
        if (!data.IsEmpty) XorTail(data, generator.Next());
    }

    private static void ApplyAes(ReadOnlySpan<byte> key, uint count, uint second, Span<byte> data)
    {
        var aes = new Aes128(key, stackalloc byte[Aes128.ScheduleSize]);
        Span<byte> counter = stackalloc byte[16];
        Span<byte> stream = stackalloc byte[16];
        counter.Clear();
        BinaryPrimitives.WriteUInt32BigEndian(counter, count);
        BinaryPrimitives.WriteUInt32BigEndian(counter[4..], second);
        for (ulong block = 0; !data.IsEmpty; block++)
        {
            BinaryPrimitives.WriteUInt64BigEndian(counter[8..], block);
            aes.Encrypt(counter, stream);
            int length = Math.Min(16, data.Length);
            for (int i = 0; i < length; i++) data[i] ^= stream[i];
            data = data[length..];
        }
    }

    private static void XorWord(Span<byte> data, uint word) =>
        BinaryPrimitives.WriteUInt32BigEndian(data, BinaryPrimitives.ReadUInt32BigEndian(data) ^ word);

    private static void XorTail(Span<byte> data, uint word)
    {
        for (int i = 0; i < data.Length; i++) data[i] ^= (byte)(word >> (24 - 8 * i));
    }
}
