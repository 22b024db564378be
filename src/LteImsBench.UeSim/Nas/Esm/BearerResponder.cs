using LteImsBench.Messages.Nas;

namespace LteImsBench.UeSim.Nas.Esm;

/// <summary>The network's bearer procedures, UE side: each request and the answer to it (TS 24.301 §6.4).</summary>
internal sealed class BearerResponder(EsmContexts contexts, EsmTransactions transactions)
{
    /// <summary>§6.4.1: the default bearer that the UE asked for.</summary>
    public EsmMessage On(ActivateDefaultEpsBearerContextRequest request)
    {
        if (contexts.OfDefault(request.Ebi) is { } known && known.Grant == request) return Accept(request);
        if (!transactions.IsOpen(request.Pti)) return new ActivateDefaultEpsBearerContextReject(request.Ebi, request.Pti, EsmCause.PtiMismatch);
        if (!request.Ebi.IsAssigned) return new ActivateDefaultEpsBearerContextReject(request.Ebi, request.Pti, EsmCause.InvalidEpsBearerIdentity);

        // §6.4.1.5 b: the network has given the identity anew.
        contexts.Remove(request.Ebi, "the network reuses the identity");
        contexts.Open(request);
        return Accept(request);
    }

    /// <summary>§6.4.2.</summary>
    public EsmMessage On(ActivateDedicatedEpsBearerContextRequest request)
    {
        if (!request.Ebi.IsAssigned || contexts.OfDefault(request.LinkedEbi) is not { } pdn || contexts.OfDefault(request.Ebi) is not null)
            return new ActivateDedicatedEpsBearerContextReject(request.Ebi, request.Pti, EsmCause.InvalidEpsBearerIdentity);
        if (TftOperations.TryCreate(request.Tft, out IReadOnlyList<PacketFilter> filters) is { } cause)
            return new ActivateDedicatedEpsBearerContextReject(request.Ebi, request.Pti, cause);
        contexts.Set(pdn, new(request.Ebi, request.EpsQos) { Filters = filters }, "BEARER CONTEXT ACTIVE");
        return new ActivateDedicatedEpsBearerContextAccept(request.Ebi, Core.Identity.Pti.None);
    }

    /// <summary>§6.4.3.</summary>
    public EsmMessage On(ModifyEpsBearerContextRequest request)
    {
        if (contexts.Of(request.Ebi) is not { } pdn || pdn.Find(request.Ebi) is not { } bearer)
            return new ModifyEpsBearerContextReject(request.Ebi, request.Pti, EsmCause.InvalidEpsBearerIdentity);
        IReadOnlyList<PacketFilter> filters = bearer.Filters;
        if (request.Tft is { } tft && TftOperations.TryModify(tft, bearer.Filters, request.Ebi == pdn.Ebi, out filters) is { } cause)
            return new ModifyEpsBearerContextReject(request.Ebi, request.Pti, cause);
        contexts.Set(pdn, bearer with { Qos = request.NewEpsQos ?? bearer.Qos, Filters = filters }, "BEARER CONTEXT MODIFIED");
        return new ModifyEpsBearerContextAccept(request.Ebi, Core.Identity.Pti.None);
    }

    /// <summary>§6.4.4: accepted even for a bearer that is gone already.</summary>
    public EsmMessage On(DeactivateEpsBearerContextRequest request)
    {
        contexts.Remove(request.Ebi, $"ESM #{(int)request.EsmCause} {request.EsmCause}");
        return new DeactivateEpsBearerContextAccept(request.Ebi, Core.Identity.Pti.None);
    }

    private static ActivateDefaultEpsBearerContextAccept Accept(ActivateDefaultEpsBearerContextRequest request) =>
        new(request.Ebi, Core.Identity.Pti.None);
}
