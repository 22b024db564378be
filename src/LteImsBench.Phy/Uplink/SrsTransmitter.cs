using LteImsBench.Core.Time;
using LteImsBench.Dsp;
using LteImsBench.Phy.Common;

namespace LteImsBench.Phy.Uplink;

/// <summary>Sounding reference signal, TS 36.211 §5.5.3. Allocates nothing but the sequence of a length that was not yet sent.</summary>
public sealed class SrsTransmitter(UplinkCell cell, SrsCommon common)
{
    private readonly SequenceHopping _hopping = new(cell);

    /// <summary>Writes the last symbol of the grid with resource elements of power 1.</summary>
    /// <exception cref="ArgumentOutOfRangeException">A parameter is outside its range, or the signal outside the carrier.</exception>
    public void Run(ResourceGrid grid, Tti tti, in SrsDedicated ue)
    {
        SrsMapping mapping = SrsMapping.Of(cell, common, ue, tti);
        ReadOnlySpan<Cf32> sequence = SrsSequence.Base(_hopping, tti, mapping.Length);
        Span<Cf32> symbol = grid.Symbol(grid.Symbols - 1);
        for (int k = 0; k < mapping.Length; k++) symbol[mapping.FirstSubcarrier + 2 * k] = sequence[k] * SrsSequence.Phase(ue.CyclicShift, k);
    }
}

/// <summary>r_SRS(n), TS 36.211 §5.5.3.1.</summary>
internal static class SrsSequence
{
    private static readonly Cf32[] Eighths = [.. Enumerable.Range(0, 8).Select(i => new Cf32((float)Math.Cos(Math.PI * i / 4), (float)Math.Sin(Math.PI * i / 4)))];

    /// <summary>r̄_u,v(n) of the subframe's second slot, in which the signal is sent.</summary>
    public static ReadOnlySpan<Cf32> Base(SequenceHopping hopping, Tti tti, int length)
    {
        int slot = 2 * tti.Subframe + 1;
        return BaseSequences.Shared.Get(hopping.GroupForPucch(slot), hopping.Sequence(slot, length), length);
    }

    /// <summary>exp(jαn), where α = 2π·n_cs/8.</summary>
    public static Cf32 Phase(int shift, int n) => Eighths[shift * n & 7];
}
