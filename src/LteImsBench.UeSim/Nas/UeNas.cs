using LteImsBench.Core;
using LteImsBench.Core.Identity;
using LteImsBench.Messages.Nas;
using LteImsBench.Messages.S1;
using LteImsBench.UeSim.Nas.Emm;
using LteImsBench.UeSim.Nas.Esm;
using LteImsBench.UeSim.Nas.Security;
using LteImsBench.UeSim.Procedures;
using LteImsBench.UeSim.Rrc;

namespace LteImsBench.UeSim.Nas;

/// <summary>
/// The NAS of a UE, TS 24.301: its procedures by name, and what it does of itself when paged, released, or given data to send.
/// Bench thread only; what a peer sends never makes it throw.
/// </summary>
internal sealed class UeNas : IRrcUser, IDisposable
{
    private readonly NasCore _core;
    private readonly NasReceiver _receiver;
    private readonly EsmLayer _esm;
    private readonly PdnProcedures _pdns;
    private readonly EmmProcedures _procedures;
    private readonly EmmMessages _messages;
    private readonly AuthenticationResponder _authentication;
    private readonly ITimer _t3412;
    private readonly ITimer _t3440;
    private readonly ReplyBox<UeNas> _released;
    private CancellationTokenSource _life = new();
    private bool _attachesAgain;
    private bool _updatesOnCell;

