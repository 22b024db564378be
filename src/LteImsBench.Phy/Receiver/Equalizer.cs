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
    /// <param name="elements">The channel's elements: symbol · subcarriers of the grid + subcarrier.</param>
    /// <param name="symbols">Receives one symbol for each element.</param>
    /// <param name="noise">Receives the noise variance of each symbol.</param>
    public static void Run(ResourceGrid grid, ChannelEstimate channel, int ports, ReadOnlySpan<int> elements, Span<Cf32> symbols, Span<float> noise)
    {
        if (ports == 1)
        {
            SymbolEqualizer.OnePort(grid.Values, channel.Port(0).Values, elements, channel.Disturbance, symbols, noise);
            return;
        }

        // Without half a pair.
        elements = elements[..(elements.Length & ~1)];
        ReadOnlySpan<Cf32> port0 = channel.Port(0).Values, port1 = channel.Port(1).Values;
        if (ports == 2) SymbolEqualizer.TwoPorts(grid.Values, port0, port1, elements, channel.Disturbance, symbols, noise);
        else SymbolEqualizer.FourPorts(grid.Values, new(port0, channel.Port(2).Values, port1, channel.Port(3).Values), elements, channel.Disturbance, symbols, noise);
    }
}
