using LteImsBench.Epc.Signalling;
using LteImsBench.Messages.Nas;

namespace LteImsBench.Epc.Esm;

/// <summary>UE requested PDN disconnect, TS 24.301 §6.5.2, then bearer deactivation, §6.4.4.</summary>
internal sealed class PdnDisconnectProcedure(CoreServices core, NasConnection link, UeContext ue)
{
    public void Start(PdnDisconnectRequest request)
    {
        if (Refusal(request) is { } cause)
        {
            core.Nas.Send(link, new PdnDisconnectReject(default, request.Pti, cause));
            return;
        }

        BearerContext bearer = ue.FindPdn(request.LinkedEbi)!.Default;
        var message = new DeactivateEpsBearerContextRequest(bearer.Id, request.Pti, EsmCause.RegularDeactivation);
        if (bearer.Request?.Message is DeactivateEpsBearerContextRequest) core.Bearers.Repeat(ue, bearer);
        else core.Bearers.RequestAsync(ue, bearer, new BearerEvent.Deactivate(), new(message, core.Config.Timers.T3495)).Forget();
    }

    private EsmCause? Refusal(PdnDisconnectRequest request)
    {
        if (!request.Pti.IsAssigned) return EsmCause.InvalidPtiValue;
        if (ue.FindPdn(request.LinkedEbi) is null) return EsmCause.PdnConnectionDoesNotExist;
        return ue.PdnConnections.Count == 1 ? EsmCause.LastPdnDisconnectionNotAllowed : null;
    }
}
