using LteImsBench.Core.Evidence;
using LteImsBench.Core.Identity;
using LteImsBench.Core.Time;
using LteImsBench.Messages.Fapi;
using LteImsBench.Messages.L1;
using LteImsBench.Phy.Ue;

namespace LteImsBench.Phy.Loopback;

/// <summary>One UE's end of the loopback air.</summary>
public sealed class LoopbackUePhy : IUePhy
{
    /// <summary>A wideband report of the highest CQI.</summary>
    internal const uint BestCqi = 15;

    // What a search costs at best: two half-frames of PSS/SSS and a MIB of 40 ms.
    private const int SearchSubframes = 50;
    private const int FeedbackDelay = 4;
    private const int Slots = 16;

    private readonly LoopbackAir _air;
    private readonly IUePhyNotifier _notifier;
    private readonly DownlinkHarqTracker _harq = new();
    private readonly PuschSlot[] _pusch = [.. Enumerable.Range(0, Slots).Select(_ => new PuschSlot())];
    private readonly (Tti Tti, Rnti Rnti, HarqFeedback Feedback)[] _feedback = new (Tti, Rnti, HarqFeedback)[Slots];
    private UeCommonConfig _common;
    private UeDedicatedConfig _dedicated;
    private MonitoredRntis _monitored;
    private (Rnti Rnti, Tti First, int Count) _randomAccess;
    private (int Preamble, Tti Tti)? _preamble;
    private bool _srPending;
    private int _searchLeft;
    private bool _camped;

    internal LoopbackUePhy(LoopbackAir air, IUePhyNotifier notifier) => (_air, _notifier) = (air, notifier);

    internal bool ReportsCqi => _dedicated.PeriodicCqi is not null;

    public void Search()
    {
        _camped = false;
        _searchLeft = SearchSubframes;
    }

    public void Stop()
    {
        _camped = false;
        _searchLeft = 0;
        _monitored = default;
        _randomAccess = default;
        _preamble = null;
        _srPending = false;
        _dedicated = default;
        _harq.Reset();
    }

    public void Configure(in UeCommonConfig config) => _common = config;

    public void Configure(in UeDedicatedConfig config) => _dedicated = config;

    public void Monitor(in MonitoredRntis rntis)
    {
        // A temporary C-RNTI that becomes the C-RNTI keeps its HARQ processes: message 4 may be repeated.
        if (rntis.CRnti != _monitored.CRnti && rntis.CRnti != _monitored.TemporaryCRnti) _harq.Reset();
        _monitored = rntis;
    }

    public void MonitorRandomAccess(Rnti raRnti, Tti first, int subframes) => _randomAccess = (raRnti, first, subframes);

    public Tti SendPreamble(int preamble, float targetPowerDbm, Tti earliest)
    {
        Tti occasion = PrachOccasion.Next(_common.PrachConfigIndex, earliest);
        _preamble = (preamble, occasion);
        return occasion;
    }

    public void SendPusch(in UePusch transmission, ReadOnlySpan<byte> transportBlock) =>
        _pusch[transmission.Tti.Count % Slots].Set(transmission, transportBlock);

    public void SetSchedulingRequest(bool isPending) => _srPending = isPending;

    public void SetTimingAdvance(int value, bool isAbsolute)
    {
        // The loopback air has no propagation delay.
    }

    internal void BeginSubframe(Tti tti)
    {
        _notifier.OnSubframe(tti);
        if (_searchLeft > 0 && --_searchLeft == 0)
        {
            _camped = _air.IsOnAir;
            if (_camped) _notifier.OnCellFound(_air.Cell);
            else _notifier.OnNoCell();
        }

        if (!_camped) return;
        if (tti.Subframe == 0 && _air.IsOnAir) _notifier.OnMib(tti, _air.Mib);
        if (tti.Subframe == 0) _notifier.OnSync(_air.IsOnAir);
    }

    internal bool HasRnti(Rnti rnti) => _monitored.CRnti == rnti || _monitored.TemporaryCRnti == rnti;

    internal bool Listens(Rnti rnti, RntiKind kind, Tti tti) => _camped && kind switch
    {
        RntiKind.SystemInformation => _monitored.SystemInformation,
        RntiKind.Paging => _monitored.Paging,
        RntiKind.RandomAccess => rnti == _randomAccess.Rnti && tti >= _randomAccess.First && tti - _randomAccess.First < _randomAccess.Count,
        _ => HasRnti(rnti),
    };

