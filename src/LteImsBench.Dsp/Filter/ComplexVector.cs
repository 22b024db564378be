using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace LteImsBench.Dsp;

/// <summary>Element by element arithmetic on complex samples, vectorised. Inputs and output are of one length and may be the same span.</summary>
public static class ComplexVector
{
    /// <summary>product[i] = left[i]·right[i].</summary>
    public static void Multiply(ReadOnlySpan<Cf32> left, ReadOnlySpan<Cf32> right, Span<Cf32> product)
    {
        int done = Vectorised(left, right, product, conjugate: false);
        for (int i = done; i < left.Length; i++) product[i] = left[i] * right[i];
    }

    /// <summary>product[i] = left[i]·conj(right[i]).</summary>
    public static void MultiplyConjugate(ReadOnlySpan<Cf32> left, ReadOnlySpan<Cf32> right, Span<Cf32> product)
    {
        int done = Vectorised(left, right, product, conjugate: true);
        for (int i = done; i < left.Length; i++) product[i] = left[i] * right[i].Conjugate;
    }

    /// <summary>powers[i] = |values[i]|².</summary>
    public static void Power(ReadOnlySpan<Cf32> values, Span<float> powers)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(powers.Length, values.Length, nameof(powers));
        for (int i = 0; i < values.Length; i++) powers[i] = values[i].Power;
    }

    private static int Vectorised(ReadOnlySpan<Cf32> left, ReadOnlySpan<Cf32> right, Span<Cf32> product, bool conjugate)
    {
        ArgumentOutOfRangeException.ThrowIfNotEqual(right.Length, left.Length, nameof(right));
        ArgumentOutOfRangeException.ThrowIfLessThan(product.Length, left.Length, nameof(product));
        ref float a = ref MemoryMarshal.GetReference(MemoryMarshal.Cast<Cf32, float>(left));
        ref float b = ref MemoryMarshal.GetReference(MemoryMarshal.Cast<Cf32, float>(right));
        ref float c = ref MemoryMarshal.GetReference(MemoryMarshal.Cast<Cf32, float>(product));

        // re = a.re·b.re - a.im·b.im, im = a.im·b.re + a.re·b.im; the signs of the second products change for a conjugate.
        var sign = conjugate ? Vector256.Create(1f, -1f, 1f, -1f, 1f, -1f, 1f, -1f) : Vector256.Create(-1f, 1f, -1f, 1f, -1f, 1f, -1f, 1f);
        int count = left.Length & ~3;
        for (int i = 0; i < count; i += 4)
        {
            nuint at = (nuint)(2 * i);
            var x = Vector256.LoadUnsafe(ref a, at);
            var y = Vector256.LoadUnsafe(ref b, at);
            var yRe = Vector256.Shuffle(y, Vector256.Create(0, 0, 2, 2, 4, 4, 6, 6));
            var yIm = Vector256.Shuffle(y, Vector256.Create(1, 1, 3, 3, 5, 5, 7, 7));
            var swapped = Vector256.Shuffle(x, Vector256.Create(1, 0, 3, 2, 5, 4, 7, 6));
            (x * yRe + swapped * yIm * sign).StoreUnsafe(ref c, at);
        }

        return count;
    }
}
