using LteImsBench.Dsp;
using LteImsBench.Phy.Common;

namespace LteImsBench.Phy.Transmitter;

/// <summary>Layer mapping, precoding and mapping to elements for one port, or for transmit diversity on two or four (TS 36.211 §6.3.3.3 and §6.3.4.3).</summary>
internal sealed class PortMapper(ResourceGrid[] grids)
{
    private const int GroupSymbols = 4;

    /// <summary>What precoding makes of the amplitude of symbols at one port; for those who map to give beforehand.</summary>
    public float Amplitude { get; } = grids.Length == 1 ? 1 : MathF.Sqrt(0.5f);

    /// <summary>Puts symbols into elements.</summary>
    /// <param name="symbols">One for each element, already of <see cref="Amplitude"/>; with several ports an even number.</param>
    /// <param name="elements">In the order of mapping: symbol · subcarriers + subcarrier.</param>
    public void Map(ReadOnlySpan<Cf32> symbols, ReadOnlySpan<int> elements)
    {
        if (grids.Length == 1)
        {
            Span<Cf32> values = grids[0].Values;
            for (int i = 0; i < symbols.Length; i++) values[elements[i]] = symbols[i];
            return;
        }

        for (int turn = 0; turn < grids.Length / 2; turn++)
        {
            // Pairs take turns between ports 0 and 2, and 1 and 3, where there are four.
            Span<Cf32> first = grids[turn].Values, second = grids[turn + grids.Length / 2].Values;
            for (int i = 2 * turn; i + 1 < symbols.Length; i += grids.Length)
            {
                Cf32 even = symbols[i], odd = symbols[i + 1];
                int a = elements[i], b = elements[i + 1];
                first[a] = even;
                first[b] = odd;
                second[a] = -odd.Conjugate;
                second[b] = even.Conjugate;
            }
        }
    }

    /// <summary>Adds the twelve symbols of a PHICH to elements that PHICHs share, TS 36.211 §6.9.2.</summary>
    /// <param name="symbols">As for <see cref="Map"/>.</param>
    /// <param name="elements">Of the mapping unit.</param>
    /// <param name="turn">Which group of elements the first pair of four ports has: 0 or 1.</param>
    public void AddPhich(ReadOnlySpan<Cf32> symbols, ReadOnlySpan<int> elements, int turn)
    {
        for (int i = 0; i < symbols.Length; i += 2)
        {
            Cf32 even = symbols[i], odd = symbols[i + 1];
            int a = elements[i], b = elements[i + 1], pair = grids.Length == 4 ? (i / GroupSymbols + turn) % 2 : 0;
            Span<Cf32> first = grids[pair].Values;
            first[a] += even;
            first[b] += odd;
            if (grids.Length == 1) continue;
            Span<Cf32> second = grids[pair + grids.Length / 2].Values;
            second[a] += -odd.Conjugate;
            second[b] += even.Conjugate;
        }
    }
}
