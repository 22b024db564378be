using LteImsBench.Core.Identity;
using LteImsBench.Epc.Signalling;
using LteImsBench.Messages.Nas;

namespace LteImsBench.Epc.Emm;

/// <summary>GUTI reallocation, TS 24.301 §5.4.1: T3450.</summary>
internal sealed class GutiReallocationProcedure(CoreServices core, UeContext ue)
{
    public async Task<EpcOutcome> RunAsync()
    {
        if (!ue.IsRegistered) return new EpcOutcome.Impossible("the UE is not attached");
        if (await new PagingProcedure(core, ue).RunAsync() is not { } link) return new EpcOutcome.NoAnswer("PAGING");
        if (link.Procedure is { } other) return new EpcOutcome.Impossible($"{other.Name} is under way");
        Guti guti = core.Registry.OfferGuti(ue);
        var command = new GutiReallocationCommand(guti) { TaiList = new Acceptance(core.Config).Areas() };
        Reply reply = await link.Replies.AskAsync(() => core.Nas.Send(link, command), uplink => uplink.Message is GutiReallocationComplete, core.Config.Timers.T3450, link.Lost);
        if (reply.Kind == ReplyKind.Received) core.Registry.ConfirmGuti(ue);
        return reply.Kind switch
        {
            ReplyKind.Received => new EpcOutcome.Done(),
            ReplyKind.TimedOut => new EpcOutcome.NoAnswer("GUTI REALLOCATION COMPLETE"),
            _ => new EpcOutcome.Aborted(reply.Failure),
        };
    }
}
