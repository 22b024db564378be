using LteImsBench.Core.Identity;
using LteImsBench.Epc.Signalling;
using LteImsBench.Messages.Nas;

namespace LteImsBench.Epc.Emm;

/// <summary>Identification, TS 24.301 §5.4.4: T3470.</summary>
internal sealed class IdentificationProcedure(CoreServices core, NasConnection link, IdentityType type)
{
    /// <summary>What the UE answered.</summary>
    public MobileIdentity? Identity { get; private set; }

    public Imsi? Imsi => (Identity as MobileImsi)?.Imsi;

    public async Task<EmmStep> RunAsync(CancellationToken stop)
    {
        link.AskedIdentity = type;
        Reply reply = await link.Replies.AskAsync(
            () => core.Nas.Send(link, new IdentityRequest(type)),
            uplink => uplink.Message is IdentityResponse,
            core.Config.Timers.T3470, stop);
        link.AskedIdentity = null;
        if (reply.Kind == ReplyKind.Cancelled) return new EmmStep.Superseded();
        Identity = (reply.Uplink?.Message as IdentityResponse)?.MobileIdentity;
        return (type, Identity) switch
        {
            (_, null) => new EmmStep.Abort("IDENTITY REQUEST: no answer"),
            (IdentityType.Imsi, MobileImsi) or (IdentityType.Imei, MobileImei) or (IdentityType.Imeisv, MobileImeisv) or (IdentityType.Tmsi, MobileTmsi) => new EmmStep.Done(),
            _ => new EmmStep.Abort($"IDENTITY RESPONSE without the {type} asked for"),
        };
    }
}
