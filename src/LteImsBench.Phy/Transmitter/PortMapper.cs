using LteImsBench.Dsp;
using LteImsBench.Phy.Common;

namespace LteImsBench.Phy.Transmitter;

/// <summary>Layer mapping, precoding and mapping to elements for one port, or for transmit diversity on two (TS 36.211 §6.3.3.3 and §6.3.4.3).</summary>
internal sealed class PortMapper(ResourceGrid[] grids)
{
    private static readonly float Half = MathF.Sqrt(0.5f);

    /// <summary>Adds symbols to elements, which are empty unless PHICHs share them.</summary>
    /// <param name="symbols">One for each element; with two ports an even number.</param>
    /// <param name="elements">In the order of mapping.</param>
    /// <param name="gain">Amplitude.</param>
    public void Map(ReadOnlySpan<Cf32> symbols, ReadOnlySpan<(int Symbol, int Subcarrier)> elements, float gain)
    {
        if (grids.Length == 1)
        {
            for (int i = 0; i < symbols.Length; i++) grids[0][elements[i].Symbol, elements[i].Subcarrier] += symbols[i] * gain;
            return;
        }

        gain *= Half;
        for (int i = 0; i + 1 < symbols.Length; i += 2)
        {
            Cf32 first = symbols[i] * gain, second = symbols[i + 1] * gain;
            var (symbolA, a) = elements[i];
            var (symbolB, b) = elements[i + 1];
            grids[0][symbolA, a] += first;
            grids[0][symbolB, b] += second;
            grids[1][symbolA, a] += -second.Conjugate;
            grids[1][symbolB, b] += first.Conjugate;
        }
    }
}
