using LteImsBench.Epc.Signalling;
using LteImsBench.Messages.Nas;
using LteImsBench.Messages.S1;

namespace LteImsBench.Epc.Emm;

/// <summary>Detach by the UE, TS 24.301 §5.5.2.2.</summary>
internal sealed class UeDetachProcedure(CoreServices core, NasConnection link, UplinkNas uplink)
{
    public const string Name = "DETACH";

    private readonly DetachRequestUeOriginating _request = (DetachRequestUeOriginating)uplink.Message;

    public async Task RunAsync(RunningProcedure running)
    {
        if (!uplink.IsVerified && Claimed() is { IsRegistered: true } claimed && await ProveAsync(claimed, running) is not EmmStep.Done and var unproven)
        {
            if (unproven is EmmStep.Superseded) return;
            core.Evidence.State(link.Key, "DETACH IGNORED", unproven is EmmStep.Abort abort ? abort.Why : "the sender is not who it says");
            core.Links.Release(link, ReleaseCause.AuthenticationFailure);
            return;
        }

        if (!_request.SwitchOff) core.Nas.Send(link, new DetachAccept());
        if (_request.DetachType == DetachTypeUeOriginating.Imsi)
        {
            if (link.Ue is { } ue) ue.IsCombined = false;
            if (!link.HasContext) core.Links.Release(link, ReleaseCause.Normal);
            return;
        }

        if (link.Ue is { } gone) core.Deregister(gone, "the UE detached");
        core.Links.Release(link, ReleaseCause.Detach);
    }

    private UeContext? Claimed() => _request.EpsMobileIdentity switch
    {
        GutiIdentity { Guti: var guti } => core.Registry.Find(guti),
        ImsiIdentity { Imsi: var imsi } => core.Registry.Find(imsi),
        _ => null,
    };

    // §4.4.4.3: a request that fails the integrity check is believed only after authentication, for which a UE that switches off has no time.
    private async Task<EmmStep> ProveAsync(UeContext claimed, RunningProcedure running)
    {
        if (_request.SwitchOff) return new EmmStep.Abort("switch off without integrity protection");
        link.Security = null;
        var authentication = new AuthenticationProcedure(core, link, isIdentityProven: _request.EpsMobileIdentity is ImsiIdentity);
        if (await authentication.RunAsync(claimed.Imsi, running.Stop) is not EmmStep.Done and var failed) return failed;
        core.Links.Bind(link, core.Registry.FindOrAdd(authentication.Imsi));
        return new EmmStep.Done();
    }
}
