using LteImsBench.Core;
using LteImsBench.Core.Evidence;
using LteImsBench.Core.Identity;
using LteImsBench.Core.Time;
using LteImsBench.L2;
using LteImsBench.Messages.Rrc;
using LteImsBench.Phy.Ue;
using LteImsBench.UeSim.Mac;
using LteImsBench.UeSim.Nas;
using LteImsBench.UeSim.Procedures;
using LteImsBench.UeSim.Rrc.Cells;
using LteImsBench.UeSim.Rrc.Connection;

namespace LteImsBench.UeSim.Rrc;

/// <summary>
/// The access stratum of a UE above MAC, TS 36.331: sends what comes from below to the procedure that it belongs to. Bench thread only;
/// what a peer sends never makes it throw.
/// </summary>
internal sealed class UeRrc : INasLink, IUeMacNotifier, IRadioBearerNotifier, IDisposable
{
    private readonly RrcCore _core;
    private readonly EstablishmentProcedure _establishment;
    private readonly ReestablishmentProcedure _reestablishment;
    private readonly ConnectedMessages _connected;
    private readonly ReplyBox<ServingCell> _camped;
    private readonly Queue<OctetString> _waitingNas = new();
    private PagingOccasion? _paging;

    public UeRrc(RrcDependencies needs)
    {
        var bearers = new RadioBearers(RadioBearersSide.Ue, this);
        var mac = new UeMac(needs.Phy, bearers, this, needs.Random);
        _core = new(needs, bearers, mac)
        {
            Link = new(needs.Clock, () => FailRadioLink("T310 expired")),
        };
        _establishment = new(_core);
        _reestablishment = new(_core, SendWaitingNas);
        _connected = new(_core);
        _camped = new(needs.Clock);
    }

    public RrcState State => _core.State;

    public UeMac Mac => _core.Mac;

    public ServingCell? Cell => _core.State == RrcState.Null ? null : _core.Cell;

    public Tai? Tai => Cell?.Tai;

    /// <summary>Whether there is a connection; one that is being re-established counts, one that is being released does not.</summary>
    public bool IsConnected => _core.State is RrcState.Connected or RrcState.Reestablishing && !_core.IsReleasing;

    public bool IsSearching => _core.Acquisition.Now is CellAcquisition.Phase.Searching or CellAcquisition.Phase.Reading;

    /// <summary>EPS bearers that have a DRB.</summary>
    public IEnumerable<EpsBearerId> Bearers => _core.Dedicated.Bearers;

    /// <summary>Looks for a suitable cell and camps on it.</summary>
    public async Task<UeOutcome> CampAsync(TimeSpan within, CancellationToken stop)
    {
        if (_core.State != RrcState.Null) return UeOutcome.Done("camped already");
        _core.Acquisition.Search();
        Reply<ServingCell> reply = await _camped.WaitAsync(within, stop);
        if (reply.Value is { } cell) return UeOutcome.Done($"camped on cell {cell.Description.Identity} of {cell.Plmn}");
        SwitchOff();
        return reply.End == ReplyEnd.Timeout ? UeOutcome.NoAnswer("no suitable cell was found") : UeOutcome.Cancel("the search was given up");
    }

    /// <summary>Stops at once, without a word to the network.</summary>
    public void SwitchOff()
    {
        _core.GoIdle();
        _waitingNas.Clear();
        _core.State = RrcState.Null;
        _core.Acquisition.Stop();
        _paging = null;
        _camped.Cancel();
        _establishment.Cancel();
        _reestablishment.Cancel();
    }

    public Task Released => _core.Released;

    public Task<EstablishmentOutcome> EstablishAsync(EstablishmentRequest request, CancellationToken stop)
    {
        _waitingNas.Clear();
        return _establishment.RunAsync(request, stop);
    }

    /// <summary>Sends a NAS message in the connection; false without one.</summary>
    public bool SendNas(OctetString nas)
    {
        if (!IsConnected) return false;
        if (_core.State == RrcState.Reestablishing)
        {
            _waitingNas.Enqueue(nas);
            return true;
        }

        // §5.6.2.3: on SRB2 where it is there and not suspended.
        Lcid srb = _core.Bearers.HasSrb(Lcid.Srb2) && !_core.IsSuspended ? Lcid.Srb2 : Lcid.Srb1;
        _core.Transmitter.Send(srb, new UlInformationTransfer { DedicatedInfoType = new DedicatedInfoType.DedicatedInfoNas(nas) });
        return true;
    }

    /// <summary>Sends a packet on the DRB of an EPS bearer; false where it has none.</summary>
    public bool SendPacket(EpsBearerId bearer, ReadOnlySpan<byte> packet) =>
        _core.State == RrcState.Connected && _core.Bearers.SendData(bearer, packet);

    /// <summary>NAS gives the connection up.</summary>
    public void ReleaseLocally()
    {
        if (_core.State is RrcState.Connected or RrcState.Reestablishing) _core.EndConnection(ConnectionEnd.Local);
    }

    public void Dispose()
    {
        SwitchOff();
        _core.Link.Dispose();
    }

    void IUeMacNotifier.OnCellFound(in FoundCell cell) => _core.Acquisition.OnCellFound(cell);

    void IUeMacNotifier.OnNoCell() => _core.Acquisition.OnNoCell();

    void IUeMacNotifier.OnMib(Tti tti, ReadOnlySpan<byte> mib) => _core.Acquisition.OnMib(mib);

