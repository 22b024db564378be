using System.Numerics;
using System.Runtime.InteropServices;
using LteImsBench.Dsp;

namespace LteImsBench.Radio;

/// <summary>Arithmetic on spans of samples.</summary>
public static class SampleMath
{
    // What a peer sends beyond this is no signal, and would overflow once squared and summed.
    private const float Limit = 1e9f;

    /// <summary>Adds <paramref name="gain"/> × <paramref name="source"/> to <paramref name="sum"/>, of equal length.</summary>
    public static void AddScaled(ReadOnlySpan<Cf32> source, float gain, Span<Cf32> sum)
    {
        if (source.Length != sum.Length) throw new ArgumentException("not of the length of the sum", nameof(source));
        ReadOnlySpan<float> from = MemoryMarshal.Cast<Cf32, float>(source);
        Span<float> to = MemoryMarshal.Cast<Cf32, float>(sum);
        int i = 0;
        for (; i + Vector<float>.Count <= from.Length; i += Vector<float>.Count)
            (new Vector<float>(to[i..]) + new Vector<float>(from[i..]) * gain).CopyTo(to[i..]);
        for (; i < from.Length; i++) to[i] += from[i] * gain;
    }

    public static void Scale(Span<Cf32> samples, float gain)
    {
        Span<float> values = MemoryMarshal.Cast<Cf32, float>(samples);
        int i = 0;
        for (; i + Vector<float>.Count <= values.Length; i += Vector<float>.Count) (new Vector<float>(values[i..]) * gain).CopyTo(values[i..]);
        for (; i < values.Length; i++) values[i] *= gain;
    }

    /// <summary>Makes zeros of what is no number or beyond all scale.</summary>
    public static void Sanitise(Span<Cf32> samples)
    {
        Span<float> values = MemoryMarshal.Cast<Cf32, float>(samples);
        int i = 0;
        var limit = new Vector<float>(Limit);
        for (; i + Vector<float>.Count <= values.Length; i += Vector<float>.Count)
        {
            var value = new Vector<float>(values[i..]);
            (value & Vector.AsVectorSingle(Vector.LessThan(Vector.Abs(value), limit))).CopyTo(values[i..]);
        }

        for (; i < values.Length; i++)
        {
            if (!(Math.Abs(values[i]) < Limit)) values[i] = 0;
        }
    }

    /// <summary>Repeats each sample, so that <paramref name="output"/> is longer by a whole factor: zero-order hold.</summary>
    public static void Hold(ReadOnlySpan<Cf32> input, Span<Cf32> output)
    {
        int factor = output.Length / input.Length;
        if (factor * input.Length != output.Length) throw new ArgumentException("not a multiple of the input", nameof(output));
        for (int n = 0; n < input.Length; n++) output.Slice(n * factor, factor).Fill(input[n]);
    }

    /// <summary>The mean of each group of samples, so that <paramref name="output"/> is shorter by a whole factor.</summary>
    public static void Average(ReadOnlySpan<Cf32> input, Span<Cf32> output)
    {
        int factor = input.Length / output.Length;
        if (factor * output.Length != input.Length) throw new ArgumentException("not a multiple of the output", nameof(input));
        float scale = 1f / factor;
        for (int n = 0; n < output.Length; n++)
        {
            float re = 0, im = 0;
            foreach (Cf32 sample in input.Slice(n * factor, factor)) (re, im) = (re + sample.Re, im + sample.Im);
            output[n] = new(re * scale, im * scale);
        }
    }
}
