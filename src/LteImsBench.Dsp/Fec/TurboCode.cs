namespace LteImsBench.Dsp;

/// <summary>The turbo code of TS 36.212 §5.1.3.2: two recursive encoders of eight states.</summary>
public static class TurboCode
{
    /// <summary>Bits of each stream beyond K.</summary>
    public const int Tail = 4;

    /// <summary>Encodes a code block; the three streams follow one another.</summary>
    /// <param name="bits">K octets of 0 or 1; filler bits are 0.</param>
    /// <param name="streams">3·(K + 4) octets: d0, d1, d2.</param>
    public static void Encode(ReadOnlySpan<byte> bits, Span<byte> streams)
    {
        int k = bits.Length, length = k + Tail;
        ReadOnlySpan<short> order = TurboInterleaver.Of(k);
        Span<byte> d0 = streams[..length], d1 = streams.Slice(length, length), d2 = streams.Slice(2 * length, length);
        bits.CopyTo(d0);
        int first = 0, second = 0;
        for (int i = 0; i < k; i++)
        {
            d1[i] = (byte)Step(ref first, bits[i]);
            d2[i] = (byte)Step(ref second, bits[order[i]]);
        }

        Span<byte> x = stackalloc byte[6];
        Span<byte> z = stackalloc byte[6];
        Terminate(first, x[..3], z[..3]);
        Terminate(second, x[3..], z[3..]);

        // §5.1.3.2.2: the tails of both encoders, spread over the streams.
        (d0[k], d0[k + 1], d0[k + 2], d0[k + 3]) = (x[0], z[1], x[3], z[4]);
        (d1[k], d1[k + 1], d1[k + 2], d1[k + 3]) = (z[0], x[2], z[3], x[5]);
        (d2[k], d2[k + 1], d2[k + 2], d2[k + 3]) = (x[1], z[2], x[4], z[5]);
    }

    // State bits s1 s2 s3, newest first. Feedback 1 + D² + D³, parity 1 + D + D³.
    private static int Step(ref int state, int input)
    {
        int a = input ^ state >> 1 & 1 ^ state & 1;
        int parity = a ^ state >> 2 & 1 ^ state & 1;
        state = state >> 1 | a << 2;
        return parity;
    }

    private static void Terminate(int state, Span<byte> x, Span<byte> z)
    {
        for (int i = 0; i < 3; i++)
        {
            // The input that the feedback cancels drives the register to zero.
            x[i] = (byte)(state >> 1 & 1 ^ state & 1);
            z[i] = (byte)Step(ref state, x[i]);
        }
    }
}
