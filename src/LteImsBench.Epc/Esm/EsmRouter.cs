using LteImsBench.Core;
using LteImsBench.Epc.Signalling;
using LteImsBench.Messages.Nas;

namespace LteImsBench.Epc.Esm;

/// <summary>Takes the ESM messages of a UE to the bearers and procedures that they are about.</summary>
internal sealed class EsmRouter(CoreServices core)
{
    /// <summary>The ESM message inside an EMM message.</summary>
    public void ReceiveContained(NasConnection link, UeContext ue, EsmMessageContainer container)
    {
        DecodeResult<NasMessage> content = container.Decode(NasDirection.Uplink);
        if (content.Value is EsmMessage message) Receive(link, ue, message, container.Octets);
        else core.Nas.Send(link, EsmErrors.Answer(container.Octets, content.Fault is { } fault ? FaultCause.Of(fault) : (byte)EsmCause.MessageTypeNonExistentOrNotImplemented));
    }

    public void Receive(NasConnection link, UeContext ue, EsmMessage message, OctetString plain)
    {
        switch (message)
        {
            case PdnConnectivityRequest request:
                new PdnConnectivityProcedure(core, link, ue).Start(request, plain);
                break;
            case PdnDisconnectRequest request:
                new PdnDisconnectProcedure(core, link, ue).Start(request);
                break;
            case BearerResourceAllocationRequest request:
                new BearerResources(core, link, ue).Allocate(request);
                break;
            case BearerResourceModificationRequest request:
                new BearerResources(core, link, ue).Modify(request);
                break;
            case EsmStatus status:
                OnStatus(ue, status);
                break;
            case EsmInformationResponse:
                Status(link, message, EsmCause.PtiMismatch);   // nothing was asked, §7.3.1
                break;
            default:
                if (BearerEventOf(message) is not { } input) Status(link, message, EsmCause.MessageTypeNonExistentOrNotImplemented);
                else if (ue.FindBearer(message.Ebi) is not { } bearer || IsOtherKind(bearer, message)) Status(link, message, EsmCause.InvalidEpsBearerIdentity);   // §7.3.2
                else core.Bearers.Feed(ue, bearer, input, FailureOf(message));
                break;
        }
    }

    // §6.7: what the UE could not make sense of is over; a bearer that it does not know is gone.
    private void OnStatus(UeContext ue, EsmStatus status)
    {
        if (ue.FindBearer(status.Ebi) is not { } bearer) return;
        var failure = new EpcOutcome.Refused("ESM STATUS", (byte)status.EsmCause);
        BearerEvent? input = (status.EsmCause, bearer.State) switch
        {
            (EsmCause.InvalidEpsBearerIdentity, _) => new BearerEvent.Lost(),
            (_, BearerState.ActivePending) => new BearerEvent.Rejected(),
            (_, BearerState.ModifyPending) => new BearerEvent.ModifyRejected(false),
            (_, BearerState.InactivePending) => new BearerEvent.Deactivated(),
            _ => null,
        };
        if (input is not null) core.Bearers.Feed(ue, bearer, input, failure);
    }

    private void Status(NasConnection link, EsmMessage message, EsmCause cause) => core.Nas.Send(link, new EsmStatus(message.Ebi, message.Pti, cause));

    private static BearerEvent? BearerEventOf(EsmMessage message) => message switch
    {
        ActivateDefaultEpsBearerContextAccept or ActivateDedicatedEpsBearerContextAccept => new BearerEvent.Accepted(),
        ActivateDefaultEpsBearerContextReject or ActivateDedicatedEpsBearerContextReject => new BearerEvent.Rejected(),
        ModifyEpsBearerContextAccept => new BearerEvent.ModifyAccepted(),
        ModifyEpsBearerContextReject reject => new BearerEvent.ModifyRejected(reject.EsmCause == EsmCause.InvalidEpsBearerIdentity),
        DeactivateEpsBearerContextAccept => new BearerEvent.Deactivated(),
        _ => null,
    };

    private static bool IsOtherKind(BearerContext bearer, EsmMessage message) => message switch
    {
        ActivateDefaultEpsBearerContextAccept or ActivateDefaultEpsBearerContextReject => !bearer.IsDefault,
        ActivateDedicatedEpsBearerContextAccept or ActivateDedicatedEpsBearerContextReject => bearer.IsDefault,
        _ => false,
    };

    private static EpcOutcome? FailureOf(EsmMessage message) => message switch
    {
        ActivateDefaultEpsBearerContextReject reject => Refused(message, reject.EsmCause),
        ActivateDedicatedEpsBearerContextReject reject => Refused(message, reject.EsmCause),
        ModifyEpsBearerContextReject reject => Refused(message, reject.EsmCause),
        _ => null,
    };

    private static EpcOutcome.Refused Refused(EsmMessage message, EsmCause cause) => new(NasCodec.NameOf(message), (byte)cause);
}
