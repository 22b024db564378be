using LteImsBench.Dsp.Native;

namespace LteImsBench.Dsp;

/// <summary>From received elements and channel estimates to symbols and their noise. Elements are places in the grid, all of them inside.</summary>
public static class SymbolEqualizer
{
    /// <summary>One port: received over channel.</summary>
    /// <param name="grid">Received values.</param>
    /// <param name="channel">Estimate, as long as the grid.</param>
    /// <param name="elements">Places in the order of mapping.</param>
    /// <param name="variance">Noise power of an element.</param>
    /// <param name="symbols">Receives one symbol for each element.</param>
    /// <param name="noise">Receives the noise variance of each symbol.</param>
    /// <exception cref="ArgumentException">A place outside the grid, or spans of wrong lengths.</exception>
    public static void OnePort(ReadOnlySpan<Cf32> grid, ReadOnlySpan<Cf32> channel, ReadOnlySpan<int> elements, float variance, Span<Cf32> symbols, Span<float> noise)
    {
        Check(grid, channel, elements, symbols, noise);
        int result = NativeMethods.Equalize(grid, channel, grid.Length, elements, elements.Length, variance, symbols, noise);
        if (result != NativeMethods.Ok) throw new ArgumentException("an element outside the grid", nameof(elements));
    }

    /// <summary>Transmit diversity on two ports, TS 36.211 §6.3.4.3: elements in pairs, over each of which the channel is taken as constant.</summary>
    /// <inheritdoc cref="OnePort"/>
    public static void TwoPorts(
        ReadOnlySpan<Cf32> grid, ReadOnlySpan<Cf32> port0, ReadOnlySpan<Cf32> port1, ReadOnlySpan<int> elements, float variance, Span<Cf32> symbols, Span<float> noise) =>
        FourPorts(grid, new(port0, port1, port0, port1), elements, variance, symbols, noise);

    /// <summary>Transmit diversity on four ports: pairs take turns between ports 0 and 2, and 1 and 3.</summary>
    /// <param name="grid">Received values.</param>
    /// <param name="ports">Estimates in the order 0, 2, 1, 3.</param>
    /// <param name="elements">Places in the order of mapping.</param>
    /// <param name="variance">Noise power of an element.</param>
    /// <param name="symbols">Receives one symbol for each element.</param>
    /// <param name="noise">Receives the noise variance of each symbol.</param>
    /// <exception cref="ArgumentException">A place outside the grid, an odd number of elements, or spans of wrong lengths.</exception>
    public static unsafe void FourPorts(
        ReadOnlySpan<Cf32> grid, in PortEstimates ports, ReadOnlySpan<int> elements, float variance, Span<Cf32> symbols, Span<float> noise)
    {
        Check(grid, ports.First, elements, symbols, noise);
        Check(grid, ports.Second, elements, symbols, noise);
        Check(grid, ports.Third, elements, symbols, noise);
        Check(grid, ports.Fourth, elements, symbols, noise);
        fixed (Cf32* first = ports.First, second = ports.Second, third = ports.Third, fourth = ports.Fourth)
        {
            Cf32** channels = stackalloc Cf32*[] { first, second, third, fourth };
            int result = NativeMethods.EqualizeDiversity(grid, channels, grid.Length, elements, elements.Length, variance, symbols, noise);
            if (result != NativeMethods.Ok) throw new ArgumentException("an element outside the grid, or half a pair", nameof(elements));
        }
    }

    private static void Check(ReadOnlySpan<Cf32> grid, ReadOnlySpan<Cf32> channel, ReadOnlySpan<int> elements, Span<Cf32> symbols, Span<float> noise)
    {
        NativeDsp.Check();
        ArgumentOutOfRangeException.ThrowIfNotEqual(channel.Length, grid.Length, nameof(channel));
        ArgumentOutOfRangeException.ThrowIfLessThan(symbols.Length, elements.Length, nameof(symbols));
        ArgumentOutOfRangeException.ThrowIfLessThan(noise.Length, elements.Length, nameof(noise));
    }
}
