using LteImsBench.Core.Identity;
using LteImsBench.Epc.Emm;
using LteImsBench.Epc.Signalling;
using LteImsBench.Messages.Nas;
using LteImsBench.Messages.S1;

namespace LteImsBench.Epc.Esm;

/// <summary>Bearer procedures that the network begins, TS 24.301 §6.4.2 to §6.4.4; an idle UE is paged first.</summary>
internal sealed class DedicatedBearers(CoreServices core, UeContext ue)
{
    private const string TooLong = "the traffic flow template is longer than 255 octets";

    private readonly Config.EpcTimers _timers = core.Config.Timers;

    /// <param name="linked">Default bearer of the PDN connection.</param>
    /// <param name="qos">QoS.</param>
    /// <param name="tft">A template that creates.</param>
    /// <param name="pti">Of the UE's request, or none.</param>
    public async Task<EpcOutcome> ActivateAsync(EpsBearerId linked, ErabQos qos, TrafficFlowTemplate tft, Pti pti)
    {
        if (TftEdit.Apply(null, tft, out _) is { } wrong) return new EpcOutcome.Impossible($"the traffic flow template is wrong, ESM cause #{(byte)wrong}");
        if (await ReachAsync() is { } unreachable) return unreachable;
        if (ue.FindPdn(linked) is not { Default.State: BearerState.Active } pdn) return new EpcOutcome.Impossible($"bearer {linked} is no active default bearer");
        if (BearerIds.Free(ue) is not { } ebi) return new EpcOutcome.Impossible("all EPS bearer identities are in use");

        if (!pdn.TakesLocalAddressInTft) tft = TftEdit.WithoutLocalAddresses(tft);
        if (!TftEdit.Fits(tft)) return new EpcOutcome.Impossible(TooLong);
        var bearer = new BearerContext(pdn, ebi, qos) { Tft = tft };
        pdn.Bearers.Add(bearer);
        var message = new ActivateDedicatedEpsBearerContextRequest(ebi, pti, linked, EpsQosOf(qos), tft);
        return await core.Bearers.RequestAsync(ue, bearer, new BearerEvent.Activate(), new(message, _timers.T3485));
    }

    /// <param name="ebi">The bearer.</param>
    /// <param name="qos">New QoS, or null.</param>
    /// <param name="change">TFT operation on what the bearer has, or null.</param>
    /// <param name="pti">Of the UE's request, or none.</param>
    public async Task<EpcOutcome> ModifyAsync(EpsBearerId ebi, ErabQos? qos, TrafficFlowTemplate? change, Pti pti)
    {
        if (await ReachAsync() is { } unreachable) return unreachable;
        if (ue.FindBearer(ebi) is not { } bearer) return new EpcOutcome.Impossible($"there is no bearer {ebi}");
        TrafficFlowTemplate? after = bearer.Tft;
        if (change is { } tft)
        {
            if (!bearer.Pdn.TakesLocalAddressInTft) change = tft = TftEdit.WithoutLocalAddresses(tft);
            if (!TftEdit.Fits(tft)) return new EpcOutcome.Impossible(TooLong);
            if (TftEdit.Apply(bearer.Tft, tft, out after) is { } wrong) return new EpcOutcome.Impossible($"the TFT operation is wrong, ESM cause #{(byte)wrong}");
        }

        var message = new ModifyEpsBearerContextRequest(ebi, pti) { NewEpsQos = qos is { } given ? EpsQosOf(given) : null, Tft = change };
        return await core.Bearers.RequestAsync(ue, bearer, new BearerEvent.Modify(), new(message, _timers.T3486) { NewQos = qos, NewTft = after });
    }

    /// <summary>Deactivates a bearer; a default one takes its PDN connection along, unless it is the last.</summary>
    public async Task<EpcOutcome> DeactivateAsync(EpsBearerId ebi, EsmCause cause, Pti pti)
    {
        if (await ReachAsync() is { } unreachable)
        {
            // §6.4.4.6: what the UE cannot be told goes on this side; the bearer context status tells it later.
            if (unreachable is EpcOutcome.NoAnswer && ue.FindBearer(ebi) is { IsDefault: false } lost) core.Bearers.Feed(ue, lost, new BearerEvent.Lost());
            return unreachable;
        }

        if (ue.FindBearer(ebi) is not { } bearer) return new EpcOutcome.Impossible($"there is no bearer {ebi}");
        if (bearer.IsDefault && ue.PdnConnections.Count == 1) return new EpcOutcome.Impossible("it is the last PDN connection: detach the UE instead");
        return await core.Bearers.RequestAsync(ue, bearer, new BearerEvent.Deactivate(), new(new DeactivateEpsBearerContextRequest(ebi, pti, cause), _timers.T3495));
    }

    private async Task<EpcOutcome?> ReachAsync()
    {
        if (!ue.IsRegistered) return new EpcOutcome.Impossible("the UE is not attached");
        return await new PagingProcedure(core, ue).RunAsync() is null ? new EpcOutcome.NoAnswer("PAGING") : null;
    }

    private static EpsQos EpsQosOf(ErabQos qos) => new(qos.Qci)
    {
        MbrUplink = qos.MbrUplink,
        MbrDownlink = qos.MbrDownlink,
        GbrUplink = qos.GbrUplink,
        GbrDownlink = qos.GbrDownlink,
    };
}
