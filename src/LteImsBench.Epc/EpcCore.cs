using LteImsBench.Core;
using LteImsBench.Core.Identity;
using LteImsBench.Epc.Emm;
using LteImsBench.Epc.Esm;
using LteImsBench.Epc.Faults;
using LteImsBench.Epc.Signalling;
using LteImsBench.Epc.Snapshots;
using LteImsBench.Messages.Nas;
using LteImsBench.Messages.S1;

namespace LteImsBench.Epc;

/// <summary>
/// The core network: MME, HSS view and PDN gateway control of TS 24.301 in one. All calls are on the bench thread; nothing blocks, and
/// nothing that a UE sends throws.
/// </summary>
public sealed class EpcCore : IRanEvents
{
    private readonly CoreServices _core;
    private readonly UplinkReceiver _receiver;
    private readonly EmmRouter _router;

    public EpcCore(EpcDependencies dependencies)
    {
        _core = new(dependencies);
        _receiver = new(_core);
        _router = new(_core);
        _core.Links.Idle += _core.Bearers.OnConnectionLost;
        _core.Links.Unreachable += ue => _core.Deregister(ue, "implicit detach");
    }

    /// <summary>What a test wants done with uplink messages; null for nothing.</summary>
    public NasFaultRule? Faults
    {
        get => _core.Faults;
        set => _core.Faults = value;
    }

    /// <summary>Subscribers that have shown themselves in this run.</summary>
    public IReadOnlyList<UeSnapshot> Ues => [.. _core.Registry.Ues.Select(SnapshotOf)];

    /// <summary>What the core holds for all UEs together; it must not grow with their comings and goings.</summary>
    public EpcUsage Usage => new(_core.Registry.Connections, _core.Registry.GutisInUse, _core.Pdns.AddressesInUse, _core.Registry.Ues.Sum(ue => ue.Bearers.Count()));

    public UeSnapshot? Find(UeKey key) => _core.Registry.Find(key) is { } ue ? SnapshotOf(ue) : null;

    /// <summary>Detaches a UE, paging it first if it is idle (TS 24.301 §5.5.2.3).</summary>
    /// <param name="key">The UE.</param>
    /// <param name="type">What the UE is to do next.</param>
    /// <param name="cause">EMM cause; null for the configured one, which by default is none.</param>
    public Task<EpcOutcome> DetachAsync(UeKey key, DetachTypeUeTerminated type = DetachTypeUeTerminated.ReattachNotRequired, byte? cause = null) =>
        For(key, ue => new NetworkDetachProcedure(_core, ue).RunAsync(type, cause ?? _core.Config.Causes.NetworkDetach));

    /// <summary>Activates a dedicated bearer beside a default one (§6.4.2); the outcome names it.</summary>
    /// <param name="key">The UE.</param>
    /// <param name="linked">The default bearer.</param>
    /// <param name="qos">QoS.</param>
    /// <param name="tft">Its packet filters, as a template that creates.</param>
    public Task<EpcOutcome> ActivateDedicatedBearerAsync(UeKey key, EpsBearerId linked, ErabQos qos, TrafficFlowTemplate tft) =>
        For(key, ue => new DedicatedBearers(_core, ue).ActivateAsync(linked, qos, tft, Pti.None));

    /// <summary>Changes QoS or packet filters of a bearer (§6.4.3); what is null stays.</summary>
    public Task<EpcOutcome> ModifyBearerAsync(UeKey key, EpsBearerId bearer, ErabQos? qos, TrafficFlowTemplate? change) =>
        For(key, ue => new DedicatedBearers(_core, ue).ModifyAsync(bearer, qos, change, Pti.None));

    /// <summary>Deactivates a bearer (§6.4.4); a default one takes its PDN connection along.</summary>
    public Task<EpcOutcome> DeactivateBearerAsync(UeKey key, EpsBearerId bearer, EsmCause cause = EsmCause.RegularDeactivation) =>
        For(key, ue => new DedicatedBearers(_core, ue).DeactivateAsync(bearer, cause, Pti.None));

    /// <summary>Gives the UE a new GUTI (§5.4.1).</summary>
    public Task<EpcOutcome> ReallocateGutiAsync(UeKey key) => For(key, ue => new GutiReallocationProcedure(_core, ue).RunAsync());

    /// <summary>Brings an idle UE to a connection (§5.6.2).</summary>
    public Task<EpcOutcome> PageAsync(UeKey key) => For(key, async ue =>
        !ue.IsRegistered ? new EpcOutcome.Impossible("the UE is not attached")
        : await new PagingProcedure(_core, ue).RunAsync() is null ? new EpcOutcome.NoAnswer("PAGING") : new EpcOutcome.Done());

