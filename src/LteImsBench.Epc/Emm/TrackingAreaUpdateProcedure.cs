using LteImsBench.Core.Identity;
using LteImsBench.Epc.Config;
using LteImsBench.Epc.Esm;
using LteImsBench.Epc.Signalling;
using LteImsBench.Messages.Nas;
using LteImsBench.Messages.S1;

namespace LteImsBench.Epc.Emm;

/// <summary>Tracking area updating, normal, periodic and combined, TS 24.301 §5.5.3: T3450 where the UE gets a new identity.</summary>
internal sealed class TrackingAreaUpdateProcedure(CoreServices core, NasConnection link, UplinkNas uplink)
{
    public const string Name = "TRACKING AREA UPDATE";

    private readonly TrackingAreaUpdateRequest _request = (TrackingAreaUpdateRequest)uplink.Message;

    public async Task RunAsync(RunningProcedure running)
    {
        if (RefusalOf() is { } cause)
        {
            core.Evidence.State(link.Key, "TRACKING AREA UPDATE REJECTED", $"EMM cause #{cause}");
            core.Nas.Send(link, new TrackingAreaUpdateReject((EmmCause)cause));
            core.Links.Release(link, ReleaseCause.Normal);
            return;
        }

        UeContext ue = link.Ue!;
        TakeCapabilities(ue);
        EpsBearerContextStatus? status = Synchronise(ue);
        if (!ue.IsRegistered) return;

        bool isCombined = _request.EpsUpdateType is EpsUpdateType.Combined or EpsUpdateType.CombinedWithImsiAttach && core.Config.Features.Combined != CombinedResult.EpsOnly;
        Guti? guti = isCombined ? core.Registry.OfferGuti(ue) : null;
        TrackingAreaUpdateAccept accept = new Acceptance(core.Config).Update(_request.EpsUpdateType, guti, guti ?? ue.Guti ?? default, status);
        running.Repeat = () => core.Nas.Send(link, accept);
        Reply? reply = null;
        if (guti is null) core.Nas.Send(link, accept);
        else reply = await link.Replies.AskAsync(running.Repeat, answer => answer.Message is TrackingAreaUpdateComplete, core.Config.Timers.T3450, running.Stop);
        if (reply is { Kind: ReplyKind.Cancelled }) return;
        if (reply is { Kind: ReplyKind.Received })
        {
            core.Registry.ConfirmGuti(ue);
            ue.IsCombined = true;
        }

        core.Evidence.State(ue.Key, "TRACKING AREA UPDATED", _request.EpsUpdateType.ToString());
        if (link.HasContext) return;
        bool wantsBearers = _request.ActiveFlag || ue.Awaited is not null;
        if (wantsBearers) core.Links.SetUpContext(link, ue, ue.ActiveErabs());
        else core.Links.Release(link, ReleaseCause.Normal);
    }

    private byte? RefusalOf()
    {
        if (core.Config.Features.RefusedAreas.FirstOrDefault(area => area.Tac == link.Tai.Tac) is { } refused) return refused.Cause;
        if (!uplink.IsVerified || link.Ue is not { } ue) return (byte)EmmCause.UeIdentityCannotBeDerivedByTheNetwork;
        return ue.IsRegistered ? null : (byte)EmmCause.ImplicitlyDetached;
    }

    private void TakeCapabilities(UeContext ue)
    {
        if (_request.UeNetworkCapability is { } network)
            ue.Capabilities = new(network, _request.MsNetworkCapability ?? ue.Capabilities.Ms, _request.UeAdditionalSecurityCapability ?? ue.Capabilities.Additional);
        if (_request.UeRadioCapabilityInformationUpdateNeeded is true) ue.RadioCapability = default;
    }

    // §5.5.3.2.4: bearers that only one side has are gone, without signalling.
    private EpsBearerContextStatus? Synchronise(UeContext ue)
    {
        if (_request.EpsBearerContextStatus is not { } theirs) return null;
        foreach (BearerContext bearer in ue.Bearers.ToArray())
        {
            if (!theirs.IsActive(bearer.Id)) core.Bearers.Feed(ue, bearer, new BearerEvent.Lost(), new EpcOutcome.Aborted("the UE no longer has the bearer"));
        }

        return EpsBearerContextStatus.Of(ue.Bearers.Where(bearer => bearer.State != BearerState.Inactive).Select(bearer => bearer.Id));
    }
}
