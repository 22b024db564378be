using LteImsBench.Dsp;
using LteImsBench.Phy.Common;

namespace LteImsBench.Phy.Receiver;

/// <summary>From received elements to the symbols that were sent on one port, or with transmit diversity on two or four (TS 36.211 §6.3.4.3).</summary>
internal static class Equalizer
{
    /// <summary>Equalises a channel's elements in the order in which it is mapped.</summary>
    /// <param name="grid">Received.</param>
    /// <param name="channel">Estimate.</param>
    /// <param name="ports">1, 2 or 4; with several the elements are taken in pairs.</param>
    /// <param name="elements">The channel's elements.</param>
    /// <param name="symbols">Receives one symbol for each element.</param>
    /// <param name="noise">Receives the noise variance of each symbol.</param>
    public static void Run(
        ResourceGrid grid, ChannelEstimate channel, int ports, ReadOnlySpan<(int Symbol, int Subcarrier)> elements, Span<Cf32> symbols, Span<float> noise)
    {
        if (ports == 1)
        {
            ResourceGrid h = channel.Port(0);
            for (int i = 0; i < elements.Length; i++)
            {
                var (symbol, k) = elements[i];
                Cf32 gain = h[symbol, k];
                float power = MathF.Max(gain.Power, 1e-12f);
                symbols[i] = grid[symbol, k] * gain.Conjugate * (1 / power);
                noise[i] = channel.Noise / power;
            }

            return;
        }

        for (int i = 0; i + 1 < elements.Length; i += 2)
        {
            // Four ports take turns: 0 and 2 carry the even pairs, 1 and 3 the odd ones.
            (int first, int second) = ports == 2 ? (0, 1) : (i / 2 & 1) == 0 ? (0, 2) : (1, 3);
            var (symbolA, a) = elements[i];
            var (symbolB, b) = elements[i + 1];
            Cf32 h0 = (channel.Port(first)[symbolA, a] + channel.Port(first)[symbolB, b]) * 0.5f;
            Cf32 h1 = (channel.Port(second)[symbolA, a] + channel.Port(second)[symbolB, b]) * 0.5f;
            Cf32 r0 = grid[symbolA, a], r1 = grid[symbolB, b];
            float power = MathF.Max(h0.Power + h1.Power, 1e-12f);
            float scale = MathF.Sqrt(2) / power;
            symbols[i] = (h0.Conjugate * r0 + h1 * r1.Conjugate) * scale;
            symbols[i + 1] = (h0.Conjugate * r1 - h1 * r0.Conjugate) * scale;
            noise[i] = noise[i + 1] = 2 * channel.Noise / power;
        }
    }
}
