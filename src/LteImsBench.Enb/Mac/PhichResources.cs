using LteImsBench.Enb.Cell;
using LteImsBench.Messages.L1;

namespace LteImsBench.Enb.Mac;

/// <summary>The PHICHs that answer the PUSCHs of one subframe: each its own (TS 36.213 §9.1.2, TS 36.211 §6.9).</summary>
internal sealed class PhichResources(CellConfig cell)
{
    private const int CyclicShifts = 8;
    private const int SequencesPerGroup = 8;   // 2·N_SF, normal cyclic prefix

    private readonly int _groups = ControlRegion.PhichGroups(cell.PrbCount, cell.PhichResourceSixths);
    private readonly bool[] _used = new bool[ControlRegion.PhichGroups(cell.PrbCount, cell.PhichResourceSixths) * SequencesPerGroup];

    public void Begin() => Array.Clear(_used);

    /// <summary>Takes the PHICH of a PUSCH; false when another PUSCH of the subframe has it.</summary>
    public bool TryTake(int firstPrb, int cyclicShift)
    {
        ref bool used = ref _used[Index(firstPrb, cyclicShift)];
        if (used) return false;
        return used = true;
    }

    /// <summary>Takes a PHICH by choosing the cyclic shift of the grant; false when none is left.</summary>
    public bool TryTakeAny(int firstPrb, out byte cyclicShift)
    {
        for (cyclicShift = 0; cyclicShift < CyclicShifts; cyclicShift++)
        {
            if (TryTake(firstPrb, cyclicShift)) return true;
        }

        return false;
    }

    private int Index(int firstPrb, int cyclicShift)
    {
        int group = (firstPrb + cyclicShift) % _groups;
        int sequence = (firstPrb / _groups + cyclicShift) % SequencesPerGroup;
        return group * SequencesPerGroup + sequence;
    }
}
