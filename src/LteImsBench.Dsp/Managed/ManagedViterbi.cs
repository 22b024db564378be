namespace LteImsBench.Dsp.Managed;

/// <summary>The managed twin of <see cref="ConvolutionalCode.Decode"/>.</summary>
internal static class ManagedViterbi
{
    private const int States = 64;

    // Soft bits are scaled to this, as the native decoder needs.
    private const int Limit = 511;

    /// <summary>Decodes by a Viterbi search that goes around the tail three times and keeps the middle.</summary>
    /// <param name="soft">3n soft bits: the streams d0, d1, d2; positive means 0.</param>
    /// <param name="bits">Receives n octets of 0 or 1.</param>
    public static void Decode(ReadOnlySpan<short> soft, Span<byte> bits)
    {
        int n = bits.Length, shift = 0;
        int largest = 0;
        foreach (short value in soft) largest = Math.Max(largest, Math.Abs((int)value));
        while (largest >> shift > Limit) shift++;
        int turns = 3 * n;
        ulong[] decided = new ulong[turns];
        Span<int> metrics = stackalloc int[States];
        Span<int> next = stackalloc int[States];
        Span<int> gains = stackalloc int[8];
        metrics.Clear();
        for (int t = 0; t < turns; t++)
        {
            int i = t % n;
            int a = soft[i] / (1 << shift), b = soft[n + i] / (1 << shift), c = soft[2 * n + i] / (1 << shift);
            for (int output = 0; output < 8; output++) gains[output] = ((output & 4) != 0 ? -a : a) + ((output & 2) != 0 ? -b : b) + ((output & 1) != 0 ? -c : c);

            // State s comes from the two states that differ in the bit that falls out.
            ulong decisions = 0;
            for (int state = 0; state < States; state++)
            {
                int input = state >> 5, from = state << 1 & (States - 1);
                int zero = metrics[from] + gains[ManagedConvolutionalCode.Outputs[input << 6 | from]];
                int one = metrics[from | 1] + gains[ManagedConvolutionalCode.Outputs[input << 6 | from | 1]];
                if (one > zero) decisions |= 1UL << state;
                next[state] = Math.Max(zero, one);
            }

            decided[t] = decisions;
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
            at = at << 1 & (States - 1) | (int)(decided[t] >> at & 1);
        }
    }
}