    internal int? TakePreamble(Tti tti)
    {
        if (_preamble is not { } preamble || preamble.Tti != tti) return null;
        _preamble = null;
        return preamble.Preamble;
    }

    internal bool TryTakePusch(Tti tti, in UlschPdu expected, out ReadOnlySpan<byte> block)
    {
        PuschSlot slot = _pusch[tti.Count % Slots];
        bool sent = slot.IsSet && slot.Transmission.Tti == tti && slot.Transmission.Rnti == expected.Rnti && slot.Block.Length == expected.Size;
        block = sent ? slot.Block : default;
        if (sent) slot.IsSet = false;
        return sent;
    }

    internal HarqFeedback TakeFeedback(Tti tti, Rnti rnti)
    {
        ref var slot = ref _feedback[tti.Count % Slots];
        HarqFeedback feedback = slot.Tti == tti && slot.Rnti == rnti ? slot.Feedback : HarqFeedback.Dtx;
        slot = default;
        return feedback;
    }

    internal bool TakeSchedulingRequest(Tti tti) =>
        _srPending && _dedicated.SchedulingRequest is { } sr && tti.Count % sr.Period == sr.Offset && !_pusch[tti.Count % Slots].IsFor(tti);

    internal void OnPdsch(DlConfigRequest config, in DlschPdu pdu, ReadOnlySpan<byte> block, bool lost)
    {
        if (pdu.RntiKind != RntiKind.CRnti)
        {
            if (!lost) _notifier.OnTransportBlock(config.Tti, pdu.Rnti, pdu.RntiKind, block);
            return;
        }

        bool ndi = NdiOf(config, pdu.Rnti);
        bool mayAcknowledge = true;
        switch (_harq.OnAssignment(pdu.Rnti, pdu.HarqProcess, ndi))
        {
            case DownlinkHarqTracker.Verdict.AlreadyReceived:
                lost = false;
                mayAcknowledge = _harq.MayAcknowledge(pdu.HarqProcess);
                break;
            case var _ when !lost:
                mayAcknowledge = _notifier.OnTransportBlock(config.Tti, pdu.Rnti, pdu.RntiKind, block);
                _harq.OnReceived(pdu.HarqProcess, mayAcknowledge);
                break;
        }

        // Before contention is resolved a block that fails is not answered either (TS 36.321 §5.3.2.2).
        if (lost && _monitored.CRnti != pdu.Rnti) mayAcknowledge = false;
        Tti at = config.Tti + FeedbackDelay;
        if (mayAcknowledge) _feedback[at.Count % Slots] = (at, pdu.Rnti, lost ? HarqFeedback.Nack : HarqFeedback.Ack);
    }

    internal void OnPhich(Tti tti, in HiPdu hi)
    {
        if (_camped && HasRnti(hi.Rnti)) _notifier.OnPhich(tti, hi.IsAck);
    }

    internal void OnGrant(Tti tti, in UlDciPdu dci)
    {
        if (_camped && HasRnti(dci.Rnti))
            _notifier.OnGrant(new(tti, dci.Rnti, dci.FirstPrb, dci.PrbCount, dci.Mcs, dci.Ndi, dci.CyclicShift, dci.Tpc, dci.CqiRequest));
    }

    private static bool NdiOf(DlConfigRequest config, Rnti rnti)
    {
        foreach (ref readonly DlDciPdu dci in config.Dci)
        {
            if (dci.Rnti == rnti) return dci.Ndi;
        }

        return false;
    }

    private sealed class PuschSlot
    {
        private readonly byte[] _block = new byte[TransportBlockSizes.MaxOctets];
        private int _length;

        public bool IsSet { get; set; }

        public UePusch Transmission { get; private set; }

        public ReadOnlySpan<byte> Block => _block.AsSpan(0, _length);

        public bool IsFor(Tti tti) => IsSet && Transmission.Tti == tti;

        public void Set(in UePusch transmission, ReadOnlySpan<byte> block)
        {
            Transmission = transmission;
            block.CopyTo(_block);
            _length = block.Length;
            IsSet = true;
        }
    }
}
