using LteImsBench.Core.Identity;
using LteImsBench.Core.Time;
using LteImsBench.L2;
using LteImsBench.L2.Mac;
using LteImsBench.Messages.L1;
using LteImsBench.Messages.Mac;
using LteImsBench.Phy.Ue;
using RntiKind = LteImsBench.Core.Evidence.RntiKind;

namespace LteImsBench.UeSim.Mac;

/// <summary>
/// The MAC of a UE, TS 36.321: what the PHY reports goes to its procedures, and the subframe's work is done in a fixed order.
/// </summary>
internal sealed class UeMac : IUePhyNotifier, IUplinkHarqSource, IMacControlHandler
{
    private readonly IUePhy _phy;
    private readonly RadioBearers _bearers;
    private readonly MacMultiplexer _multiplexer;
    private readonly IUeMacNotifier _upper;
    private readonly PuschPower _power = new();
    private readonly PowerHeadroom _headroom;
    private readonly BufferStatus _bufferStatus;
    private readonly SchedulingRequests _requests;
    private readonly RandomAccessProcedure _randomAccess;
    private readonly UplinkAssembly _assembly;
    private readonly UplinkHarq _harq;
    private UeMacConfig? _common;
    private MacMainConfig _main = MacMainConfig.Default;
    private MonitoredRntis _monitored;
    private TtiTimer _timeAlignment;
    private Tti _now;
    private bool _alignedByResponse;
    private float _rsrpDbm;

    public UeMac(Func<IUePhyNotifier, IUePhy> phy, RadioBearers bearers, IUeMacNotifier upper, Random random)
    {
        _bearers = bearers;
        _upper = upper;
        _multiplexer = new(bearers);
        _phy = phy(this);
        _headroom = new(_power);
        _bufferStatus = new(bearers);
        _requests = new(_phy);
        _randomAccess = new(_phy, random);
        _assembly = new(_multiplexer, _bufferStatus, _headroom, _power);
        _harq = new(_phy, this);
    }

    public IUePhy Phy => _phy;

    public Rnti? CRnti { get; private set; }

    public bool IsRandomAccessRunning => _randomAccess.IsRunning;

    /// <summary>Preambles sent in the random access procedure that runs or ran last.</summary>
    public int PreambleTransmissions => _randomAccess.Transmissions;

    /// <summary>Whether an attempt of that procedure failed in contention resolution.</summary>
    public bool ContentionDetected { get; private set; }

    ReadOnlySpan<byte> IUplinkHarqSource.Message3 => _assembly.Message3;

    float IUplinkHarqSource.PowerAdjustmentDb => _power.AdjustmentDb;

    /// <summary>Takes the parameters of SIB2.</summary>
    public void Configure(UeMacConfig config)
    {
        _common = config;
        _harq.Qam64 = config.Phy.Pusch.Qam64;
        _harq.MaxMessage3Transmissions = config.Rach.MaxMsg3Transmissions;
        _power.Common = config.Phy.Power;
        _power.PathlossDb = config.Phy.ReferenceSignalPower - _rsrpDbm;
        _phy.Configure(config.Phy);
    }

    /// <summary>Takes mac-MainConfig.</summary>
    public void Configure(MacMainConfig config)
    {
        bool phrChanged = config.Phr != _main.Phr;
        _main = config;
        _harq.MaxTransmissions = config.MaxHarqTransmissions;
        _bufferStatus.Configure(config);
        if (phrChanged) _headroom.Configure(config.Phr);
        if (_timeAlignment.IsRunning) StartTimeAlignment();
    }

    /// <summary>Takes physicalConfigDedicated.</summary>
    public void Configure(in UeDedicatedConfig config)
    {
        _requests.Configure(config.SchedulingRequest);
        _power.P0UePusch = config.P0UePusch;
        _power.Accumulates = config.AccumulationEnabled;
        _phy.Configure(config);
    }

    public void Configure(LogicalChannelConfig channel)
    {
        _multiplexer.Configure(channel);
        _bufferStatus.Configure(channel);
    }

    public void Remove(Lcid lcid)
    {
        _multiplexer.Remove(lcid);
        _bufferStatus.Remove(lcid);
    }

    /// <summary>Which broadcasts to listen to beside the UE's own RNTIs.</summary>
    public void Listen(bool systemInformation, bool paging) =>
        Monitor(_monitored with { SystemInformation = systemInformation, Paging = paging });

    /// <summary>Takes or gives up a C-RNTI.</summary>
    public void SetCRnti(Rnti? rnti)
    {
        CRnti = rnti;
        Monitor(_monitored with { CRnti = rnti });
    }

