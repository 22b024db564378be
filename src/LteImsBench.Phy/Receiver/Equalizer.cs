using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using LteImsBench.Dsp;
using LteImsBench.Phy.Common;

namespace LteImsBench.Phy.Receiver;

/// <summary>From received elements to the symbols that were sent on one port, or with transmit diversity on two or four (TS 36.211 §6.3.4.3).</summary>
internal static class Equalizer
{
    private const int Chunk = 256;
    private const float Least = 1e-20f;

    private static readonly Vector256<float> SubAdd = Vector256.Create(1f, -1f, 1f, -1f, 1f, -1f, 1f, -1f);

    /// <summary>Equalises a channel's elements in the order in which it is mapped.</summary>
    /// <param name="grid">Received.</param>
    /// <param name="channel">Estimate.</param>
    /// <param name="ports">1, 2 or 4; with several the elements are taken in pairs.</param>
    /// <param name="elements">The channel's elements: symbol · subcarriers of the grid + subcarrier.</param>
    /// <param name="symbols">Receives one symbol for each element.</param>
    /// <param name="noise">Receives the noise variance of each symbol.</param>
    public static void Run(ResourceGrid grid, ChannelEstimate channel, int ports, ReadOnlySpan<int> elements, Span<Cf32> symbols, Span<float> noise)
    {
        if (ports == 1) RunOne(grid.Values, channel.Port(0).Values, channel.Noise, elements, symbols, noise);
        else RunDiversity(grid.Values, channel, ports, elements, symbols, noise);
    }

    private static void RunOne(ReadOnlySpan<Cf32> grid, ReadOnlySpan<Cf32> channel, float variance, ReadOnlySpan<int> elements, Span<Cf32> symbols, Span<float> noise)
    {
        Span<Cf32> y = stackalloc Cf32[Chunk];
        Span<Cf32> h = stackalloc Cf32[Chunk];
        for (int start = 0; start < elements.Length; start += Chunk)
        {
            ReadOnlySpan<int> part = elements[start..Math.Min(start + Chunk, elements.Length)];
            for (int i = 0; i < part.Length; i++)
            {
                y[i] = grid[part[i]];
                h[i] = channel[part[i]];
            }

            Divide(y, h, variance, symbols.Slice(start, part.Length), noise.Slice(start, part.Length));
        }
    }

    // y·h* / |h|², and what the division makes of the noise.
    private static void Divide(ReadOnlySpan<Cf32> y, ReadOnlySpan<Cf32> h, float variance, Span<Cf32> symbols, Span<float> noise)
    {
        ReadOnlySpan<float> received = ComplexRows.Floats(y), gains = ComplexRows.Floats(h);
        Span<float> result = MemoryMarshal.Cast<Cf32, float>(symbols);
        Vector256<float> least = Vector256.Create(Least), power = Vector256.Create(variance);
        int i = 0;
        for (; i + 4 <= symbols.Length; i += 4)
        {
            Vector256<float> gain = Vector256.Create(gains[(2 * i)..]);
            Vector256<float> square = gain * gain;
            Vector256<float> weight = Vector256<float>.One / Vector256.Max(square + ComplexRows.Swap(square), least);
            (ComplexRows.Product(Vector256.Create(received[(2 * i)..]), gain * SubAdd) * weight).CopyTo(result[(2 * i)..]);
            Vector256.Shuffle(weight * power, Vector256.Create(0, 2, 4, 6, 0, 2, 4, 6)).GetLower().CopyTo(noise[i..]);
        }

        for (; i < symbols.Length; i++)
        {
            float weight = 1 / MathF.Max(h[i].Power, Least);
            symbols[i] = y[i] * h[i].Conjugate * weight;
            noise[i] = variance * weight;
        }
    }

    private static void RunDiversity(
        ReadOnlySpan<Cf32> grid, ChannelEstimate channel, int ports, ReadOnlySpan<int> elements, Span<Cf32> symbols, Span<float> noise)
    {
        ReadOnlySpan<Cf32> even0 = channel.Port(0).Values, even1 = channel.Port(ports == 2 ? 1 : 2).Values;
        ReadOnlySpan<Cf32> odd0 = ports == 2 ? even0 : channel.Port(1).Values, odd1 = ports == 2 ? even1 : channel.Port(3).Values;
        float variance = 2 * channel.Noise;
        for (int i = 0; i + 1 < elements.Length; i += 2)
        {
            // Four ports take turns: 0 and 2 carry the even pairs, 1 and 3 the odd ones.
            bool isEven = (i & 2) == 0;
            ReadOnlySpan<Cf32> first = isEven ? even0 : odd0, second = isEven ? even1 : odd1;
            int a = elements[i], b = elements[i + 1];
            Cf32 h0 = (first[a] + first[b]) * 0.5f;
            Cf32 h1 = (second[a] + second[b]) * 0.5f;
            Cf32 r0 = grid[a], r1 = grid[b];
            float inverse = 1 / MathF.Max(h0.Power + h1.Power, Least);
            float scale = 1.41421356f * inverse;
            symbols[i] = (h0.Conjugate * r0 + h1 * r1.Conjugate) * scale;
            symbols[i + 1] = (h0.Conjugate * r1 - h1 * r0.Conjugate) * scale;
            noise[i] = noise[i + 1] = variance * inverse;
        }
    }
}
