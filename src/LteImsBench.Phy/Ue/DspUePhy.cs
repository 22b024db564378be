using LteImsBench.Core.Evidence;
using LteImsBench.Core.Identity;
using LteImsBench.Core.Time;
using LteImsBench.Dsp;
using LteImsBench.Messages.Fapi;
using LteImsBench.Messages.L1;
using LteImsBench.Phy.Channels;
using LteImsBench.Phy.Common;
using LteImsBench.Phy.Receiver;

namespace LteImsBench.Phy.Ue;

/// <summary>
/// The physical layer of a UE on samples. It finds a cell in the stream at whatever time and carrier offset, follows it, decodes what is
/// for the UE and sends its uplink, each subframe by the timing advance before the downlink subframe of its number comes in. Runs on one
/// thread, the caller's; on a cell, it allocates nothing in steady state. What is received never throws.
/// </summary>
public sealed class DspUePhy : IUePhy
{
    private const int FeedbackDelay = 4;

    // Subframes that are only measured, until the loops have settled, before a cell is reported.
    private const int Settling = 20;

    private readonly UePhySettings _settings;
    private readonly IUePhyNotifier _notifier;
    private readonly int _subframe;
    private readonly SampleRing _ring;
    private readonly StreamSearch _search;
    private readonly UeUplink _uplink;
    private readonly DownlinkHarqTracker _harq = new();
    private UeCell? _cell;
    private Tti _tti = new(-1);
    private MonitoredRntis _monitored;
    private (Rnti Rnti, Tti First, int Count) _randomAccess;
    private PdschAmplitudes _amplitudes = PdschAmplitudes.Unit;
    private bool _isSearching;
    private bool _isCamped;
    private int _settling;

    /// <param name="settings">Of the radio under it.</param>
    /// <param name="notifier">The MAC of the UE.</param>
    public DspUePhy(UePhySettings settings, IUePhyNotifier notifier)
    {
        if (settings.FftSize < 128 || settings.FftSize % 128 != 0)
            throw new ArgumentException($"a transform of {settings.FftSize} is not a multiple of 128", nameof(settings));
        (_settings, _notifier) = (settings, notifier);
        _subframe = settings.FftSize * 15;
        _ring = new(8 * _subframe);
        _search = new(settings);
        _uplink = new(settings);
    }

    /// <summary>Carrier offset of the cell that it is on, in Hz.</summary>
    public double OffsetHz => _cell?.Track.OffsetHz ?? 0;

    /// <summary>SINR of the reference signals over the last 100 ms in dB; null off any cell.</summary>
    public float? SinrDb => _cell?.Sync.SinrDb(100);

    /// <summary>N_TA in samples.</summary>
    public int TimingAdvanceSamples => _uplink.AdvanceSamples;

    /// <summary>Runs one subframe's span of air time.</summary>
    /// <param name="downlink">What was received in it, a subframe's length of samples, aligned or not.</param>
    /// <param name="uplink">Receives what is sent in the same span.</param>
    public void Step(ReadOnlySpan<Cf32> downlink, Span<Cf32> uplink)
    {
        if (downlink.Length != _subframe || uplink.Length != _subframe)
            throw new ArgumentException($"{downlink.Length} and {uplink.Length} samples, expected {_subframe} of either");
        _ring.Append(downlink);
        if (_cell is { } cell)
        {
            ReceiveAll(cell);
        }
        else
        {
            _notifier.OnSubframe(_tti += 1);
            if (_isSearching && _search.FirstSample < _ring.End) RunSearch(downlink);
        }

        if (_cell is { } serving) _uplink.RenderUntil(_ring.End, _tti, serving);
        _uplink.Read(uplink);
    }

    public void Search()
    {
        Leave();
        _isSearching = true;
        _search.Start(_ring.End);
    }

    public void Stop()
    {
        Leave();
        _isSearching = false;
        _monitored = default;
        _randomAccess = default;
        _harq.Reset();
        _uplink.Clear();
        _uplink.Configure(default(UeDedicatedConfig));
        UpdateAmplitudes();
    }

    public void Configure(in UeCommonConfig config)
    {
        _uplink.Configure(config, _cell);
        UpdateAmplitudes();
    }

    public void Configure(in UeDedicatedConfig config)
    {
        _uplink.Configure(config);
        UpdateAmplitudes();
    }

    public void Monitor(in MonitoredRntis rntis)
    {
        // A temporary C-RNTI that becomes the C-RNTI keeps its HARQ processes: message 4 may be repeated.
        if (rntis.CRnti != _monitored.CRnti && rntis.CRnti != _monitored.TemporaryCRnti) _harq.Reset();
        _monitored = rntis;
        _uplink.Planner.CRnti = rntis.CRnti;
    }

    public void MonitorRandomAccess(Rnti raRnti, Tti first, int subframes) => _randomAccess = (raRnti, first, subframes);

    public Tti SendPreamble(int preamble, float targetPowerDbm, Tti earliest) => _uplink.SetPreamble(preamble, targetPowerDbm, earliest);

    public void SendPusch(in UePusch transmission, ReadOnlySpan<byte> transportBlock) => _uplink.Planner.SetPusch(transmission, transportBlock);

    public void SetSchedulingRequest(bool isPending) => _uplink.Planner.IsSchedulingRequestPending = isPending;

    public void SetTimingAdvance(int value, bool isAbsolute) => _uplink.SetTimingAdvance(value, isAbsolute);

    private void Leave()
    {
        _cell = null;
        _isCamped = false;
        _uplink.Clear();
    }

