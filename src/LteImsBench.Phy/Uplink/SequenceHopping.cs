using LteImsBench.Dsp;

namespace LteImsBench.Phy.Uplink;

/// <summary>Group u and sequence v of a cell's uplink reference signals in each slot, TS 36.211 §5.5.1.3 and §5.5.1.4.</summary>
internal sealed class SequenceHopping
{
    private const int Slots = 20;

    private readonly byte[] _groupPucch = new byte[Slots];
    private readonly byte[] _groupPusch = new byte[Slots];
    private readonly byte[] _sequence = new byte[Slots];

    public SequenceHopping(UplinkCell cell)
    {
        int shiftPucch = cell.Pci.Value % BaseSequences.Groups;
        int shiftPusch = (shiftPucch + cell.Pusch.GroupAssignment) % BaseSequences.Groups;
        uint init = (uint)(cell.Pci.Value / 30);
        byte[] group = new byte[8 * Slots], sequence = new byte[Slots];
        Gold.Bits(init, 0, group);
        Gold.Bits((init << 5) + (uint)shiftPusch, 0, sequence);
        for (int slot = 0; slot < Slots; slot++)
        {
            int hop = 0;
            for (int i = 0; cell.Pusch.GroupHopping && i < 8; i++) hop |= group[8 * slot + i] << i;
            _groupPucch[slot] = (byte)((hop + shiftPucch) % BaseSequences.Groups);
            _groupPusch[slot] = (byte)((hop + shiftPusch) % BaseSequences.Groups);
            if (cell.Pusch.SequenceHopping && !cell.Pusch.GroupHopping) _sequence[slot] = sequence[slot];
        }
    }

    /// <summary>u of PUCCH, and of SRS.</summary>
    /// <param name="slot">Slot of the frame, 0 to 19.</param>
    public int GroupForPucch(int slot) => _groupPucch[slot];

    /// <summary>u of the PUSCH reference signal.</summary>
    /// <param name="slot">Slot of the frame, 0 to 19.</param>
    public int GroupForPusch(int slot) => _groupPusch[slot];

    /// <summary>v of a sequence that spans so many subcarriers.</summary>
    /// <param name="slot">Slot of the frame, 0 to 19.</param>
    /// <param name="length">Length of the sequence in subcarriers.</param>
    public int Sequence(int slot, int length) => length >= 72 ? _sequence[slot] : 0;
}
