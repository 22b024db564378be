using System.Buffers.Binary;
using LteImsBench.Security.Ciphers;

namespace LteImsBench.Security;

/// <summary>The EPS integrity algorithms EIA0 to EIA3, TS 33.401 annex B.2. Allocates nothing.</summary>
public static class Eia
{
    /// <summary>MAC-I or NAS-MAC over whole octets; EIA0 gives zero.</summary>
    /// <param name="algorithm">0 null, 1 SNOW 3G, 2 AES, 3 ZUC.</param>
    /// <param name="key">16 octets.</param>
    /// <param name="count">COUNT.</param>
    /// <param name="bearer">BEARER, 0 to 31.</param>
    /// <param name="direction">DIRECTION.</param>
    /// <param name="message">What is protected.</param>
    public static uint Mac(int algorithm, ReadOnlySpan<byte> key, uint count, int bearer, LinkBit direction, ReadOnlySpan<byte> message) =>
        Mac(algorithm, key, count, bearer, direction, message, message.Length * 8);

    /// <summary>As the other overload, over the first <paramref name="bitCount"/> bits.</summary>
    public static uint Mac(int algorithm, ReadOnlySpan<byte> key, uint count, int bearer, LinkBit direction, ReadOnlySpan<byte> message, int bitCount)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan((uint)bearer, 31u, nameof(bearer));
        ArgumentOutOfRangeException.ThrowIfGreaterThan((uint)bitCount, (uint)message.Length * 8, nameof(bitCount));
        return algorithm switch
        {
            0 => 0,
            1 => Snow3GMac(key, count, (uint)bearer << 27, direction, message, bitCount),
            2 => AesMac(key, count, (uint)bearer << 27 | (uint)direction << 26, message, bitCount),
            3 => ZucMac(key, count, bearer, direction, message, bitCount),
            _ => throw new ArgumentOutOfRangeException(nameof(algorithm), algorithm, "EIA0 to EIA3"),
        };
    }

    /// <summary>UIA2 of TS 35.215 §4, of which EIA1 is the case where FRESH holds the bearer.</summary>
    internal static uint Snow3GMac(ReadOnlySpan<byte> key, uint count, uint fresh, LinkBit direction, ReadOnlySpan<byte> message, int bitCount)
    {
        var generator = new Snow3G(key, fresh ^ (uint)direction << 15, count ^ (uint)direction << 31, fresh, count);
        ulong p = (ulong)generator.Next() << 32 | generator.Next();
        ulong q = (ulong)generator.Next() << 32 | generator.Next();
        uint pad = generator.Next();
        ulong eval = 0;
        for (int bit = 0; bit < bitCount; bit += 64) eval = Multiply(eval ^ Block(message, bit / 8, bitCount), p);
        return (uint)(Multiply(eval ^ (ulong)bitCount, q) >> 32) ^ pad;
    }

    private static uint AesMac(ReadOnlySpan<byte> key, uint count, uint second, ReadOnlySpan<byte> message, int bitCount)
    {
        // CMAC of RFC 4493 over COUNT, BEARER, DIRECTION, 26 zero bits and the message; the last block may end within an octet.
        var aes = new Aes128(key, stackalloc byte[Aes128.ScheduleSize]);
        Span<byte> state = stackalloc byte[16];
        Span<byte> subkey = stackalloc byte[16];
        state.Clear();
        aes.Encrypt(state, subkey);
        Double(subkey);

        int total = 64 + bitCount;
        int blocks = (total + 127) / 128;
        Span<byte> header = stackalloc byte[8];
        BinaryPrimitives.WriteUInt32BigEndian(header, count);
        BinaryPrimitives.WriteUInt32BigEndian(header[4..], second);
        for (int block = 0; block < blocks; block++)
        {
            for (int i = 0; i < 16; i++)
            {
                int at = block * 16 + i;
                state[i] ^= at < 8 ? header[at] : OctetOrPadding(message, at - 8, bitCount);
            }

            if (block == blocks - 1)
            {
                if (total % 128 != 0) Double(subkey);
                for (int i = 0; i < 16; i++) state[i] ^= subkey[i];
            }

            aes.Encrypt(state, state);
        }

        return BinaryPrimitives.ReadUInt32BigEndian(state);
    }

    private static uint ZucMac(ReadOnlySpan<byte> key, uint count, int bearer, LinkBit direction, ReadOnlySpan<byte> message, int bitCount)
    {
        Span<byte> iv = stackalloc byte[16];
        iv.Clear();
        BinaryPrimitives.WriteUInt32BigEndian(iv, count);
        iv[4] = (byte)(bearer << 3);
        iv[..8].CopyTo(iv[8..]);
        iv[8] ^= (byte)((int)direction << 7);
        iv[14] ^= (byte)((int)direction << 7);
        var generator = new Zuc(key, iv);

        ulong window = (ulong)generator.Next() << 32 | generator.Next();
        uint mac = 0;
        for (int bit = 0; bit < bitCount; bit++)
        {
            if ((message[bit >> 3] & 0x80 >> (bit & 7)) != 0) mac ^= (uint)(window << (bit & 31) >> 32);
            if ((bit & 31) == 31) window = window << 32 | generator.Next();
        }

        // One more word at the end of the message, then the last word of the keystream.
        mac ^= (uint)(window << (bitCount & 31) >> 32);
        return mac ^ ((bitCount & 31) == 0 ? (uint)window : generator.Next());
    }

    private static ulong Block(ReadOnlySpan<byte> message, int octet, int bitCount)
    {
        ulong block = 0;
        for (int i = 0; i < 8; i++) block = block << 8 | Octet(message, octet + i, bitCount);
        return block;
    }

    private static byte Octet(ReadOnlySpan<byte> message, int octet, int bitCount)
    {
        int bits = bitCount - octet * 8;
        return bits <= 0 ? (byte)0 : bits >= 8 ? message[octet] : (byte)(message[octet] & 0xFF00 >> bits);
    }

    private static byte OctetOrPadding(ReadOnlySpan<byte> message, int octet, int bitCount)
    {
        int bits = bitCount - octet * 8;
        byte value = Octet(message, octet, bitCount);
        return bits is >= 0 and < 8 ? (byte)(value | 0x80 >> bits) : value;
    }

    private static void Double(Span<byte> value)
    {
        int carry = 0;
        for (int i = value.Length - 1; i >= 0; i--)
        {
            int doubled = value[i] << 1 | carry;
            value[i] = (byte)doubled;
            carry = doubled >> 8;
        }

        if (carry != 0) value[^1] ^= 0x87;
    }

    // In GF(2^64) with x^64 + x^4 + x^3 + x + 1.
    private static ulong Multiply(ulong a, ulong b)
    {
        ulong product = 0;
        for (; b != 0; b >>= 1)
        {
            if ((b & 1) != 0) product ^= a;
            a = a << 1 ^ ((a >> 63) != 0 ? 0x1BUL : 0);
        }

        return product;
    }
}
