using LteImsBench.Epc.Signalling;
using LteImsBench.Messages.Nas;
using LteImsBench.Messages.S1;

namespace LteImsBench.Epc.Emm;

/// <summary>Detach by the network, TS 24.301 §5.5.2.3: T3422.</summary>
internal sealed class NetworkDetachProcedure(CoreServices core, UeContext ue)
{
    public async Task<EpcOutcome> RunAsync(DetachTypeUeTerminated type, byte? cause)
    {
        if (!ue.IsRegistered) return new EpcOutcome.Impossible("the UE is not attached");
        NasConnection? link = await new PagingProcedure(core, ue).RunAsync();
        if (!ue.IsRegistered) return new EpcOutcome.Aborted("the UE detached meanwhile");
        if (link is null)
        {
            if (type != DetachTypeUeTerminated.Imsi) core.Deregister(ue, "detached while unreachable");
            return new EpcOutcome.NoAnswer("PAGING");
        }

        link.Procedure?.Supersede();
        using var running = new RunningProcedure(UeDetachProcedure.Name, default, link.Lost);
        link.Procedure = running;
        bool isEps = type != DetachTypeUeTerminated.Imsi;
        if (isEps) core.SetState(ue, EmmState.DeregisteredInitiated);
        var request = new DetachRequestUeTerminated(type) { EmmCause = cause is { } given ? (EmmCause)given : null };
        Reply reply = await link.Replies.AskAsync(() => core.Nas.Send(link, request), uplink => uplink.Message is DetachAccept, core.Config.Timers.T3422, running.Stop);
        if (link.Procedure == running) link.Procedure = null;
        if (reply.Kind == ReplyKind.Cancelled && !link.IsReleasing) return new EpcOutcome.Aborted("the UE began a procedure of its own");
        if (isEps)
        {
            core.Deregister(ue, "detached by the network");
            core.Links.Release(link, ReleaseCause.Detach);
        }
        else
        {
            ue.IsCombined = false;
        }

        return reply.Kind switch
        {
            ReplyKind.Received => new EpcOutcome.Done(),
            ReplyKind.TimedOut => new EpcOutcome.NoAnswer("DETACH ACCEPT"),
            _ => new EpcOutcome.Aborted("the connection was lost"),
        };
    }
}