    public UeNas(NasDependencies needs, INasLink link, IPdnUser user)
    {
        _core = new(needs, link);
        _receiver = new(_core);
        _released = new(needs.Clock);
        _esm = new(_core, user);
        _pdns = new(_core, _esm);
        SignallingConnection signalling = new(_core);
        _procedures = new(new(_core, signalling, _esm), new(_core, signalling), new(_core, signalling), new(_core, signalling, _esm));
        _authentication = new(_core, OnFalseNetwork);
        _messages = new(_core, _procedures, _authentication, new(_core), OnDetachedByNetwork);
        _t3412 = needs.Clock.CreateTimer(_ => OnT3412(), null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
        _t3440 = needs.Clock.CreateTimer(_ => link.ReleaseLocally(), null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
    }

    public EmmContext Emm => _core.Emm;

    public IReadOnlyList<PdnConnection> Pdns => _esm.Contexts.Pdns;

    AsKeyMaterial? IRrcUser.AsKeys => _core.Emm.Security.AsKeys;

    STmsi? IRrcUser.STmsi => _core.Emm.Guti?.STmsi;

    public async Task<UeOutcome> AttachAsync(CancellationToken stop)
    {
        if (_core.Emm.IsRegistered) return UeOutcome.Done("attached already");
        if (_core.Emm.State != EmmState.Deregistered) return UeOutcome.Refuse("busy", $"the UE is in {_core.Emm.State.NameOf()}");
        using CancellationTokenSource both = Living(stop);
        UeOutcome outcome = await _procedures.Attach.RunAsync(both.Token);
        if (!outcome.IsSuccess) OnDeregistered(outcome.Words);
        return outcome;
    }

    /// <summary>Detaches, and waits until the network has released the connection.</summary>
    public async Task<UeOutcome> DetachAsync(bool switchOff, CancellationToken stop)
    {
        using CancellationTokenSource both = Living(stop);
        UeOutcome outcome = await _procedures.Detach.RunAsync(switchOff, both.Token);
        if (_core.Emm.State != EmmState.Deregistered) return outcome;
        OnDeregistered(outcome.Words);
        if (_core.Link.IsConnected) await _released.WaitAsync(switchOff ? NasTimers.SwitchOff : NasTimers.T3440, both.Token);
        return outcome;
    }

    public async Task<UeOutcome> ConnectPdnAsync(PdnRequest wanted, CancellationToken stop)
    {
        using CancellationTokenSource both = Living(stop);
        UeOutcome connected = await _procedures.Service.EnsureAsync(EstablishmentCause.MoSignalling, both.Token);
        if (!connected.IsSuccess) return connected;
        if (!_core.Emm.IsRegistered) return UeOutcome.Refuse("not registered", "the UE is not attached");
        return await _pdns.ConnectAsync(wanted, both.Token);
    }

    public async Task<UeOutcome> DisconnectPdnAsync(string apn, CancellationToken stop)
    {
        if (_esm.Contexts.OfApn(apn) is not { } pdn) return UeOutcome.Refuse("no such PDN", $"there is no PDN connection to '{apn}'");
        using CancellationTokenSource both = Living(stop);
        UeOutcome connected = await _procedures.Service.EnsureAsync(EstablishmentCause.MoSignalling, both.Token);
        return connected.IsSuccess ? await _pdns.DisconnectAsync(pdn, both.Token) : connected;
    }

    /// <summary>Connects, because there are data to send.</summary>
    public Task<UeOutcome> RequestServiceAsync() => _procedures.Service.EnsureAsync(EstablishmentCause.MoData, _life.Token);

    /// <summary>Forgets the connection and its bearers at once; the identity and the security context stay on the card.</summary>
    public void SwitchOff()
    {
        _life.Cancel();
        _life = new();
        StopTimers();
        CancelProcedures();
        _authentication.Reset();
        _core.Emm.Security.IsExchangeSecure = false;
        _core.Emm.IsUsimInvalid = false;
        _attachesAgain = false;
        _updatesOnCell = false;
        _esm.Clear("switched off");
        _core.Emm.Enter(EmmState.Deregistered, "switched off");
    }

    public void Dispose()
    {
        SwitchOff();
        _authentication.Dispose();
        _t3412.Dispose();
        _t3440.Dispose();
        _life.Dispose();
    }

    void IRrcUser.OnNas(OctetString message)
    {
        if (_receiver.Open(message) is not { } arrival) return;
        switch (arrival.Message)
        {
            case EmmMessage emm:
                _core.Record(emm, Core.Evidence.LinkDirection.Downlink);
                _messages.On(emm, arrival.Octets);
                break;
            case EsmMessage esm:
                _core.Record(esm, Core.Evidence.LinkDirection.Downlink);
                _esm.On(esm);
                break;
            case null when arrival.Fault is { } fault:
                OnFault(fault, arrival.Octets);
                break;
        }
    }

    void IRrcUser.OnCell()
    {
        if (_core.Emm.State != EmmState.Registered || !_updatesOnCell && _core.Emm.Covers(_core.Link.Tai)) return;
        _ = UpdateAsync(EpsUpdateType.TaUpdating);
    }

    void IRrcUser.OnBearersChanged() => _procedures.Service.OnBearers();

    void IRrcUser.OnPaged(bool byImsi)
    {
        if (!byImsi)
        {
            _ = _procedures.Service.EnsureAsync(EstablishmentCause.MtAccess, _life.Token);
            return;
        }

        // §5.6.2.2.2: the network has lost the UE; it attaches anew by its IMSI.
        _core.Emm.ForgetRegistration();
        OnDeregistered("paged by IMSI");
        _ = AttachAsync(CancellationToken.None);
    }

    void IRrcUser.OnReleased(ConnectionEnd end)
    {
        _core.Emm.Security.IsExchangeSecure = false;
        _authentication.Reset();
        _released.Offer(this);
        _t3440.Change(Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
        CancelProcedures();
        if (_core.Emm.State == EmmState.Registered)
        {
            StartPeriodicUpdate();
            if (end is ConnectionEnd.LoadBalancing or ConnectionEnd.Failure) _ = UpdateAsync(EpsUpdateType.TaUpdating);
        }
        else if (_attachesAgain && _core.Emm.State == EmmState.Deregistered)
        {
            _attachesAgain = false;
            _ = AttachAsync(CancellationToken.None);
        }
    }

    // In a connection the network knows where the UE is; the timer starts anew when it ends.
    private void OnT3412()
    {
        if (!_core.Link.IsConnected) _ = UpdateAsync(EpsUpdateType.Periodic);
    }

    private async Task UpdateAsync(EpsUpdateType type)
    {
        // Out of coverage it waits for a cell (§5.5.3.2.6).
        _updatesOnCell = _core.Link.Tai is null;
        if (_updatesOnCell) return;
        await _procedures.Update.RunAsync(type, _life.Token);
        if (_core.Emm.State == EmmState.Deregistered) OnDeregistered("tracking area update refused");
        else if (!_core.Link.IsConnected) StartPeriodicUpdate();
    }

    private void StartPeriodicUpdate() => _t3412.Change(_core.Emm.PeriodicUpdate ?? Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);

    // Whatever a caller wants, it ends when the UE is switched off.
    private CancellationTokenSource Living(CancellationToken stop) => CancellationTokenSource.CreateLinkedTokenSource(stop, _life.Token);

    private void OnDetachedByNetwork(DetachRequestUeTerminated request)
    {
        // An IMSI detach leaves the EPS registration (§5.5.2.3.2).
        if (request.DetachType == DetachTypeUeTerminated.Imsi) return;
        _attachesAgain = request.DetachType == DetachTypeUeTerminated.ReattachRequired;
        string cause = request.EmmCause is { } why ? $", EMM #{(int)why}" : "";
        _core.Emm.Enter(EmmState.Deregistered, $"detached by the network, {request.DetachType}{cause}");
        OnDeregistered("detached by the network");
        _t3440.Change(NasTimers.T3440, Timeout.InfiniteTimeSpan);
    }

    private void OnDeregistered(string why)
    {
        StopTimers();
        _esm.Clear(why);
        _core.Emm.Enter(EmmState.Deregistered, why);
        if (_core.Link.IsConnected) _t3440.Change(NasTimers.T3440, Timeout.InfiniteTimeSpan);
    }

    // §5.4.2.7: the cell is as if barred; this UE knows no other one.
    private void OnFalseNetwork()
    {
        _core.Log.State(Core.Evidence.Layer.Nas, "NETWORK NOT GENUINE");
        _core.Emm.IsUsimInvalid = true;
        _core.Link.ReleaseLocally();
    }

    private void OnFault(DecodeFault fault, OctetString octets)
    {
        // The cause stands behind the number sign, EMM #96 or ESM #96.
        int at = fault.Cause.IndexOf('#');
        if (at < 0 || !byte.TryParse(fault.Cause.AsSpan(at + 1), out byte cause)) return;
        _core.Log.State(Core.Evidence.Layer.Nas, "MALFORMED MESSAGE", fault.ToString());
        if (fault.Cause.StartsWith("ESM", StringComparison.Ordinal)) _esm.OnFault(octets, cause);
        else _core.Send(new EmmStatus((EmmCause)cause));
    }

    private void CancelProcedures()
    {
        _procedures.Attach.OnConnectionLost();
        _procedures.Detach.OnConnectionLost();
        _procedures.Service.OnConnectionLost();
        _procedures.Update.OnConnectionLost();
        _esm.Transactions.CancelAll();
    }

    private void StopTimers()
    {
        _t3412.Change(Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
        _t3440.Change(Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
    }
}