    /// <summary>MAC reset, §5.9.</summary>
    public void Reset()
    {
        _randomAccess.Stop();
        _assembly.FlushMessage3();
        _harq.Reset();
        _requests.Cancel();
        _bufferStatus.Reset();
        _headroom.Reset();
        _timeAlignment.Stop();
        Monitor(_monitored with { TemporaryCRnti = null });
    }

    public void OnCellFound(in FoundCell cell)
    {
        _rsrpDbm = cell.RsrpDbm;
        _upper.OnCellFound(cell);
    }

    public void OnNoCell() => _upper.OnNoCell();

    public void OnMib(Tti tti, ReadOnlySpan<byte> mib) => _upper.OnMib(tti, mib);

    public void OnSync(bool inSync) => _upper.OnSync(inSync);

    public void OnSubframe(Tti tti)
    {
        _now = tti;
        _bearers.OnTti(tti);
        _multiplexer.OnTti(tti);
        if (_common is not null) RunUplink(tti);
        _upper.OnSubframe(tti);
    }

    public bool OnTransportBlock(Tti tti, Rnti rnti, RntiKind kind, ReadOnlySpan<byte> transportBlock)
    {
        switch (kind)
        {
            case RntiKind.SystemInformation:
                _upper.OnBroadcast(tti, transportBlock);
                return false;
            case RntiKind.Paging:
                _upper.OnPaging(tti, transportBlock);
                return false;
            case RntiKind.RandomAccess:
                OnRandomAccessResponse(tti, transportBlock);
                return false;
            default:
                return OnDlSch(rnti, transportBlock);
        }
    }

    public void OnGrant(in UplinkGrant grant)
    {
        if (grant.Rnti != CRnti && grant.Rnti != _randomAccess.TemporaryCRnti) return;
        PuschResource resource = new(grant.FirstPrb, grant.PrbCount, grant.CyclicShift);
        HarqGrant harqGrant = new(grant.Rnti, resource, grant.Mcs, grant.Ndi, grant.CqiRequest, IsMessage3: false);
        _power.OnGrant(grant.Tpc);

        // §5.1.5: the C-RNTI of message 3 is answered by a grant for new data.
        bool resolves = _randomAccess.Now == RandomAccessProcedure.Phase.AwaitingResolution && grant.Rnti == CRnti
            && _harq.IsForNewData(grant.Tti, harqGrant, _randomAccess.TemporaryCRnti);
        _harq.OnGrant(grant.Tti, harqGrant);
        if (resolves) CompleteRandomAccess();
    }

    public void OnPhich(Tti tti, bool isAck) => _harq.OnPhich(tti, isAck);

    void IUplinkHarqSource.BuildBlock(Tti tti, Span<byte> block) => _assembly.Build(_now, block, _harq.ProcessOf(tti).Resource.PrbCount);

    void IUplinkHarqSource.OnMessage3Sent(Tti tti) => _randomAccess.OnMessage3(tti);

    void IMacControlHandler.OnTimingAdvance(int command)
    {
        _phy.SetTimingAdvance(command, isAbsolute: false);
        StartTimeAlignment();
    }

    // The uplink of a subframe: what the last downlink subframe asked for, then what the UE itself wants.
    private void RunUplink(Tti tti)
    {
        _bufferStatus.OnSubframe(tti);
        _headroom.OnSubframe(tti);
        if (_timeAlignment.TakeExpiry(tti)) LoseTimeAlignment();
        _harq.EndOfSubframe(tti - 1, _randomAccess.TemporaryCRnti);
        if (_bufferStatus.IsRegularTriggered && !_randomAccess.IsRunning) _requests.Trigger();
        else if (!_bufferStatus.IsRegularTriggered) _requests.Cancel();

        switch (_requests.OnSubframe(tti, _harq.HasPusch(tti)))
        {
            case SchedulingRequests.Verdict.NoResource:
                StartRandomAccess();
                break;
            case SchedulingRequests.Verdict.Exhausted:
                ReleaseUplinkControl();
                StartRandomAccess();
                break;
        }

        if (_randomAccess.OnSubframe(tti) is not RandomAccessFailure.None and var failure) AfterFailedAttempt(failure);
    }

    private void AfterFailedAttempt(RandomAccessFailure failure)
    {
        _harq.FlushMessage3();
        Monitor(_monitored with { TemporaryCRnti = null });

        // §5.2: an alignment that came with a response counts only if contention was resolved.
        bool isContention = (failure & RandomAccessFailure.Contention) != 0;
        ContentionDetected |= isContention;
        if (isContention && _alignedByResponse) _timeAlignment.Stop();
        _alignedByResponse = false;
        if ((failure & RandomAccessFailure.Problem) != 0) _upper.OnRandomAccessProblem();
    }

