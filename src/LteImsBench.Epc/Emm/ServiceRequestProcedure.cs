using LteImsBench.Epc.Config;
using LteImsBench.Epc.Esm;
using LteImsBench.Epc.Signalling;
using LteImsBench.Messages.Nas;
using LteImsBench.Messages.S1;

namespace LteImsBench.Epc.Emm;

/// <summary>Service request and extended service request, TS 24.301 §5.6.1: bearers come back, CS fallback is refused.</summary>
internal sealed class ServiceRequestProcedure(CoreServices core, NasConnection link, UplinkNas uplink)
{
    public const string Name = "SERVICE REQUEST";

    public async Task RunAsync(RunningProcedure running)
    {
        if (RefusalOf() is { } cause)
        {
            core.Evidence.State(link.Key, "SERVICE REJECTED", $"EMM cause #{cause}");
            core.Nas.Send(link, EmmReject.Service(cause, core.Config.Timers));
            if (!link.HasContext) core.Links.Release(link, ReleaseCause.Normal);
            return;
        }

        if (link.HasContext) return;   // there is nothing to bring back
        UeContext ue = link.Ue!;
        core.Links.SetUpContext(link, ue, ue.ActiveErabs());
        using CancellationTokenRegistration stopped = running.Stop.Register(() => link.ContextAnswer?.TrySetCanceled());
        await ((Task)link.ContextAnswer!.Task).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing | ConfigureAwaitOptions.ContinueOnCapturedContext);
    }

    private byte? RefusalOf()
    {
        if (!uplink.IsVerified || link.Ue is not { } ue) return (byte)EmmCause.UeIdentityCannotBeDerivedByTheNetwork;
        if (!ue.IsRegistered) return (byte)EmmCause.ImplicitlyDetached;
        if (core.Config.Features.RefusedAreas.FirstOrDefault(area => area.Tac == link.Tai.Tac) is { } refused) return refused.Cause;
        if (uplink.Message is ExtendedServiceRequest { ServiceType: ServiceType.MobileOriginatingCsFallback or ServiceType.MobileTerminatingCsFallback or ServiceType.EmergencyCsFallback })
            return ue.IsCombined ? core.Config.Causes.CsFallbackCombined : core.Config.Causes.CsFallback;
        return ue.Bearers.Any(bearer => bearer.State == BearerState.Active) ? null : (byte)EmmCause.NoEpsBearerContextActivated;
    }
}
