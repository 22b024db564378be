using LteImsBench.Core.Identity;
using LteImsBench.Core.Time;
using LteImsBench.Enb.Cell;
using LteImsBench.Messages.Fapi;

namespace LteImsBench.Enb.Mac;

/// <summary>
/// One turn of the scheduler: the requests of downlink subframe <see cref="Tti"/> and of uplink subframe <see cref="UplinkTti"/>, with what
/// is left of CCEs, resource blocks and PHICHs. Reused from TTI to TTI.
/// </summary>
internal sealed class SubframeBuilder
{
    /// <summary>From PDCCH or PHICH to PUSCH, and from PDSCH to its feedback (TS 36.213 §8, §10.2).</summary>
    public const int UplinkDelay = 4;

    // An UL_CONFIG must last until its subframe has been received: four ahead, and four until the report.
    private const int UplinkConfigs = 16;

    private readonly CellConfig _cell;
    private readonly PdcchAllocator _pdcch = new();
    private readonly ControlFormat _format;
    private readonly PdschCapacity[] _capacities;
    private readonly UplinkRegion _region;
    private readonly UlConfigRequest[] _uplink = [.. Enumerable.Range(0, UplinkConfigs).Select(_ => new UlConfigRequest())];

    public SubframeBuilder(CellConfig cell)
    {
        _cell = cell;
        _format = new(cell);
        _capacities = [.. Enumerable.Range(1, cell.Cfi).Select(cfi => new PdschCapacity(cell, cfi))];
        _region = new(cell, _format.MaxCces);
        (DownlinkPrbs, UplinkPrbs, Msg3Prbs) = (new(cell.PrbCount), new(cell.PrbCount), new(cell.PrbCount));
        (Phich, Msg3Phich) = (new(cell), new(cell));
    }

    public int PrbCount => _cell.PrbCount;

    public int CceCount => _pdcch.CceCount;

    /// <summary>What the PDSCHs of this subframe find.</summary>
    public PdschCapacity Capacity => _capacities[Downlink.Cfi - 1];

    public UplinkRegion Region => _region;

    public Tti Tti { get; private set; }

    public Tti UplinkTti => Tti + UplinkDelay;

    public Tti Msg3Tti => Tti + RandomAccess.Msg3Delay;

    public DlConfigRequest Downlink { get; } = new();

    public TxRequest Tx { get; } = new();

    public HiDci0Request HiDci0 { get; } = new();

    public UlConfigRequest Uplink => _uplink[UplinkTti.Count % UplinkConfigs];

    public PrbAllocator DownlinkPrbs { get; }

    /// <summary>Of <see cref="UplinkTti"/>.</summary>
    public PrbAllocator UplinkPrbs { get; }

    /// <summary>Those that answer the PUSCHs of <see cref="UplinkTti"/>.</summary>
    public PhichResources Phich { get; }

    /// <summary>Blocks for the Msg3s that random access responses of this subframe grant in <see cref="Msg3Tti"/>.</summary>
    public PrbAllocator Msg3Prbs { get; }

    /// <inheritdoc cref="Msg3Prbs"/>
    public PhichResources Msg3Phich { get; }

    /// <param name="tti">The downlink subframe.</param>
    /// <param name="hasCommon">Whether common PDCCHs may be wanted in it.</param>
    /// <param name="ues">The UEs of the cell.</param>
    public void Begin(Tti tti, bool hasCommon, List<MacUe> ues)
    {
        Tti = tti;
        Downlink.Reset(tti);
        int cfi = _format.Choose(tti, hasCommon, ues);
        Downlink.Cfi = cfi;
        Tx.Reset(tti);
        HiDci0.Reset(tti);
        Uplink.Reset(UplinkTti);
        _pdcch.Begin(tti, _format.CcesOf(cfi));
        DownlinkPrbs.Begin(default);
        UplinkPrbs.Begin(_region.Reserved(UplinkTti));
        Phich.Begin();
        Msg3Prbs.Begin(_region.Reserved(Msg3Tti));
        Msg3Phich.Begin();
    }

    public bool TryTakeCommonCces(out byte cce, out byte level)
    {
        level = (byte)_pdcch.CommonLevel;
        if (_pdcch.TryAllocate(default, isCommon: true, level, out cce)) return true;
        level = 4;
        return _pdcch.TryAllocate(default, isCommon: true, level, out cce);
    }

    /// <summary>CCEs in the UE's own search space, at <paramref name="wanted"/> or the highest level that the region has.</summary>
    public bool TryTakeCces(Rnti rnti, int wanted, out byte cce, out byte level)
    {
        while (wanted > _pdcch.CceCount) wanted /= 2;
        level = (byte)wanted;
        return _pdcch.TryAllocate(rnti, isCommon: false, wanted, out cce);
    }
}
