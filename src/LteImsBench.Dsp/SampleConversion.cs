using LteImsBench.Dsp.Native;

namespace LteImsBench.Dsp;

/// <summary>Between float samples and the 16-bit samples of radios. A complex sample is two values.</summary>
public static class SampleConversion
{
    /// <summary>Scales, rounds to nearest even and clips; NaN becomes 0.</summary>
    /// <exception cref="ArgumentException">The output is shorter than the input.</exception>
    public static void ToInt16(ReadOnlySpan<float> input, Span<short> output, float scale)
    {
        if (output.Length < input.Length) throw new ArgumentException("shorter than the input", nameof(output));
        NativeDsp.Check();
        _ = NativeMethods.F32ToI16(input, output, input.Length, scale);
    }

    /// <summary>Converts and scales.</summary>
    /// <exception cref="ArgumentException">The output is shorter than the input.</exception>
    public static void ToFloat(ReadOnlySpan<short> input, Span<float> output, float scale)
    {
        if (output.Length < input.Length) throw new ArgumentException("shorter than the input", nameof(output));
        NativeDsp.Check();
        _ = NativeMethods.I16ToF32(input, output, input.Length, scale);
    }
}
