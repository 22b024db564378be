using LteImsBench.Core.Time;
using LteImsBench.Dsp;
using LteImsBench.Phy.Common;

namespace LteImsBench.Phy.Uplink;

/// <summary>
/// One resource block of a slot without its base sequence and the cell's cyclic shifts: what is left of a UE is a phase that turns by its
/// own shift from subcarrier to subcarrier, so that a transform over the 12 subcarriers parts the shifts.
/// </summary>
internal sealed class PucchDespreader(UplinkCell cell, PucchResources resources)
{
    public const int Shifts = 12;

    private const float Middle = (Shifts - 1) / 2f;

    private readonly SequenceHopping _hopping = new(cell);
    private readonly Cf32[] _elements = new Cf32[7 * Shifts];
    private readonly Cf32[] _shifts = new Cf32[7 * Shifts];

    /// <summary>The sum over the subcarriers for a symbol of the slot and a cyclic shift.</summary>
    public Cf32 this[int symbol, int shift] => _shifts[symbol * Shifts + shift];

    public void Load(ResourceGrid grid, Tti tti, int half, int prb)
    {
        int slot = 2 * tti.Subframe + half;
        ReadOnlySpan<Cf32> sequence = BaseSequences.Shared.Get(_hopping.GroupForPucch(slot), 0, Shifts);
        for (int symbol = 0; symbol < cell.SymbolsPerSlot; symbol++)
        {
            int turn = Shifts - resources.CellShift(slot, symbol) % Shifts;
            ReadOnlySpan<Cf32> received = grid.Symbol(half * cell.SymbolsPerSlot + symbol).Slice(prb * Shifts, Shifts);
            var elements = _elements.AsSpan(symbol * Shifts, Shifts);
            ReadOnlySpan<Cf32> phases = CyclicShift.Row(turn);
            for (int n = 0; n < Shifts; n++) elements[n] = received[n] * sequence[n].Conjugate * phases[n];
            for (int shift = 0; shift < Shifts; shift++) _shifts[symbol * Shifts + shift] = Sum(elements, shift);
        }
    }

    /// <summary>The sum over the subcarriers weighted by their distance from the middle: its quadrature to the plain sum is the slope of the phase.</summary>
    public Cf32 Moment(int symbol, int shift)
    {
        Span<Cf32> weighted = stackalloc Cf32[Shifts];
        for (int n = 0; n < Shifts; n++) weighted[n] = _elements[symbol * Shifts + n] * (n - Middle);
        return Sum(weighted, shift);
    }

    private static Cf32 Sum(ReadOnlySpan<Cf32> elements, int shift)
    {
        ReadOnlySpan<Cf32> phases = CyclicShift.Row(Shifts - shift);
        float re = 0, im = 0;
        for (int n = 0; n < Shifts; n++)
        {
            re += elements[n].Re * phases[n].Re - elements[n].Im * phases[n].Im;
            im += elements[n].Re * phases[n].Im + elements[n].Im * phases[n].Re;
        }

        return new(re, im);
    }
}
