namespace LteImsBench.Dsp.Managed;

/// <summary>The managed twin of <see cref="Gold"/>.</summary>
internal static class ManagedGold
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
