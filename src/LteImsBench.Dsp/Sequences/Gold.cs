using System.Buffers.Binary;

namespace LteImsBench.Dsp;

/// <summary>The pseudo-random sequence c(n) of TS 36.211 §7.2.</summary>
public static class Gold
{
    private const int Nc = 1600;

    // x1 after Nc steps does not depend on c_init; x2 after Nc steps is linear in it, so one column a bit of c_init suffices.
    private static readonly uint FirstAtNc = Advance(1, Nc, Step1);
    private static readonly uint[] SecondAtNc = [.. Enumerable.Range(0, 31).Select(bit => Advance(1u << bit, Nc, Step2))];

    /// <summary>Writes c(offset), c(offset + 1), … as octets of 0 or 1.</summary>
    public static void Bits(uint cInit, int offset, Span<byte> bits)
    {
        var state = State.Start(cInit, offset);
        for (int i = 0; i < bits.Length; i += 28)
        {
            uint word = state.Next28();
            int count = Math.Min(28, bits.Length - i);
            for (int j = 0; j < count; j++) bits[i + j] = (byte)(word >> j & 1);
        }
    }

    /// <summary>Adds the sequence to bits, TS 36.211 §6.3.1.</summary>
    public static void Scramble(uint cInit, int offset, Span<byte> bits)
    {
        var state = State.Start(cInit, offset);
        for (int i = 0; i < bits.Length; i += 28)
        {
            uint word = state.Next28();
            int count = Math.Min(28, bits.Length - i);
            for (int j = 0; j < count; j++) bits[i + j] ^= (byte)(word >> j & 1);
        }
    }

    /// <summary>Adds the sequence from its start to packed bits, the highest of an octet first.</summary>
    public static void ScramblePacked(uint cInit, Span<byte> packed)
    {
        // 62 bits of each generator, first bit highest: squared, x(n + 31) = x(n + 3) + x(n) becomes x(n + 62) = x(n + 6) + x(n).
        const int Step = 56;
        const ulong All = (1UL << 62) - 1, New = (1UL << Step) - 1;
        var (x1, x2) = State.Start(cInit, 0).First62();
        int i = 0;
        for (; i + sizeof(ulong) <= packed.Length; i += Step / 8)
        {
            Span<byte> part = packed.Slice(i, sizeof(ulong));
            ulong word = (x1 ^ x2) >> 6 << 8;
            BinaryPrimitives.WriteUInt64BigEndian(part, BinaryPrimitives.ReadUInt64BigEndian(part) ^ word);
            x1 = (x1 << Step | (x1 ^ x1 >> 6) & New) & All;
            x2 = (x2 << Step | (x2 ^ x2 >> 2 ^ x2 >> 4 ^ x2 >> 6) & New) & All;
        }

        while (i < packed.Length)
        {
            ulong word = (x1 ^ x2) >> 6;
            for (int shift = Step - 8; shift >= 0 && i < packed.Length; shift -= 8) packed[i++] ^= (byte)(word >> shift);
            x1 = (x1 << Step | (x1 ^ x1 >> 6) & New) & All;
            x2 = (x2 << Step | (x2 ^ x2 >> 2 ^ x2 >> 4 ^ x2 >> 6) & New) & All;
        }
    }

    /// <summary>Removes the sequence from soft bits: turns the sign where it has a one.</summary>
    public static void Descramble(uint cInit, int offset, Span<short> soft)
    {
        var state = State.Start(cInit, offset);
        for (int i = 0; i < soft.Length; i += 28)
        {
            uint word = state.Next28();
            int count = Math.Min(28, soft.Length - i);
            for (int j = 0; j < count; j++)
            {
                if ((word >> j & 1) != 0) soft[i + j] = (short)Math.Min(short.MaxValue, -soft[i + j]);
            }
        }
    }

    private static uint Step1(uint x) => x >> 1 | (x >> 3 ^ x) << 30 & 0x40000000;

    private static uint Step2(uint x) => x >> 1 | (x >> 3 ^ x >> 2 ^ x >> 1 ^ x) << 30 & 0x40000000;

    private static uint Advance(uint x, int steps, Func<uint, uint> step)
    {
        for (int i = 0; i < steps; i++) x = step(x);
        return x;
    }

    private ref struct State
    {
        private uint _x1;
        private uint _x2;

        public static State Start(uint cInit, int offset)
        {
            ArgumentOutOfRangeException.ThrowIfGreaterThan(cInit, 0x7FFFFFFFu);
            uint x2 = 0;
            for (int bit = 0; bit < 31; bit++)
            {
                if ((cInit >> bit & 1) != 0) x2 ^= SecondAtNc[bit];
            }

            var state = new State { _x1 = FirstAtNc, _x2 = x2 };
            for (; offset >= 28; offset -= 28) state.Next28();
            for (; offset > 0; offset--) (state._x1, state._x2) = (Step1(state._x1), Step2(state._x2));
            return state;
        }

        /// <summary>The next 62 bits of both generators, first bit highest.</summary>
        public readonly (ulong First, ulong Second) First62()
        {
            ulong first = 0, second = 0;
            uint x1 = _x1, x2 = _x2;
            for (int i = 0; i < 62; i++)
            {
                (first, second) = (first << 1 | x1 & 1, second << 1 | x2 & 1);
                (x1, x2) = (Step1(x1), Step2(x2));
            }

            return (first, second);
        }

        /// <summary>28 bits at once: the taps reach no further than three ahead of 31.</summary>
        public uint Next28()
        {
            const uint Mask = (1u << 28) - 1;
            uint word = (_x1 ^ _x2) & Mask;
            uint new1 = (_x1 >> 3 ^ _x1) & Mask;
            uint new2 = (_x2 >> 3 ^ _x2 >> 2 ^ _x2 >> 1 ^ _x2) & Mask;
            _x1 = _x1 >> 28 | new1 << 3;
            _x2 = _x2 >> 28 | new2 << 3;
            return word;
        }
    }
}
