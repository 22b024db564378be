using System.Buffers.Binary;
using System.Runtime.CompilerServices;

namespace LteImsBench.Security.Ciphers;

/// <summary>The SNOW 3G keystream generator, TS 35.216.</summary>
internal struct Snow3G
{
    private static readonly uint[][] S1 = MixedBox(RijndaelField.AesBox(), 0x1B);
    private static readonly uint[][] S2 = MixedBox(RijndaelField.Snow3GBox(), 0x69);
    private static readonly uint[] MulAlpha = AlphaTable(23, 245, 48, 239);
    private static readonly uint[] DivAlpha = AlphaTable(16, 39, 6, 64);

    private Register _s;
    private int _head;
    private uint _r1;
    private uint _r2;
    private uint _r3;

    /// <param name="key">16 octets; the first four are k3 of the specification.</param>
    /// <param name="iv0">IV0, …</param>
    /// <param name="iv1">IV1</param>
    /// <param name="iv2">IV2</param>
    /// <param name="iv3">IV3</param>
    public Snow3G(ReadOnlySpan<byte> key, uint iv0, uint iv1, uint iv2, uint iv3)
    {
        ArgumentOutOfRangeException.ThrowIfNotEqual(key.Length, 16, nameof(key));
        for (int i = 0; i < 4; i++)
        {
            uint k = BinaryPrimitives.ReadUInt32BigEndian(key[(4 * (3 - i))..]);
            (_s[i], _s[4 + i], _s[8 + i], _s[12 + i]) = (~k, k, ~k, k);
        }

        _s[15] ^= iv0;
        _s[12] ^= iv1;
        _s[10] ^= iv2;
        _s[9] ^= iv3;
        for (int i = 0; i < 32; i++)
        {
            uint f = ClockStateMachine();
            ClockRegister(f);
        }

        ClockStateMachine();
        ClockRegister(0);
    }

    /// <summary>The next 32 bits of keystream.</summary>
    public uint Next()
    {
        uint z = ClockStateMachine() ^ _s[_head];
        ClockRegister(0);
        return z;
    }

    private readonly uint At(int i) => _s[(_head + i) & 15];

    private uint ClockStateMachine()
    {
        uint f = (At(15) + _r1) ^ _r2;
        uint r = _r2 + (_r3 ^ At(5));
        _r3 = Substitute(S2, _r2);
        _r2 = Substitute(S1, _r1);
        _r1 = r;
        return f;
    }

    private void ClockRegister(uint feedback)
    {
        uint s0 = At(0), s11 = At(11);
        // The slot of s0 becomes that of the new s15.
        _s[_head] = s0 << 8 ^ MulAlpha[s0 >> 24] ^ At(2) ^ s11 >> 8 ^ DivAlpha[s11 & 0xFF] ^ feedback;
        _head = (_head + 1) & 15;
    }

    private static uint Substitute(uint[][] box, uint w) => box[0][w >> 24] ^ box[1][w >> 16 & 0xFF] ^ box[2][w >> 8 & 0xFF] ^ box[3][w & 0xFF];

    // Substitution and the mixing of a column in one table an octet, §3.4.1 and §3.4.2.
    private static uint[][] MixedBox(byte[] box, byte reduction)
    {
        uint[][] tables = [new uint[256], new uint[256], new uint[256], new uint[256]];
        for (int x = 0; x < 256; x++)
        {
            uint once = box[x], twice = RijndaelField.MulX(box[x], reduction), thrice = once ^ twice;
            uint column = twice << 24 | thrice << 16 | once << 8 | once;
            for (int i = 0; i < 4; i++) tables[i][x] = uint.RotateRight(column, 8 * i);
        }

        return tables;
    }

    // §3.2 and §3.3: four powers of x, reduced with 0xA9.
    private static uint[] AlphaTable(int a, int b, int c, int d)
    {
        uint[] table = new uint[256];
        for (int x = 0; x < 256; x++)
            table[x] = (uint)(Times((byte)x, a) << 24 | Times((byte)x, b) << 16 | Times((byte)x, c) << 8 | Times((byte)x, d));
        return table;

        static int Times(byte value, int power)
        {
            for (int i = 0; i < power; i++) value = RijndaelField.MulX(value, 0xA9);
            return value;
        }
    }

    [InlineArray(16)]
    private struct Register
    {
        private uint _first;
    }
}
