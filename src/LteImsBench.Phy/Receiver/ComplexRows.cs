using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using LteImsBench.Dsp;

namespace LteImsBench.Phy.Receiver;

/// <summary>What <see cref="ComplexVector"/> lacks for rows of complex values.</summary>
internal static class ComplexRows
{
    private const int Lanes = 4;

    private static readonly Vector256<float> AddSub = Vector256.Create(-1f, 1f, -1f, 1f, -1f, 1f, -1f, 1f);

    /// <summary>Turns samples by a carrier: sample n by <paramref name="turns"/> + n·<paramref name="step"/> full turns.</summary>
    public static void Rotate(ReadOnlySpan<Cf32> samples, double turns, double step, Span<Cf32> result)
    {
        // Phasors of sixteen samples advance together, restarted from the exact angle now and then so that rounding does not add up.
        const int Stride = 4 * Lanes, Block = 64 * Stride;
        ReadOnlySpan<float> source = Floats(samples[..result.Length]);
        Span<float> target = MemoryMarshal.Cast<Cf32, float>(result);
        Span<Cf32> start = stackalloc Cf32[Stride];
        Cf32 advance = Phasor(Stride * step);
        Vector256<float> ahead = Vector256.Create(advance.Re, advance.Im, advance.Re, advance.Im, advance.Re, advance.Im, advance.Re, advance.Im);
        int n = 0;
        while (n + Stride <= result.Length)
        {
            for (int i = 0; i < Stride; i++) start[i] = Phasor(turns + (n + i) * step);
            ReadOnlySpan<float> phasors = Floats(start);
            Vector256<float> a = Vector256.Create(phasors), b = Vector256.Create(phasors[8..]), c = Vector256.Create(phasors[16..]), d = Vector256.Create(phasors[24..]);
            int end = Math.Min(n + Block, result.Length - Stride + 1);
            for (; n < end; n += Stride)
            {
                ReadOnlySpan<float> from = source.Slice(2 * n, 2 * Stride);
                Span<float> to = target.Slice(2 * n, 2 * Stride);
                Product(Vector256.Create(from), a).CopyTo(to);
                Product(Vector256.Create(from[8..]), b).CopyTo(to[8..]);
                Product(Vector256.Create(from[16..]), c).CopyTo(to[16..]);
                Product(Vector256.Create(from[24..]), d).CopyTo(to[24..]);
                (a, b, c, d) = (Product(a, ahead), Product(b, ahead), Product(c, ahead), Product(d, ahead));
            }
        }

        for (; n < result.Length; n++) result[n] = samples[n] * Phasor(turns + n * step);
    }

    /// <summary>Products of complex values in pairs of lanes.</summary>
    internal static Vector256<float> Product(Vector256<float> a, Vector256<float> b)
    {
        Vector256<float> re = Vector256.Shuffle(b, Vector256.Create(0, 0, 2, 2, 4, 4, 6, 6));
        Vector256<float> im = Vector256.Shuffle(b, Vector256.Create(1, 1, 3, 3, 5, 5, 7, 7));
        return a * re + Vector256.Shuffle(a, Vector256.Create(1, 0, 3, 2, 5, 4, 7, 6)) * im * AddSub;
    }

    internal static ReadOnlySpan<float> Floats(ReadOnlySpan<Cf32> values) => MemoryMarshal.Cast<Cf32, float>(values);

    private static Cf32 Phasor(double turns) => Cf32.Phasor((float)(2 * Math.PI * (turns - Math.Floor(turns))));
}