    /// <summary>Sends network name and time (§5.4.5); false when the UE has no connection.</summary>
    public bool SendEmmInformation(UeKey key)
    {
        if (_core.Registry.Find(key) is not { IsRegistered: true, IsConnected: true, Connection: { } link }) return false;
        _core.Nas.Send(link, new Acceptance(_core.Config).Information(_core.Outside.Time.GetUtcNow()));
        return true;
    }

    /// <summary>Releases the UE's connection, as inactivity would; false when it has none.</summary>
    public bool ReleaseConnection(UeKey key)
    {
        if (_core.Registry.Find(key) is not { IsConnected: true, Connection: { } link }) return false;
        _core.Links.Release(link, ReleaseCause.Operator);
        return true;
    }

    /// <summary>Downlink packets wait for a UE that cannot be sent them now: it is paged.</summary>
    public void OnDownlinkData(UeKey key)
    {
        if (_core.Registry.Find(key) is not { IsRegistered: true, Reachable: null } ue) return;
        new PagingProcedure(_core, ue).RunAsync().Forget();
    }

    public UeKey? KeyOf(STmsi sTmsi) => _core.Registry.Find(sTmsi)?.Key;

    public void OnInitialUe(EnbUeId ue, InitialUe message)
    {
        if (_core.Registry.Find(ue) is not null) return;
        NasConnection link = _core.Links.Open(ue, message);
        Receive(link, message.Nas);
    }

    public void OnUplinkNas(EnbUeId ue, OctetString nas)
    {
        if (_core.Registry.Find(ue) is { IsReleasing: false } link) Receive(link, nas);
    }

    public void OnNasNonDelivery(EnbUeId ue, OctetString nas)
    {
        if (_core.Registry.Find(ue) is { } link) _core.Evidence.State(link.Key, "NAS NON DELIVERY", $"{nas.Length} octets");
    }

    public void OnContextSetUp(EnbUeId ue, ErabResult result)
    {
        if (_core.Registry.Find(ue) is not { IsReleasing: false } link) return;
        _core.Links.OnContextSetUp(link, result);
        if (link is { HasContext: true }) Fail(link, result);
    }

    public void OnErabsSetUp(EnbUeId ue, ErabResult result)
    {
        if (_core.Registry.Find(ue) is { } link) Fail(link, result);
    }

    public void OnErabsModified(EnbUeId ue, ErabResult result)
    {
        if (_core.Registry.Find(ue) is not { Ue: { } context }) return;
        foreach (BearerContext bearer in result.Failed.Select(context.FindBearer).OfType<BearerContext>())
            _core.Bearers.Feed(context, bearer, new BearerEvent.ModifyRejected(false), new EpcOutcome.Aborted("the eNB refused the E-RAB modification"));
    }

    public void OnErabsReleased(EnbUeId ue, ErabResult result)
    {
    }

    public void OnRadioCapability(EnbUeId ue, OctetString capability)
    {
        if (_core.Registry.Find(ue) is { Ue: { } context }) context.RadioCapability = capability;
    }

    public void OnReleaseRequest(EnbUeId ue, ReleaseCause cause)
    {
        if (_core.Registry.Find(ue) is { } link) _core.Links.Release(link, cause);
    }

    public void OnReleased(EnbUeId ue)
    {
        if (_core.Registry.Find(ue) is { } link) _core.Links.OnReleased(link);
    }

    private void Receive(NasConnection link, OctetString nas)
    {
        if (_receiver.Receive(link, nas) is { } uplink) _router.Dispatch(link, uplink);
    }

    // E-RABs that the eNB could not set up.
    private void Fail(NasConnection link, ErabResult result)
    {
        if (link.Ue is not { } ue) return;
        foreach (BearerContext bearer in result.Failed.Select(ue.FindBearer).OfType<BearerContext>().ToArray())
            _core.Bearers.Feed(ue, bearer, new BearerEvent.Lost(), new EpcOutcome.Aborted("the eNB could not set up the E-RAB"));
        if (ue.PdnConnections.Count == 0) _core.Links.Release(link, ReleaseCause.RadioFailure);
    }

    private Task<EpcOutcome> For(UeKey key, Func<UeContext, Task<EpcOutcome>> run) =>
        _core.Registry.Find(key) is { } ue ? run(ue) : Task.FromResult<EpcOutcome>(new EpcOutcome.Impossible($"{key} has not shown itself"));

    private static UeSnapshot SnapshotOf(UeContext ue) => new(ue.Key, ue.Imsi, ue.State, ue.Connection?.Id)
    {
        Guti = ue.Guti,
        Imeisv = ue.Imeisv,
        Integrity = ue.Security?.Integrity,
        Ciphering = ue.Security?.Ciphering,
        PdnConnections =
        [
            .. ue.PdnConnections.Select(pdn => new PdnSnapshot(
                pdn.Default.Id, pdn.Apn.Name, pdn.Addresses, [.. pdn.Bearers.Select(bearer => new BearerSnapshot(bearer.Id, bearer.Qos, bearer.State))])),
        ],
    };
}
