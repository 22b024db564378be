namespace LteImsBench.Dsp.Managed;

/// <summary>The managed twin of <see cref="SampleConversion"/>: what the native kernels are held against.</summary>
internal static class ManagedSampleConversion
{
    public static void ToInt16(ReadOnlySpan<float> input, Span<short> output, float scale)
    {
        for (int i = 0; i < input.Length; i++)
        {
            float value = input[i] * scale;
            output[i] = float.IsNaN(value) ? (short)0 : (short)MathF.Round(Math.Clamp(value, short.MinValue, short.MaxValue), MidpointRounding.ToEven);
        }
    }

    public static void ToFloat(ReadOnlySpan<short> input, Span<float> output, float scale)
    {
        for (int i = 0; i < input.Length; i++) output[i] = input[i] * scale;
    }
}
