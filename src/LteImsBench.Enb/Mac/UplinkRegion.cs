using LteImsBench.Core.Time;
using LteImsBench.Enb.Cell;
using LteImsBench.Messages.L1;

namespace LteImsBench.Enb.Mac;

/// <summary>The uplink resource blocks that are not for PUSCH: PUCCH at both edges (TS 36.211 §5.4.3), PRACH in its subframes.</summary>
internal sealed class UplinkRegion
{
    private const int PrachBlocks = 6;
    private const int FormatOneShifts = 12;
    private const int OrthogonalSequences = 3;   // normal cyclic prefix

    private readonly PrbMask _pucch;
    private readonly PrbMask _prach;
    private readonly int _configIndex;

    public UplinkRegion(CellConfig cell, int cceCount)
    {
        int lastAck = cell.Pucch.AckOffset + cceCount - 1;
        int regions = cell.Pucch.CqiPrbs + lastAck / (OrthogonalSequences * FormatOneShifts / cell.Pucch.DeltaShift) + 1;
        PucchBlocksPerEdge = (regions + 1) / 2;
        _pucch = PrbMask.Range(0, PucchBlocksPerEdge) | PrbMask.Range(cell.PrbCount - PucchBlocksPerEdge, PucchBlocksPerEdge);
        int prachFirst = cell.PrbCount == PrachBlocks ? 0 : cell.Prach.FrequencyOffset;
        _prach = PrbMask.Range(prachFirst, PrachBlocks);
        _configIndex = cell.Prach.ConfigIndex;
    }

    /// <summary>Blocks of PUCCH at each edge of the band.</summary>
    public int PucchBlocksPerEdge { get; }

    /// <summary>Subframes that a preamble lasts (TS 36.211 table 5.7.1-1).</summary>
    public static int PreambleSubframes(int configIndex) => PrachOccasion.Format(configIndex) switch { 0 => 1, 3 => 3, _ => 2 };

    public PrbMask Reserved(Tti tti)
    {
        for (int back = 0; back < PreambleSubframes(_configIndex); back++)
        {
            if (tti.Count >= back && PrachOccasion.IsOccasion(_configIndex, tti - back)) return _pucch | _prach;
        }

        return _pucch;
    }
}