    void IUeMacNotifier.OnSubframe(Tti tti) =>
        _core.Mac.Listen(_core.Acquisition.NeedsBroadcast, _core.State != RrcState.Null && _paging is { } occasion && occasion.IsAt(tti));

    void IUeMacNotifier.OnBroadcast(Tti tti, ReadOnlySpan<byte> pdu)
    {
        if (!_core.Acquisition.OnBroadcast(tti, pdu) || _core.Cell is not { } cell) return;
        _core.ConfigureCommon(cell);
        PcchConfig pcch = cell.Sib2.RadioResourceConfigCommon.PcchConfig;
        _paging = PagingOccasion.Of(_core.Needs.Settings.Imsi, pcch.DefaultPagingCycle, ThirtySeconds(pcch.NB));
        switch (_core.State)
        {
            case RrcState.Null:
                _core.State = RrcState.Idle;
                _camped.Offer(cell);
                break;
            case RrcState.Idle:
                _core.User.OnCell();
                break;
            case RrcState.Reestablishing:
                _reestablishment.OnCell(cell);
                break;
        }
    }

    void IUeMacNotifier.OnPaging(Tti tti, ReadOnlySpan<byte> pdu)
    {
        if (RrcCodec.Decode(RrcChannel.Pcch, pdu).Value is not Paging paging) return;
        _core.Log.Pdu(Layer.Rrc, LinkDirection.Downlink, RrcCodec.NameOf(paging), PduKind.RrcPcch, pdu);
        if (paging.SystemInfoModification) _core.Acquisition.ReadAgain();
        if (_core.State != RrcState.Idle) return;
        foreach (PagingRecord record in paging.PagingRecordList ?? [])
        {
            bool isMine = record.UeIdentity switch
            {
                PagingUeIdentity.STmsi byTmsi => byTmsi.Value == _core.User.STmsi,
                PagingUeIdentity.Imsi byImsi => byImsi.Value == _core.Needs.Settings.Imsi.Digits,
                _ => false,
            };
            if (!isMine) continue;
            _core.Log.State(Layer.Rrc, "PAGED", record.UeIdentity is PagingUeIdentity.Imsi ? "by IMSI" : "by S-TMSI");
            _core.User.OnPaged(record.UeIdentity is PagingUeIdentity.Imsi);
            return;
        }
    }

    void IUeMacNotifier.OnRandomAccessComplete() =>
        _core.Log.State(Layer.Mac, "RANDOM ACCESS COMPLETE", $"C-RNTI {_core.Mac.CRnti}, preamble {_core.Mac.PreambleTransmissions}");

    void IUeMacNotifier.OnRandomAccessProblem() => FailRadioLink("random access problem");

    void IUeMacNotifier.OnUplinkControlReleased()
    {
        if (_core.State == RrcState.Connected) _core.Dedicated.ReleaseUplinkControl();
    }

    void IUeMacNotifier.OnSync(bool inSync)
    {
        if (_core.State == RrcState.Connected) _core.Link.OnSync(inSync);
    }

    void IRadioBearerNotifier.OnCcch(ReadOnlySpan<byte> rrcPdu)
    {
        if (RrcCodec.Decode(RrcChannel.DlCcch, rrcPdu).Value is not { } message) return;
        _core.Log.Pdu(Layer.Rrc, LinkDirection.Downlink, RrcCodec.NameOf(message), PduKind.RrcDlCcch, rrcPdu);
        switch (message)
        {
            case RrcConnectionSetup or RrcConnectionReject when _core.State == RrcState.Establishing:
                _establishment.OnReply(message);
                break;
            case RrcConnectionReestablishment or RrcConnectionReestablishmentReject when _core.State == RrcState.Reestablishing:
                _reestablishment.OnReply(message);
                break;
        }
    }

    void IRadioBearerNotifier.OnSrb(Lcid srb, ReadOnlySpan<byte> rrcPdu)
    {
        if (_core.State != RrcState.Connected) return;
        if (RrcCodec.Decode(RrcChannel.DlDcch, rrcPdu).Value is not { } message) return;
        _core.Log.Pdu(Layer.Rrc, LinkDirection.Downlink, RrcCodec.NameOf(message), PduKind.RrcDlDcch, rrcPdu);
        if (_connected.On(srb, message) == ConnectedVerdict.CannotComply)
            _ = _reestablishment.RunAsync(ReestablishmentCause.ReconfigurationFailure, $"{RrcCodec.NameOf(message)} cannot be applied");
    }

    void IRadioBearerNotifier.OnData(EpsBearerId bearer, ReadOnlySpan<byte> packet) => _core.Needs.Packets(bearer, packet);

    void IRadioBearerNotifier.OnIntegrityFailure(Lcid srb) => FailRadioLink($"integrity check failure on SRB{srb}");

    void IRadioBearerNotifier.OnMaxRetransmissions(Lcid lcid) => FailRadioLink($"RLC of logical channel {lcid} gave up");

    private void FailRadioLink(string why)
    {
        if (_core.State == RrcState.Connected) _ = _reestablishment.RunAsync(ReestablishmentCause.OtherFailure, why);
    }

    // What NAS wanted to send while there was no link.
    private void SendWaitingNas()
    {
        while (_waitingNas.TryDequeue(out OctetString nas)) SendNas(nas);
    }

    private static int ThirtySeconds(PagingNb nb) => 128 >> (int)nb;
}
