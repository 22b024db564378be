using LteImsBench.Core.Identity;
using LteImsBench.Epc.Config;
using LteImsBench.Epc.Signalling;
using LteImsBench.Messages.Nas;
using LteImsBench.Messages.S1;

namespace LteImsBench.Epc.Esm;

/// <summary>UE requested bearer resource allocation and modification, TS 24.301 §6.5.3 and §6.5.4, as the bearer plan has it.</summary>
internal sealed class BearerResources(CoreServices core, NasConnection link, UeContext ue)
{
    private const byte DefaultQci = 9;
    private const byte DefaultPriority = 8;

    private readonly DedicatedBearers _bearers = new(core, ue);

    public async void Allocate(BearerResourceAllocationRequest request)
    {
        TrafficFlowTemplate tft = request.TrafficFlowAggregate with { Operation = TftOperation.Create, Filters = Numbered(request.TrafficFlowAggregate.Filters) };
        EsmCause? refusal = Refusal(request.Pti, ue.FindPdn(request.LinkedEbi)) ?? TftEdit.Apply(null, tft, out _);
        if (refusal is null && await _bearers.ActivateAsync(request.LinkedEbi, QosOf(request.RequiredTrafficFlowQos), tft, request.Pti) is EpcOutcome.Impossible)
            refusal = EsmCause.InsufficientResources;
        if (refusal is { } cause) core.Nas.Send(link, new BearerResourceAllocationReject(default, request.Pti, cause));
    }

    public async void Modify(BearerResourceModificationRequest request)
    {
        BearerContext? bearer = ue.FindBearer(request.PacketFilterEbi);
        EsmCause? refusal = Refusal(request.Pti, bearer?.Pdn);
        if (refusal is null && bearer!.State != BearerState.Active) refusal = EsmCause.CollisionWithNetworkInitiatedRequest;
        bool isRelease = refusal is null && DeletesAll(bearer!, request.TrafficFlowAggregate);
        if (refusal is null && !isRelease) refusal = TftEdit.Apply(bearer!.Tft, request.TrafficFlowAggregate, out _);
        if (refusal is null && await ChangeAsync(bearer!.Id, request, isRelease) is EpcOutcome.Impossible) refusal = EsmCause.InsufficientResources;
        if (refusal is { } cause) core.Nas.Send(link, new BearerResourceModificationReject(default, request.Pti, cause));
    }

    private Task<EpcOutcome> ChangeAsync(EpsBearerId bearer, BearerResourceModificationRequest request, bool isRelease) => isRelease
        ? _bearers.DeactivateAsync(bearer, EsmCause.RegularDeactivation, request.Pti)
        : _bearers.ModifyAsync(bearer, request.RequiredTrafficFlowQos is { } qos ? QosOf(qos) : null, request.TrafficFlowAggregate, request.Pti);

    private EsmCause? Refusal(Pti pti, PdnConnection? pdn)
    {
        if (!pti.IsAssigned) return EsmCause.InvalidPtiValue;
        if (pdn is null) return EsmCause.InvalidEpsBearerIdentity;
        return pdn.Apn.BearerResources == BearerResourcePolicy.Allow ? null : (EsmCause)core.Config.Causes.BearerResources;
    }

    // Releasing the last filter releases the bearer, §6.5.4.3.
    private static bool DeletesAll(BearerContext bearer, TrafficFlowTemplate change) => !bearer.IsDefault
        && (change.Operation == TftOperation.Delete || (change.Operation == TftOperation.DeleteFilters && (bearer.Tft?.Filters ?? default).All(old => change.Filters.Any(gone => gone.Identifier == old.Identifier))));

    // In an aggregate that asks for resources, the filter identifiers say nothing yet (§9.9.4.15).
    private static NasList<PacketFilter> Numbered(NasList<PacketFilter> filters) => [.. filters.Select((filter, i) => filter with { Identifier = (byte)i })];

    private static ErabQos QosOf(EpsQos asked) => new(asked.Qci == 0 ? DefaultQci : asked.Qci, DefaultPriority)
    {
        MbrUplink = asked.MbrUplink,
        MbrDownlink = asked.MbrDownlink,
        GbrUplink = asked.GbrUplink,
        GbrDownlink = asked.GbrDownlink,
    };
}
