using System.Runtime.CompilerServices;

namespace LteImsBench.Security.Ciphers;

/// <summary>The ZUC keystream generator, TS 35.222.</summary>
internal struct Zuc
{
    private const uint Modulus = 0x7FFFFFFF;

    private Register _s;
    private int _head;
    private uint _r1;
    private uint _r2;

    /// <param name="key">16 octets.</param>
    /// <param name="iv">16 octets.</param>
    public Zuc(ReadOnlySpan<byte> key, ReadOnlySpan<byte> iv)
    {
        ArgumentOutOfRangeException.ThrowIfNotEqual(key.Length, 16, nameof(key));
        for (int i = 0; i < 16; i++) _s[i] = (uint)key[i] << 23 | (uint)ZucTables.D[i] << 8 | iv[i];
        for (int i = 0; i < 32; i++)
        {
            uint w = Mix();
            ClockRegister(w >> 1);
        }

        Mix();
        ClockRegister(0);
    }

    /// <summary>The next 32 bits of keystream.</summary>
    public uint Next()
    {
        uint x3 = At(2) << 16 | At(0) >> 15;
        uint z = Mix() ^ x3;
        ClockRegister(0);
        return z;
    }

    private readonly uint At(int i) => _s[(_head + i) & 15];

    // Bit reorganisation and the nonlinear function, §3.3 and §3.4.
    private uint Mix()
    {
        uint x0 = (At(15) & 0x7FFF8000) << 1 | At(14) & 0xFFFF;
        uint x1 = At(11) << 16 | At(9) >> 15;
        uint x2 = At(7) << 16 | At(5) >> 15;
        uint w = (x0 ^ _r1) + _r2;
        uint w1 = _r1 + x1;
        uint w2 = _r2 ^ x2;
        uint u = w1 << 16 | w2 >> 16;
        uint v = w2 << 16 | w1 >> 16;
        _r1 = Substitute(u ^ uint.RotateLeft(u, 2) ^ uint.RotateLeft(u, 10) ^ uint.RotateLeft(u, 18) ^ uint.RotateLeft(u, 24));
        _r2 = Substitute(v ^ uint.RotateLeft(v, 8) ^ uint.RotateLeft(v, 14) ^ uint.RotateLeft(v, 22) ^ uint.RotateLeft(v, 30));
        return w;
    }

    private void ClockRegister(uint feedback)
    {
        ulong sum = ((ulong)At(15) << 15) + ((ulong)At(13) << 17) + ((ulong)At(10) << 21) + ((ulong)At(4) << 20) + ((ulong)At(0) << 8) + At(0) + feedback;
        sum = (sum & Modulus) + (sum >> 31);
        uint next = (uint)((sum & Modulus) + (sum >> 31));
        if (next >= Modulus) next -= Modulus;
        _s[_head] = next == 0 ? Modulus : next;
        _head = (_head + 1) & 15;
    }

    private static uint Substitute(uint x) =>
        (uint)(ZucTables.S0[(int)(x >> 24)] << 24 | ZucTables.S1[(int)(x >> 16 & 0xFF)] << 16 | ZucTables.S0[(int)(x >> 8 & 0xFF)] << 8 | ZucTables.S1[(int)(x & 0xFF)]);

    [InlineArray(16)]
    private struct Register
    {
        private uint _first;
    }
}
