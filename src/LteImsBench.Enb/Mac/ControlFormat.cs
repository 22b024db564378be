using LteImsBench.Core.Time;
using LteImsBench.Enb.Cell;
using LteImsBench.Messages.L1;

namespace LteImsBench.Enb.Mac;

/// <summary>
/// Chooses the control format indicator of a subframe: the least that has room for the PDCCHs which may be wanted, so that what is left
/// is the PDSCH's (TS 36.212 §5.3.4).
/// </summary>
internal sealed class ControlFormat
{
    /// <summary>CCEs of the common search space, TS 36.213 §9.1.1.</summary>
    public const int CommonCces = 16;

    // Search spaces overlap: with this many times the CCEs asked for, a PDCCH without a place is rare.
    private const int Margin = 2;

    private const int MaxCfi = 3;

    private readonly int[] _cces = new int[MaxCfi + 1];
    private readonly int _least;
    private readonly int _most;

    public ControlFormat(CellConfig cell)
    {
        (_least, _most) = (cell.MinCfi, cell.Cfi);
        int groups = ControlRegion.PhichGroups(cell.PrbCount, cell.PhichResourceSixths);
        for (int cfi = 1; cfi <= MaxCfi; cfi++) _cces[cfi] = ControlRegion.CceCount(cell.PrbCount, cfi, cell.AntennaPorts, groups);
    }

    /// <summary>CCEs of the largest control region that is used.</summary>
    public int MaxCces => _cces[_most];

    public int CcesOf(int cfi) => _cces[cfi];

    /// <summary>The control format of <paramref name="tti"/>.</summary>
    /// <param name="tti">The downlink subframe.</param>
    /// <param name="hasCommon">Whether common PDCCHs may be wanted.</param>
    /// <param name="ues">The UEs, whose turn of the subframe has begun.</param>
    public int Choose(Tti tti, bool hasCommon, List<MacUe> ues)
    {
        int wanted = 0;
        for (int i = 0; i < ues.Count && wanted < _cces[_most]; i++) wanted += Margin * Pdcchs(ues[i], tti) * ues[i].Link.PdcchLevel;
        if (hasCommon) wanted += CommonCces;
        int cfi = _least;
        while (cfi < _most && _cces[cfi] < wanted) cfi++;
        return cfi;
    }

    private static int Pdcchs(MacUe ue, Tti tti)
    {
        if (ue.IsRemoved) return 0;
        bool isDownlink = ue.Elements.Count > 0 || ue.DownlinkHarq.NextRetransmission() is not null || ue.Downlink.Top() != TrafficClass.None;
        bool isUplink = ue.Uplink.IsPending || ue.UplinkHarq[tti + SubframeBuilder.UplinkDelay].IsActive;
        return (isDownlink ? 1 : 0) + (isUplink ? 1 : 0);
    }
}
