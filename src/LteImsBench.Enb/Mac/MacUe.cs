using LteImsBench.Core.Identity;
using LteImsBench.Core.Time;
using LteImsBench.Enb.Cell;
using LteImsBench.L2;
using LteImsBench.L2.Mac;
using LteImsBench.Messages.Mac;

namespace LteImsBench.Enb.Mac;

/// <summary>One UE as the scheduler knows it: its C-RNTI, HARQ, link quality, and what waits in either direction.</summary>
internal sealed class MacUe : IMacControlHandler
{
    private readonly CellConfig _cell;
    private readonly TimingAdvanceLoop _timing = new();
    private ServedShare _downlinkShare;
    private ServedShare _uplinkShare;
    private Tti _builtAt;
    private int _puschPrbs;
    private bool _isReported;
    private PucchAssignment? _pucch;

    public MacUe(Rnti rnti, MacMultiplexer multiplexer, DownlinkDemand downlink, CellConfig cell)
    {
        (Rnti, Multiplexer, Downlink, _cell) = (rnti, multiplexer, downlink, cell);
        DownlinkHarq = new(cell.Mac.MaxDownlinkTransmissions);
        Link = new(cell.Mac.MaxDownlinkMcs, cell.Mac.MaxUplinkMcs);
    }

    public Rnti Rnti { get; }

    /// <summary>For the evidence.</summary>
    public UeKey? Key { get; set; }

    public UeCategory Category { get; set; } = UeCategory.Least;

    public MacMultiplexer Multiplexer { get; }

    public RadioBearers Bearers => Multiplexer.Bearers;

    public DownlinkHarq DownlinkHarq { get; }

    public UplinkHarq UplinkHarq { get; } = new();

    public LinkAdaptation Link { get; }

    public MacControlElements Elements { get; } = new();

    public DownlinkDemand Downlink { get; }

    public UplinkDemand Uplink { get; } = new();

    /// <summary>PUCCH resources in use by the UE; null before they are configured and after it gave them up.</summary>
    public PucchAssignment? Pucch
    {
        get => _pucch;
        set => (_pucch, HasUsedPucch) = (value, false);
    }

    /// <summary>Something was heard on those resources, so the UE knows them.</summary>
    public bool HasUsedPucch { get; set; }

    /// <summary>Set by RRC: the scheduler forgets the UE at the next subframe.</summary>
    public bool IsRemoved { get; set; }

    /// <summary>Asks which UE was served least: the round robin of the schedulers.</summary>
    public ref ServedShare DownlinkShare => ref _downlinkShare;

    /// <inheritdoc cref="DownlinkShare"/>
    public ref ServedShare UplinkShare => ref _uplinkShare;

    /// <summary>PUSCHs in a row that were not decoded.</summary>
    public int UplinkSilence { get; private set; }

    /// <summary>The most blocks a PUSCH may have for the UE's power to reach.</summary>
    public int MaxUplinkPrbs { get; private set; } = int.MaxValue;

    /// <summary>First CCE of the UE's downlink assignment in this subframe, which names the PUCCH of its feedback.</summary>
    public byte AckCce { get; set; }

    public MacCounters Counters { get; } = new();

    /// <summary>Starts a subframe, before anything else of it.</summary>
    public void OnTti(Tti tti)
    {
        Bearers.OnTti(tti);
        Multiplexer.OnTti(tti);
        DownlinkHarq.OnTti(tti);
        Counters.DownlinkFailures = DownlinkHarq.Failures;
        Downlink.OnTti();
        _downlinkShare.OnTti();
        _uplinkShare.OnTti();
    }

    /// <summary>Asks the UE to correct its timing where measurements say so.</summary>
    public void AddTimingAdvance(Tti now)
    {
        if (Elements.Count == 0 && _timing.TakeCommand(now) is { } command) Elements.AddTimingAdvance(command);
    }

    /// <summary>A PUSCH was judged. Called before its PDU is taken apart.</summary>
    public void OnPusch(UplinkProcess process, bool isOk, float sinrDb, int timingOffset)
    {
        Link.OnPusch(sinrDb, isOk, isFirst: process.Transmissions == 1);
        UplinkSilence = isOk ? 0 : UplinkSilence + 1;
        if (!isOk)
        {
            Counters.UplinkNacks++;
            return;
        }

        Counters.UplinkOctets += process.Size;
        _timing.OnMeasurement(timingOffset);
        (_builtAt, _puschPrbs, _isReported) = (process.FirstTti, process.PrbCount, false);
    }

    /// <summary>The PDU of a PUSCH has been taken apart.</summary>
    public void OnPduRead()
    {
        if (!_isReported) Uplink.OnFilled(_builtAt);
    }

    void IMacControlHandler.OnBufferStatus(BufferStatusReport report)
    {
        _isReported = true;
        Uplink.OnReport(_builtAt, report, UplinkHarq.GrantedAfter(_builtAt));
    }

    void IMacControlHandler.OnPowerHeadroom(int decibel)
    {
        // Headroom beside the PUSCH that carried it: as many blocks again for every 3 dB.
        double blocks = _puschPrbs * Math.Pow(10, decibel / 10.0);
        MaxUplinkPrbs = (int)Math.Clamp(blocks, 1, _cell.PrbCount);
    }
}
