using LteImsBench.Epc.Signalling;
using LteImsBench.Messages.Nas;

namespace LteImsBench.Epc.Esm;

/// <summary>Opens the PDN connection that a UE asks for, by itself or within attach; the ESM information request comes first where the UE holds something back (TS 24.301 §6.6.1.2, T3489).</summary>
internal sealed class PdnRequest(CoreServices core, NasConnection link, UeContext ue)
{
    public async Task<PdnOpening> RunAsync(PdnConnectivityRequest request, CancellationToken stop)
    {
        if (!request.Pti.IsAssigned) return new PdnOpening.Refused((byte)EsmCause.InvalidPtiValue);   // §7.3.1
        var asked = new PdnWish(request);
        if (request.EsmInformationTransferFlag is true)
        {
            Reply reply = await link.Replies.AskAsync(
                () => core.Nas.Send(link, new EsmInformationRequest(default, request.Pti)),
                uplink => uplink.Message is EsmInformationResponse response && response.Pti == request.Pti,
                core.Config.Timers.T3489, stop);
            if (reply.Kind == ReplyKind.Cancelled) return new PdnOpening.Superseded();
            if (reply.Uplink?.Message is not EsmInformationResponse information) return new PdnOpening.Refused((byte)EsmCause.EsmInformationNotReceived);
            asked = asked.With(information);
        }

        return core.Pdns.Open(ue, asked, core.Hss.Find(ue.Imsi));
    }
}
