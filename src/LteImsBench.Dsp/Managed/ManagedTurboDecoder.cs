namespace LteImsBench.Dsp.Managed;

/// <summary>
/// The managed twin of <see cref="TurboDecoder"/>, without windows and without clipping: what the native ones are held against.
/// </summary>
internal sealed class ManagedTurboDecoder
{
    private const int States = 8;
    private const int Floor = -1 << 20;

    // For state and input: the state after, and the parity bit.
    private static readonly byte[] NextState = new byte[2 * States];
    private static readonly byte[] Parity = new byte[2 * States];

    private readonly int[] _systematic;
    private readonly int[] _interleaved;
    private readonly int[] _parity1;
    private readonly int[] _parity2;
    private readonly int[] _apriori;
    private readonly int[] _extrinsic;
    private readonly int[] _alpha;

    static ManagedTurboDecoder()
    {
        for (int state = 0; state < States; state++)
        {
            for (int input = 0; input < 2; input++)
            {
                int a = input ^ state >> 1 & 1 ^ state & 1;
                NextState[2 * state + input] = (byte)(state >> 1 | a << 2);
                Parity[2 * state + input] = (byte)(a ^ state >> 2 & 1 ^ state & 1);
            }
        }
    }

    /// <param name="maxSize">The largest K to decode.</param>
    public ManagedTurboDecoder(int maxSize = 6144)
    {
        int length = maxSize + 3;
        (_systematic, _interleaved, _parity1, _parity2) = (new int[length], new int[length], new int[length], new int[length]);
        (_apriori, _extrinsic, _alpha) = (new int[length], new int[length], new int[(length + 1) * States]);
    }

    /// <summary>Decodes a code block.</summary>
    /// <param name="streams">3·(K + 4) soft bits: d0, d1, d2; positive means 0.</param>
    /// <param name="k">K.</param>
    /// <param name="maxIterations">Full iterations at most.</param>
    /// <param name="check">The CRC that ends the block, or null to run all iterations.</param>
    /// <param name="bits">Receives K octets of 0 or 1.</param>
    /// <returns>Iterations used.</returns>
    public int Decode(ReadOnlySpan<short> streams, int k, int maxIterations, CrcKind? check, Span<byte> bits)
    {
        ReadOnlySpan<short> order = TurboInterleaver.Of(k);
        Load(streams, k, order);
        Array.Clear(_apriori, 0, k);
        for (int iteration = 1; ; iteration++)
        {
            Map(_systematic, _parity1, k);
            for (int i = 0; i < k; i++) _apriori[i] = Damped(_extrinsic[order[i]]);
            Map(_interleaved, _parity2, k);
            for (int i = 0; i < k; i++)
            {
                // The decision is on all that is known of the bit.
                bits[order[i]] = (byte)(_interleaved[i] + _apriori[i] + _extrinsic[i] < 0 ? 1 : 0);
            }

            if (iteration == maxIterations || (check is { } kind && Crc.Residue(kind, bits[..k]) == 0)) return iteration;
            Deinterleave(order, k);
        }
    }

    private void Load(ReadOnlySpan<short> streams, int k, ReadOnlySpan<short> order)
    {
        int length = k + TurboCode.Tail;
        ReadOnlySpan<short> d0 = streams[..length], d1 = streams.Slice(length, length), d2 = streams.Slice(2 * length, length);
        for (int i = 0; i < k; i++)
        {
            _systematic[i] = d0[i];
            _interleaved[i] = d0[order[i]];
            _parity1[i] = d1[i];
            _parity2[i] = d2[i];
        }

        (_systematic[k], _systematic[k + 1], _systematic[k + 2]) = (d0[k], d2[k], d1[k + 1]);
        (_parity1[k], _parity1[k + 1], _parity1[k + 2]) = (d1[k], d0[k + 1], d2[k + 1]);
        (_interleaved[k], _interleaved[k + 1], _interleaved[k + 2]) = (d0[k + 2], d2[k + 2], d1[k + 3]);
        (_parity2[k], _parity2[k + 1], _parity2[k + 2]) = (d1[k + 2], d0[k + 3], d2[k + 3]);
        for (int i = k; i < k + 3; i++) _apriori[i] = 0;
    }

    private void Deinterleave(ReadOnlySpan<short> order, int k)
    {
        Span<int> damped = _alpha.AsSpan(0, k);
        for (int i = 0; i < k; i++) damped[order[i]] = Damped(_extrinsic[i]);
        damped.CopyTo(_apriori);
    }

    // Max-log estimates are too sure of themselves: three quarters of them are better.
    private static int Damped(int extrinsic) => Math.Clamp(extrinsic * 3 >> 2, -8191, 8191);

    // One half iteration: forward metrics are kept, backward ones follow from the end, which both encoders drive to state 0.
    private void Map(int[] systematic, int[] parity, int k)
    {
        int length = k + 3;
        Span<int> alpha = _alpha.AsSpan(0, (length + 1) * States);
        alpha[..States].Fill(Floor);
        alpha[0] = 0;
        for (int i = 0; i < length; i++)
        {
            ReadOnlySpan<int> from = alpha.Slice(i * States, States);
            Span<int> to = alpha.Slice((i + 1) * States, States);
            int s = systematic[i] + _apriori[i], p = parity[i];

            // Newest bit of the register on top: state t comes from 2t mod 8 and 2t mod 8 + 1.
            for (int t = 0; t < States; t++)
            {
                int a = 2 * t & 7, b = a | 1, high = t >> 2;
                int inputA = high ^ a >> 1 & 1 ^ a & 1, inputB = high ^ b >> 1 & 1 ^ b & 1;
                int metricA = from[a] + (inputA == 0 ? s : -s) + (Parity[2 * a + inputA] == 0 ? p : -p);
                int metricB = from[b] + (inputB == 0 ? s : -s) + (Parity[2 * b + inputB] == 0 ? p : -p);
                to[t] = Math.Max(metricA, metricB);
            }

            int offset = to[0];
            for (int t = 0; t < States; t++) to[t] = Math.Max(to[t] - offset, Floor);
        }

        Span<int> beta = stackalloc int[States];
        Span<int> before = stackalloc int[States];
        beta.Fill(Floor);
        beta[0] = 0;
        for (int i = length - 1; i >= 0; i--)
        {
            ReadOnlySpan<int> from = alpha.Slice(i * States, States);
            int s = systematic[i] + _apriori[i], p = parity[i];
            int best0 = int.MinValue / 2, best1 = int.MinValue / 2;
            for (int state = 0; state < States; state++)
            {
                int with0 = beta[NextState[2 * state]] + (Parity[2 * state] == 0 ? p : -p);
                int with1 = beta[NextState[2 * state + 1]] + (Parity[2 * state + 1] == 0 ? p : -p);
                best0 = Math.Max(best0, from[state] + with0);
                best1 = Math.Max(best1, from[state] + with1);
                before[state] = Math.Max(with0 + s, with1 - s);
            }

            // Half of the log-likelihood ratio, in the units of the soft bits; the bit's own part is not in it.
            if (i < k) _extrinsic[i] = best0 - best1 >> 1;
            int offset = before[0];
            for (int state = 0; state < States; state++) beta[state] = Math.Max(before[state] - offset, Floor);
        }
    }
}
