using LteImsBench.Dsp.Native;

namespace LteImsBench.Dsp;

/// <summary>Arithmetic on rows of complex values.</summary>
public static class ComplexVector
{
    /// <summary>result = left · right; the result may be one of them.</summary>
    public static void Multiply(ReadOnlySpan<Cf32> left, ReadOnlySpan<Cf32> right, Span<Cf32> result) => Multiply(left, right, conjugate: 0, result);

    /// <summary>result = left · conj(right); the result may be one of them.</summary>
    public static void MultiplyConjugate(ReadOnlySpan<Cf32> left, ReadOnlySpan<Cf32> right, Span<Cf32> result) => Multiply(left, right, conjugate: 1, result);

    /// <summary>result = left + (right − left) · part.</summary>
    public static void Lerp(ReadOnlySpan<Cf32> left, ReadOnlySpan<Cf32> right, float part, Span<Cf32> result)
    {
        Check(left.Length, right.Length, result.Length);
        _ = NativeMethods.Lerp(left, right, part, left.Length, result);
    }

    /// <summary>Σ left · conj(right).</summary>
    public static Cf32 Dot(ReadOnlySpan<Cf32> left, ReadOnlySpan<Cf32> right)
    {
        Check(left.Length, right.Length, left.Length);
        _ = NativeMethods.Dot(left, right, left.Length, out Cf32 result);
        return result;
    }

    /// <summary>Σ left · right of real values.</summary>
    public static float Dot(ReadOnlySpan<float> left, ReadOnlySpan<float> right)
    {
        Check(left.Length, right.Length, left.Length);
        _ = NativeMethods.DotReal(left, right, left.Length, out float result);
        return result;
    }

    /// <summary>Σ |value|².</summary>
    public static float Energy(ReadOnlySpan<Cf32> values)
    {
        ReadOnlySpan<float> parts = System.Runtime.InteropServices.MemoryMarshal.Cast<Cf32, float>(values);
        return Dot(parts, parts);
    }

    /// <summary>powers[i] = |values[i]|².</summary>
    public static void Power(ReadOnlySpan<Cf32> values, Span<float> powers)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(powers.Length, values.Length, nameof(powers));
        for (int i = 0; i < values.Length; i++) powers[i] = values[i].Power;
    }

    /// <summary>correlation[lag] = Σ samples[lag + n] · conj(reference[n]).</summary>
    /// <param name="samples">One less than the lags and the reference together, at least.</param>
    /// <param name="reference">What is looked for.</param>
    /// <param name="correlation">Receives its length in lags.</param>
    public static void Correlate(ReadOnlySpan<Cf32> samples, ReadOnlySpan<Cf32> reference, Span<Cf32> correlation)
    {
        NativeDsp.Check();
        if (correlation.IsEmpty) return;
        ArgumentOutOfRangeException.ThrowIfLessThan(samples.Length, correlation.Length + reference.Length - 1, nameof(samples));
        _ = NativeMethods.Correlate(samples, correlation.Length, reference, reference.Length, correlation);
    }

    /// <summary>Straight lines through values at <paramref name="first"/>, <paramref name="spacing"/> further, and so on; outside the nearest line goes on.</summary>
    public static void Interpolate(ReadOnlySpan<Cf32> values, int spacing, int first, Span<Cf32> row)
    {
        NativeDsp.Check();
        if (NativeMethods.Interpolate(values, values.Length, spacing, first, row, row.Length) != NativeMethods.Ok)
            throw new ArgumentException($"{values.Length} values from {first}, {spacing} apart, do not fit a row of {row.Length}");
    }

    private static void Multiply(ReadOnlySpan<Cf32> left, ReadOnlySpan<Cf32> right, int conjugate, Span<Cf32> result)
    {
        Check(left.Length, right.Length, result.Length);
        _ = NativeMethods.Multiply(left, right, left.Length, conjugate, result);
    }

    private static void Check(int left, int right, int result)
    {
        NativeDsp.Check();
        ArgumentOutOfRangeException.ThrowIfNotEqual(right, left, nameof(right));
        ArgumentOutOfRangeException.ThrowIfLessThan(result, left, nameof(result));
    }
}
