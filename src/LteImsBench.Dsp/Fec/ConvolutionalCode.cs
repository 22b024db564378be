namespace LteImsBench.Dsp;

/// <summary>The tail-biting convolutional code of TS 36.212 §5.1.3.1: constraint length 7, rate 1/3, polynomials 133, 171, 165.</summary>
public static class ConvolutionalCode
{
    private const int States = 64;

    // What the three outputs are for a state of six bits, newest the most significant, and an input bit before it.
    private static readonly byte[] Outputs = [.. Enumerable.Range(0, 2 * States).Select(Output)];

    /// <summary>Encodes; the three streams follow one another.</summary>
    /// <param name="bits">n octets of 0 or 1, n at least 6.</param>
    /// <param name="coded">3n octets: d0, d1, d2.</param>
    public static void Encode(ReadOnlySpan<byte> bits, Span<byte> coded)
    {
        int n = bits.Length;
        int state = 0;
        for (int i = n - 6; i < n; i++) state = state >> 1 | bits[i] << 5;
        for (int i = 0; i < n; i++)
        {
            int output = Outputs[bits[i] << 6 | state];
            (coded[i], coded[n + i], coded[2 * n + i]) = ((byte)(output >> 2), (byte)(output >> 1 & 1), (byte)(output & 1));
            state = state >> 1 | bits[i] << 5;
        }
    }

    /// <summary>Decodes by a Viterbi search that goes around the tail three times and keeps the middle.</summary>
    /// <param name="soft">3n soft bits: the streams d0, d1, d2; positive means 0.</param>
    /// <param name="bits">Receives n octets of 0 or 1.</param>
    public static void Decode(ReadOnlySpan<short> soft, Span<byte> bits)
    {
        int n = bits.Length;
        ArgumentOutOfRangeException.ThrowIfNotEqual(soft.Length, 3 * n, nameof(soft));
        int turns = 3 * n;
        ulong[] rented = System.Buffers.ArrayPool<ulong>.Shared.Rent(turns);
        Span<int> metrics = stackalloc int[States];
        Span<int> next = stackalloc int[States];
        Span<int> gains = stackalloc int[8];
        metrics.Clear();
        for (int t = 0; t < turns; t++)
        {
            int i = t % n;
            int a = soft[i], b = soft[n + i], c = soft[2 * n + i];
            for (int output = 0; output < 8; output++) gains[output] = ((output & 4) != 0 ? -a : a) + ((output & 2) != 0 ? -b : b) + ((output & 1) != 0 ? -c : c);

            // State s comes from the two states that differ in the bit that falls out.
            ulong decisions = 0;
            for (int state = 0; state < States; state++)
            {
                int input = state >> 5, from = state << 1 & (States - 1);
                int zero = metrics[from] + gains[Outputs[input << 6 | from]];
                int one = metrics[from | 1] + gains[Outputs[input << 6 | from | 1]];
                if (one > zero) decisions |= 1UL << state;
                next[state] = Math.Max(zero, one);
            }

            rented[t] = decisions;
            int best = next[0];
            for (int state = 0; state < States; state++) metrics[state] = next[state] - best;
        }

        int at = 0;
        for (int state = 1; state < States; state++)
        {
            if (metrics[state] > metrics[at]) at = state;
        }

        for (int t = turns - 1; t >= n; t--)
        {
            if (t < 2 * n) bits[t - n] = (byte)(at >> 5);
            at = at << 1 & (States - 1) | (int)(rented[t] >> at & 1);
        }

        System.Buffers.ArrayPool<ulong>.Shared.Return(rented);
    }

    private static byte Output(int register)
    {
        // Bit 6 is the input, bit 5 the bit before it, bit 0 six before.
        static int Parity(int value) => System.Numerics.BitOperations.PopCount((uint)value) & 1;
        return (byte)(Parity(register & 0b1011011) << 2 | Parity(register & 0b1111001) << 1 | Parity(register & 0b1110101));
    }
}
