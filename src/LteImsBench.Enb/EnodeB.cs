using LteImsBench.Core;
using LteImsBench.Core.Evidence;
using LteImsBench.Core.Identity;
using LteImsBench.Core.Time;
using LteImsBench.Enb.Cell;
using LteImsBench.Enb.Mac;
using LteImsBench.Enb.Rrc;
using LteImsBench.Enb.Rrc.Procedures;
using LteImsBench.Messages.Fapi;
using LteImsBench.Messages.Rrc;
using LteImsBench.Messages.S1;

namespace LteImsBench.Enb;

/// <summary>
/// An eNB of one cell: RRC, PDCP, RLC and MAC between a FAPI-shaped PHY and the core network. Everything runs on the bench thread. The
/// On… methods are those of the PHY's notifier: called per TTI, they neither block nor, in steady state, allocate.
/// </summary>
public sealed class EnodeB : IEnb
{
    private readonly RrcEnvironment _environment;
    private readonly RrcCell _rrc;
    private readonly CellMac _mac;
    private bool _hasShownBroadcast;

    /// <exception cref="ArgumentException">The cell's configuration is not one that can be broadcast.</exception>
    public EnodeB(EnodeBDependencies dependencies)
    {
        CellConfig cell = dependencies.Cell;
        CellConfigValidator.Validate(cell);
        _environment = new(cell, dependencies.Core, dependencies.Clock, dependencies.Timeline);
        _rrc = new(_environment);
        var broadcast = new BroadcastContent(
            OctetString.Wrap(RrcCodec.Encode(SystemInformationBuilder.Mib(cell))),
            OctetString.Wrap(RrcCodec.Encode(SystemInformationBuilder.Sib1(cell))),
            [.. SystemInformationBuilder.Messages(cell).Select(message => OctetString.Wrap(RrcCodec.Encode(message)))]);
        _mac = new(new(cell, dependencies.Phy, _rrc, broadcast, EncodePaging, dependencies.Timeline));
        _rrc.Attach(_mac);
    }

    /// <summary>Asked of every RRC message before it is sent or handled; true loses it. Null loses none.</summary>
    public Func<RrcFaultPoint, bool>? DropsRrc
    {
        get => _environment.Evidence.Drops;
        set => _environment.Evidence.Drops = value;
    }

    public CellConfig Cell => _environment.Cell;

    public EnbResources Resources => new(_rrc.Contexts.Count, _mac.RntisInUse, _mac.Pucch.InUse);

    /// <summary>The connections now, in the order of their identities.</summary>
    public IReadOnlyList<EnbUeStatus> Snapshot() =>
    [
        .. _rrc.Contexts.OrderBy(ue => ue.Id.Value)
            .Select(ue => new EnbUeStatus(ue.Id, ue.Key, ue.Rnti, ue.State, [.. ue.Drbs.All.Select(ToStatus)], ue.Mac.Counters)),
    ];

    public void OnSubframe(Tti tti)
    {
        if (!_hasShownBroadcast) ShowBroadcast();
        _rrc.OnSubframe(tti);
        _mac.OnSubframe(tti);
    }

    public void OnRach(in RachIndication indication) => _mac.OnRach(indication);

    public void OnPusch(in CrcIndication indication, ReadOnlySpan<byte> pdu) => _mac.OnPusch(indication, pdu);

    public void OnHarq(in HarqIndication indication) => _mac.OnHarq(indication);

    public void OnSchedulingRequest(in SrIndication indication) => _mac.OnSchedulingRequest(indication);

    public void OnCqi(in CqiIndication indication) => _mac.OnCqi(indication);

    public void Identify(EnbUeId ue, UeKey key)
    {
        if (_rrc.Find(ue) is { } context) context.Key = key;
    }

    public void SendNas(EnbUeId ue, OctetString nas)
    {
        if (Connected(ue) is { } context) context.SendNas(nas);
        else if (_rrc.Find(ue) is not null) _environment.Core.OnNasNonDelivery(ue, nas);
    }

    public void SetUpContext(EnbUeId ue, ContextSetup setup) =>
        Connected(ue)?.Run((context, stop) => new ContextEstablishment(context, _environment).Run(setup, stop));

    public void SetUpErabs(EnbUeId ue, IReadOnlyList<ErabSetup> erabs) => Connected(ue)?.Run(async (context, stop) =>
    {
        ErabResult result = await new BearerEstablishment(context).Run(erabs, stop);
        if (context.IsAnswerable) _environment.Core.OnErabsSetUp(ue, result);
    });

    public void ModifyErabs(EnbUeId ue, IReadOnlyList<ErabModify> erabs) => Connected(ue)?.Run(async (context, stop) =>
    {
        ErabResult result = await new BearerModification(context).Run(erabs, stop);
        if (context.IsAnswerable) _environment.Core.OnErabsModified(ue, result);
    });

    public void ReleaseErabs(EnbUeId ue, IReadOnlyList<EpsBearerId> bearers, OctetString nas) => Connected(ue)?.Run(async (context, stop) =>
    {
        ErabResult result = await new BearerRelease(context).Run(bearers, nas, stop);
        if (context.IsAnswerable) _environment.Core.OnErabsReleased(ue, result);
    });

    public void Release(EnbUeId ue, Messages.S1.ReleaseCause cause)
    {
        if (_rrc.Find(ue) is { } context) _rrc.Release(context, cause);
    }

    public void Page(PagingRequest request) => _mac.Paging.Add(request);

    public void SendData(EnbUeId ue, EpsBearerId bearer, ReadOnlySpan<byte> packet)
    {
        if (_rrc.Find(ue) is not { } context || context.Drbs.Find(bearer) is not { IsConfirmed: true }) return;
        context.OnActivity();
        context.Bearers.SendData(bearer, packet);
    }

    private static EnbDrbStatus ToStatus(Drb drb) => new(drb.Bearer, drb.Id, drb.Lcid, drb.Qos, drb.IsConfirmed);

    private UeContext? Connected(EnbUeId ue) =>
        _rrc.Find(ue) is { IsAnswerable: true, State: not RrcState.Establishing } context ? context : null;

    private void ShowBroadcast()
    {
        // Once a run: they repeat every few frames.
        _hasShownBroadcast = true;
        _environment.Evidence.Encode(SystemInformationBuilder.Mib(Cell), PduKind.RrcBcchBch, null, "");
        _environment.Evidence.Encode(SystemInformationBuilder.Sib1(Cell), PduKind.RrcBcchDlSch, null, "");
        foreach (SystemInformation message in SystemInformationBuilder.Messages(Cell))
            _environment.Evidence.Encode(message, PduKind.RrcBcchDlSch, null, "");
    }

    private ReadOnlyMemory<byte> EncodePaging(IReadOnlyList<PagingRequest> records) => _environment.Evidence.Encode(
        new Messages.Rrc.Paging { PagingRecordList = [.. records.Select(ToRecord)] }, PduKind.RrcPcch, null, $"{records.Count} records");

    private static PagingRecord ToRecord(PagingRequest request) => new()
    {
        UeIdentity = request.STmsi is { } sTmsi ? new PagingUeIdentity.STmsi(sTmsi) : new PagingUeIdentity.Imsi(request.Imsi.Digits),
        CnDomain = request.IsCircuitSwitched ? CnDomain.Cs : CnDomain.Ps,
    };
}