    private void StartRandomAccess()
    {
        RachConfig rach = _common!.Rach;
        bool groupB = rach.GroupAPreambles < rach.Preambles
            && 8 * _assembly.PendingOctets(CRnti) > rach.MessageSizeGroupA
            && rach.MessagePowerOffsetGroupB is { } offset
            && _power.PathlossDb < PuschPower.MaxDbm - rach.InitialTargetPowerDbm - rach.DeltaPreambleMsg3Db - offset;
        _assembly.FlushMessage3();
        ContentionDetected = false;
        _randomAccess.Start(_now, rach, groupB);
    }

    private void OnRandomAccessResponse(Tti tti, ReadOnlySpan<byte> pdu)
    {
        if (_randomAccess.Now != RandomAccessProcedure.Phase.AwaitingResponse || _common is not { } common) return;
        if (!RarPdu.TryRead(pdu, out RarPdu rar, out _)) return;
        _randomAccess.OnResponsePdu(rar.BackoffIndicator);
        for (int i = 0; i < rar.Count; i++)
        {
            if (rar[i].Preamble != _randomAccess.Preamble) continue;
            TakeResponse(tti, rar[i], common);
            return;
        }
    }

    private void TakeResponse(Tti tti, in RandomAccessResponse response, UeMacConfig common)
    {
        if (!RarGrant.TryResolve(response.Grant, common.Phy.UplinkPrbCount, out PuschResource resource)) return;
        (_, int tbsIndex) = Mcs.Uplink(response.Grant.Mcs, _harq.Qam64);
        int length = TransportBlockSizes.Bits(tbsIndex, resource.PrbCount) / 8;
        _power.OnResponse(_randomAccess.RampUpDb, response.Grant.TpcDecibel);
        if (!_assembly.PrepareMessage3(_now, length, resource.PrbCount, CRnti)) return;

        // §5.2: an aligned UE keeps its own alignment.
        if (!_timeAlignment.IsRunning)
        {
            _phy.SetTimingAdvance(response.TimingAdvance, isAbsolute: true);
            StartTimeAlignment();
            _alignedByResponse = true;
        }

        _randomAccess.OnResponse(response.TemporaryCRnti);
        Monitor(_monitored with { TemporaryCRnti = response.TemporaryCRnti });
        HarqGrant grant = new(response.TemporaryCRnti, resource, (byte)response.Grant.Mcs, Ndi: null, response.Grant.CsiRequest, IsMessage3: true);
        _harq.OnResponseGrant(tti + RarGrant.DelayOf(response.Grant), grant);
    }

    private bool OnDlSch(Rnti rnti, ReadOnlySpan<byte> block)
    {
        if (CRnti is null && rnti == _randomAccess.TemporaryCRnti && !TryResolveContention(rnti, block)) return false;
        if (rnti == CRnti) _ = MacDemultiplexer.Deliver(block, MacTransportChannel.DlSch, _bearers, this);
        return rnti == CRnti;
    }

    // §5.1.5, message 3 with a CCCH SDU: the answer must carry what the UE sent.
    private bool TryResolveContention(Rnti rnti, ReadOnlySpan<byte> block)
    {
        if (!ContentionResolution.Matches(block, _assembly.Message3))
        {
            AfterFailedAttempt(_randomAccess.OnContentionLost(_now));
            return false;
        }

        SetCRnti(rnti);
        CompleteRandomAccess();
        return true;
    }

    private void CompleteRandomAccess()
    {
        _randomAccess.OnResolved();
        _alignedByResponse = false;
        _assembly.FlushMessage3();
        _requests.Cancel();
        Monitor(_monitored with { TemporaryCRnti = null });
        _upper.OnRandomAccessComplete();
    }

    private void StartTimeAlignment() =>
        _timeAlignment.Start(_now, _main.TimeAlignmentTimer is { } dedicated ? dedicated.Subframes : _common?.TimeAlignmentTimer.Subframes);

    // §5.2.
    private void LoseTimeAlignment()
    {
        _harq.Flush();
        ReleaseUplinkControl();
    }

    private void ReleaseUplinkControl()
    {
        _requests.Cancel();
        _requests.Configure(null);
        _upper.OnUplinkControlReleased();
    }

    private void Monitor(in MonitoredRntis rntis)
    {
        if (rntis == _monitored) return;
        _monitored = rntis;
        _phy.Monitor(rntis);
    }
}