    private void RunSearch(ReadOnlySpan<Cf32> downlink)
    {
        StreamSearch.Progress progress = _search.Run(downlink);
        if (progress == StreamSearch.Progress.Running) return;
        _isSearching = false;
        if (progress == StreamSearch.Progress.NotFound || _search.Result is not { } found || found.Cell.Subcarriers >= _settings.FftSize)
        {
            _notifier.OnNoCell();
            return;
        }

        // The next subframe that is not over; its number follows from the MIB's frame, and TTIs only grow.
        var cell = new UeCell(found, _settings);
        long passed = Math.Max(0, (long)Math.Ceiling((_ring.End - found.FrameStart) / _subframe));
        cell.Track.Skip(passed);
        long modulus = (long)Tti.SfnModulus * Tti.PerFrame, number = found.Sfn * Tti.PerFrame + passed;
        long next = _tti.Count + 1;
        _tti = new(next + ((number - next) % modulus + modulus) % modulus - 1);
        _settling = Settling;
        _cell = cell;
    }

    private void ReceiveAll(UeCell cell)
    {
        // A subframe a step, more or fewer where the clocks of cell and radio drift apart. The MAC may leave the cell in between.
        while (ReferenceEquals(cell, _cell) && cell.TryReceive(_ring, _tti + 1))
        {
            _tti += 1;
            _notifier.OnSubframe(_tti);
            if (!ReferenceEquals(cell, _cell)) return;
            if (!_isCamped) Settle(cell);
            else Receive(cell);
        }
    }

    private void Settle(UeCell cell)
    {
        if (--_settling > 0) return;
        _isCamped = true;
        _uplink.Reuse(cell);
        UpdateAmplitudes();
        _notifier.OnCellFound(new(cell.Shape.Pci, cell.Shape.PrbCount, RsrpDbm(cell)));
    }

    private void Receive(UeCell cell)
    {
        if (_tti.Subframe == 0)
        {
            _uplink.Measure(RsrpDbm(cell), CqiReport.Of(cell.Sync.SinrDb(10)));
            if (cell.TryReadMib(_tti)) _notifier.OnMib(_tti, cell.Mib);
            if (cell.Sync.Judge() is { } inSync) _notifier.OnSync(inSync);
            if (!ReferenceEquals(cell, _cell)) return;
        }

        bool isWindow = _randomAccess.Count > 0 && _tti >= _randomAccess.First && _tti - _randomAccess.First < _randomAccess.Count;
        cell.Search.Run(cell.Subframe, new(_monitored, isWindow ? _randomAccess.Rnti : null, _uplink.Planner.Dedicated.TransmissionMode));
        foreach (ref readonly DownlinkAssignment assignment in cell.Search.Assignments)
        {
            if (assignment.RntiKind == RntiKind.CRnti) ReceiveOwn(cell, assignment);
            else if (cell.Blocks.TryDecodeCommon(cell.Subframe, assignment, _tti)) _notifier.OnTransportBlock(_tti, assignment.Rnti, assignment.RntiKind, cell.Blocks.Block);
            if (!ReferenceEquals(cell, _cell)) return;
        }

        ReceivePhich(cell);
        foreach (ref readonly UlDciPdu dci in cell.Search.Grants)
            _notifier.OnGrant(new(_tti, dci.Rnti, dci.FirstPrb, dci.PrbCount, dci.Mcs, dci.Ndi, dci.CyclicShift, dci.Tpc, dci.CqiRequest));
    }

    private void ReceiveOwn(UeCell cell, in DownlinkAssignment assignment)
    {
        bool isLost = false, mayAcknowledge = true;
        DownlinkHarqTracker.Verdict verdict = _harq.OnAssignment(assignment.Rnti, assignment.HarqProcess, assignment.Ndi);
        if (verdict == DownlinkHarqTracker.Verdict.AlreadyReceived)
        {
            mayAcknowledge = _harq.MayAcknowledge(assignment.HarqProcess);
        }
        else if (cell.Blocks.TryDecodeOwn(cell.Subframe, assignment, _amplitudes, verdict == DownlinkHarqTracker.Verdict.NewData))
        {
            mayAcknowledge = _notifier.OnTransportBlock(_tti, assignment.Rnti, assignment.RntiKind, cell.Blocks.Block);
            _harq.OnReceived(assignment.HarqProcess, mayAcknowledge);
        }
        else
        {
            isLost = true;
        }

        // Before contention is resolved a block that fails is not answered either (TS 36.321 §5.3.2.2).
        if (isLost && _monitored.CRnti != assignment.Rnti) mayAcknowledge = false;
        if (_monitored.CRnti == assignment.Rnti) _uplink.OnPucchCommand(assignment.Tpc);
        if (mayAcknowledge) _uplink.SetFeedback(_tti + FeedbackDelay, assignment, !isLost);
    }

    private void ReceivePhich(UeCell cell)
    {
        if (!_uplink.Planner.TryGetSent(_tti - FeedbackDelay, out UePusch pusch)) return;
        if (pusch.Rnti != _monitored.CRnti && pusch.Rnti != _monitored.TemporaryCRnti) return;
        _notifier.OnPhich(_tti, cell.Subframe.Phich(pusch.FirstPrb, pusch.CyclicShift) >= 0);
    }

    private float RsrpDbm(UeCell cell) => _settings.ReceiveReferenceDbm + 10 * MathF.Log10(MathF.Max(cell.Rsrp, 1e-20f));

    private void UpdateAmplitudes() =>
        _amplitudes = PdschAmplitudes.Of(_uplink.Planner.Dedicated.PaDb, Math.Min(_uplink.Planner.Common.PdschPb, (byte)3), _cell?.Shape.Ports ?? 1);
}
