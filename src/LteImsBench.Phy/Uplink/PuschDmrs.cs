using LteImsBench.Core.Time;
using LteImsBench.Dsp;
using LteImsBench.Phy.Common;

namespace LteImsBench.Phy.Uplink;

/// <summary>Demodulation reference signal of PUSCH, TS 36.211 §5.5.2.1, on one layer.</summary>
internal sealed class PuschDmrs
{
    private const int SlotsPerFrame = 20;
    private const int CyclicShifts = 12;

    // Tables 5.5.2.1.1-2 and, for the lowest layer, 5.5.2.1.1-1.
    private static readonly int[] CellShifts = [0, 2, 3, 4, 6, 8, 9, 10];
    private static readonly int[] FieldShifts = [0, 6, 3, 4, 2, 8, 10, 9];

    private readonly SequenceHopping _hopping;
    private readonly UplinkCell _cell;
    private readonly int[] _slotShifts = new int[SlotsPerFrame];

    public PuschDmrs(UplinkCell cell)
    {
        (_cell, _hopping) = (cell, new(cell));
        int groupShift = (cell.Pci.Value + cell.Pusch.GroupAssignment) % BaseSequences.Groups;
        byte[] bits = new byte[8 * cell.SymbolsPerSlot * SlotsPerFrame];
        Gold.Bits((uint)(cell.Pci.Value / 30 << 5 | groupShift), 0, bits);
        for (int slot = 0; slot < SlotsPerFrame; slot++)
        {
            for (int i = 0; i < 8; i++) _slotShifts[slot] |= bits[8 * cell.SymbolsPerSlot * slot + i] << i;
        }
    }

    /// <summary>The symbol of a slot that carries it.</summary>
    public static int SymbolOf(CyclicPrefix prefix) => prefix == CyclicPrefix.Normal ? 3 : 2;

    /// <summary>Writes the signal of a slot.</summary>
    /// <param name="tti">The subframe.</param>
    /// <param name="slot">0 or 1.</param>
    /// <param name="shiftField">Cyclic shift field of DCI format 0.</param>
    /// <param name="signal">Receives M_sc elements of unit power.</param>
    public void Write(Tti tti, int slot, int shiftField, Span<Cf32> signal)
    {
        int inFrame = 2 * tti.Subframe + slot;
        int shift = (CellShifts[_cell.Pusch.CyclicShift & 7] + FieldShifts[shiftField & 7] + _slotShifts[inFrame]) % CyclicShifts;
        ReadOnlySpan<Cf32> sequence = BaseSequences.Shared.Get(_hopping.GroupForPusch(inFrame), _hopping.Sequence(inFrame, signal.Length), signal.Length);
        CyclicShift.Apply(sequence, shift, signal);
    }
}
