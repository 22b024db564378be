using LteImsBench.Epc.Esm;
using LteImsBench.Epc.Signalling;
using LteImsBench.Messages.Nas;

namespace LteImsBench.Epc.Emm;

/// <summary>Takes uplink messages to who waits for them, or begins the procedure that they ask for.</summary>
internal sealed class EmmRouter(CoreServices core)
{
    public void Dispatch(NasConnection link, UplinkNas uplink)
    {
        if (link.Replies.Offer(uplink)) return;
        switch (uplink.Message)
        {
            case AttachRequest:
                Begin(link, AttachProcedure.Name, uplink, new AttachProcedure(core, link, uplink).RunAsync);
                break;
            case DetachRequestUeOriginating:
                Begin(link, UeDetachProcedure.Name, uplink, new UeDetachProcedure(core, link, uplink).RunAsync);
                break;
            case TrackingAreaUpdateRequest:
                Begin(link, TrackingAreaUpdateProcedure.Name, uplink, new TrackingAreaUpdateProcedure(core, link, uplink).RunAsync);
                break;
            case ServiceRequest or ExtendedServiceRequest:
                Begin(link, ServiceRequestProcedure.Name, uplink, new ServiceRequestProcedure(core, link, uplink).RunAsync);
                break;
            case EsmMessage esm:
                DispatchEsm(link, esm, uplink);
                break;
            case EmmStatus:
                break;
            case UplinkNasTransport or UplinkGenericNasTransport or ControlPlaneServiceRequest:
                Status(link, EmmCause.MessageTypeNonExistentOrNotImplemented);
                break;
            default:
                Status(link, EmmCause.MessageTypeNotCompatibleWithTheProtocolState);
                break;
        }
    }

    private void DispatchEsm(NasConnection link, EsmMessage message, UplinkNas uplink)
    {
        if (link.Ue is { IsRegistered: true } ue) core.EsmRouter.Receive(link, ue, message, uplink.Plain);
        else core.Nas.Send(link, new EsmStatus(message.Ebi, message.Pti, EsmCause.MessageNotCompatibleWithTheProtocolState));
    }

    private void Status(NasConnection link, EmmCause cause) => core.Nas.Send(link, new EmmStatus(cause));

    private static async void Begin(NasConnection link, string name, UplinkNas uplink, Func<RunningProcedure, Task> run)
    {
        if (link.Procedure is { } old)
        {
            if (old.Name == name && old.Request == uplink.Plain)
            {
                old.Repeat?.Invoke();   // §5.5.1.2.7 d and e: the same request again
                return;
            }

            old.Supersede();
        }

        using var running = new RunningProcedure(name, uplink.Plain, link.Lost);
        link.Procedure = running;
        await run(running);
        if (link.Procedure == running) link.Procedure = null;
    }
}
