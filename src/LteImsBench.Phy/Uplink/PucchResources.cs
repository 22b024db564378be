using LteImsBench.Dsp;
using LteImsBench.Phy.Common;

namespace LteImsBench.Phy.Uplink;

/// <summary>Where a PUCCH resource lies in a slot.</summary>
/// <param name="Prb">Resource block.</param>
/// <param name="Shift">Cyclic shift in twelfths of a turn, before that of the cell is added.</param>
/// <param name="Cover">Orthogonal sequence of the reference signal; 0 in formats 2 to 2b.</param>
/// <param name="IsTurned">Whether S(n_s) turns the data by a quarter.</param>
internal readonly record struct PucchCode(int Prb, int Shift, int Cover, bool IsTurned);

/// <summary>The resources of a cell's PUCCH, TS 36.211 §5.4.1 to §5.4.3.</summary>
internal sealed class PucchResources
{
    private const int Subcarriers = 12;

    private readonly UplinkCell _cell;
    private readonly byte[] _cellShifts;
    private readonly int _perShift;
    private readonly int _mixed;
    private readonly int _delta;

    public PucchResources(UplinkCell cell)
    {
        if (cell.Pucch.DeltaShift is < 1 or > 3) throw new ArgumentOutOfRangeException(nameof(cell), cell.Pucch.DeltaShift, "deltaPUCCH-Shift is 1 to 3");
        if (cell.Pucch.CyclicShiftsAn > 7 || cell.Pucch.CyclicShiftsAn % cell.Pucch.DeltaShift != 0)
            throw new ArgumentOutOfRangeException(nameof(cell), cell.Pucch.CyclicShiftsAn, "nCS-AN is 0 to 7 and a multiple of deltaPUCCH-Shift");
        _cell = cell;
        _delta = cell.Pucch.DeltaShift;
        _perShift = PucchCovers.Count(cell.Prefix);
        _mixed = _perShift * cell.Pucch.CyclicShiftsAn / _delta;

        // n_cs^cell(n_s, l): octets of c(n) at 8·N_symb·n_s + 8·l.
        byte[] bits = new byte[20 * cell.SymbolsPerSlot * 8];
        Gold.Bits(cell.Pci.Value, 0, bits);
        _cellShifts = new byte[20 * cell.SymbolsPerSlot];
        for (int i = 0; i < bits.Length; i++) _cellShifts[i / 8] |= (byte)(bits[i] << i % 8);
    }

    /// <summary>n_cs^cell.</summary>
    /// <param name="slot">Slot of the frame, 0 to 19.</param>
    /// <param name="symbol">Symbol of the slot.</param>
    public int CellShift(int slot, int symbol) => _cellShifts[slot * _cell.SymbolsPerSlot + symbol];

    /// <summary>Cyclic shifts of a resource block that formats 1 to 1b may use: fewer than 12 in the mixed one.</summary>
    public int ShiftsOf(PucchFormat format, int resource) =>
        !format.IsChannelQuality && resource < _mixed ? _cell.Pucch.CyclicShiftsAn : Subcarriers;

    /// <summary>The place of a resource.</summary>
    /// <param name="format">Format; 1, 1a and 1b share their resources, and 2, 2a and 2b theirs.</param>
    /// <param name="resource">n_PUCCH^(1) or n_PUCCH^(2).</param>
    /// <param name="slot">Slot of the frame, 0 to 19.</param>
    /// <exception cref="ArgumentOutOfRangeException">The resource lies outside the carrier.</exception>
    public PucchCode Locate(PucchFormat format, int resource, int slot)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(resource);
        return format.IsChannelQuality ? Format2(resource, slot) : Format1(resource, slot);
    }

    private PucchCode Format1(int resource, int slot)
    {
        bool isMixed = resource < _mixed;
        int shifts = isMixed ? _cell.Pucch.CyclicShiftsAn : Subcarriers, perPrb = _perShift * Subcarriers / _delta;
        int position = isMixed ? resource : (resource - _mixed) % perPrb;
        if (slot % 2 != 0 && isMixed)
        {
            int spread = (position + (_cell.Prefix == CyclicPrefix.Normal ? 2 : 0)) % (_perShift * shifts / _delta);
            position = spread / _perShift + spread % _perShift * shifts / _delta;
        }
        else if (slot % 2 != 0)
        {
            position = _perShift * (position + 1) % (perPrb + 1) - 1;
        }

        int cover = position * _delta / shifts;
        int shift = (position * _delta + (_cell.Prefix == CyclicPrefix.Normal ? cover % _delta : cover)) % shifts;
        int region = isMixed ? _cell.Pucch.CqiPrbs : (resource - _mixed) / perPrb + _cell.Pucch.CqiPrbs + (_cell.Pucch.CyclicShiftsAn + 7) / 8;
        return new(Prb(region, slot), shift, cover, position % 2 != 0);
    }

    private PucchCode Format2(int resource, int slot)
    {
        bool isMixed = resource >= Subcarriers * _cell.Pucch.CqiPrbs;
        int shift = isMixed ? (resource + _cell.Pucch.CyclicShiftsAn + 1) % Subcarriers : resource % Subcarriers;
        if (slot % 2 != 0)
        {
            shift = isMixed
                ? (2 * Subcarriers - 2 - resource % Subcarriers) % Subcarriers
                : Subcarriers * (shift + 1) % (Subcarriers + 1) - 1;
        }

        return new(Prb(resource / Subcarriers, slot), shift, 0, false);
    }

    // n_PRB alternates between the edges of the carrier, slot by slot.
    private int Prb(int region, int slot)
    {
        int pair = region / 2;
        if (pair >= _cell.PrbCount || 2 * pair > _cell.PrbCount) throw new ArgumentOutOfRangeException(nameof(region), region, "the PUCCH resource lies outside the carrier");
        return (region + slot) % 2 == 0 ? pair : _cell.PrbCount - 1 - pair;
    }
}
