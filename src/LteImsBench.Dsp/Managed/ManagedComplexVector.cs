namespace LteImsBench.Dsp.Managed;

/// <summary>The managed twins of the kernels on rows.</summary>
internal static class ManagedComplexVector
{
    private const float LeastPower = 1e-20f;

    public static void Multiply(ReadOnlySpan<Cf32> left, ReadOnlySpan<Cf32> right, bool conjugate, Span<Cf32> result)
    {
        for (int i = 0; i < left.Length; i++) result[i] = left[i] * (conjugate ? right[i].Conjugate : right[i]);
    }

    public static void Lerp(ReadOnlySpan<Cf32> left, ReadOnlySpan<Cf32> right, float part, Span<Cf32> result)
    {
        for (int i = 0; i < left.Length; i++) result[i] = left[i] + (right[i] - left[i]) * part;
    }

    public static Cf32 Dot(ReadOnlySpan<Cf32> left, ReadOnlySpan<Cf32> right)
    {
        Cf32 sum = default;
        for (int i = 0; i < left.Length; i++) sum += left[i] * right[i].Conjugate;
        return sum;
    }

    public static void Interpolate(ReadOnlySpan<Cf32> values, int spacing, int first, Span<Cf32> row)
    {
        for (int k = 0; k < row.Length; k++)
        {
            int m = Math.Clamp((k - first) / spacing, 0, values.Length - 2);
            row[k] = values[m] + (values[m + 1] - values[m]) * ((k - first - m * spacing) / (float)spacing);
        }
    }

    public static void Equalize(Cf32 received, Cf32 channel, float variance, out Cf32 symbol, out float noise)
    {
        float weight = 1 / MathF.Max(channel.Power, LeastPower);
        symbol = received * channel.Conjugate * weight;
        noise = variance * weight;
    }

    /// <summary>A pair of elements of two ports.</summary>
    public static void EqualizePair((Cf32 First, Cf32 Second) received, Cf32 port0, Cf32 port1, float variance, Span<Cf32> symbols, Span<float> noise)
    {
        float weight = 1 / MathF.Max(port0.Power + port1.Power, LeastPower);
        symbols[0] = (port0.Conjugate * received.First + port1 * received.Second.Conjugate) * (weight * MathF.Sqrt(2));
        symbols[1] = (port0.Conjugate * received.Second - port1 * received.First.Conjugate) * (weight * MathF.Sqrt(2));
        noise[0] = noise[1] = 2 * variance * weight;
    }
}
