using LteImsBench.Core;
using LteImsBench.Epc.Config;
using LteImsBench.Epc.Esm;
using LteImsBench.Epc.Faults;
using LteImsBench.Epc.Signalling;
using LteImsBench.Messages.Nas;
using LteImsBench.Messages.S1;

namespace LteImsBench.Epc.Emm;

/// <summary>Attach, network side. TS 24.301 §5.5.1: T3450.</summary>
internal sealed class AttachProcedure(CoreServices core, NasConnection link, UplinkNas uplink)
{
    public const string Name = "ATTACH";

    private readonly AttachRequest _request = (AttachRequest)uplink.Message;
    private UeContext? _ue;

    public async Task RunAsync(RunningProcedure running)
    {
        EmmStep end = await AttachAsync(running);
        if (_ue is { State: EmmState.CommonProcedureInitiated } ue) core.Deregister(ue, "attach failed");
        switch (end)
        {
            case EmmStep.Reject reject:
                core.Evidence.State(link.Key, "ATTACH REJECTED", reject.Why);
                core.Nas.Send(link, new AttachReject((EmmCause)reject.Cause) { EsmMessageContainer = reject.Esm is { } esm ? EsmMessageContainer.Of(esm) : default(EsmMessageContainer?) });
                core.Links.Release(link, ReleaseCause.Normal);
                break;
            case EmmStep.Abort abort:
                core.Evidence.State(link.Key, "ATTACH ABORTED", abort.Why);
                core.Links.Release(link, ReleaseCause.Normal);
                break;
        }
    }

    private async Task<EmmStep> AttachAsync(RunningProcedure running)
    {
        CancellationToken stop = running.Stop;
        if (Admission() is { } refusal) return refusal;
        link.ShownKsi = _request.NasKeySetIdentifier;

        var identity = new UeIdentification(core, link, uplink);
        if (await identity.RunAsync(_request.EpsMobileIdentity, stop) is not EmmStep.Done and var unknown) return unknown;

        var security = new SecurityEstablishment(core, link, uplink, CapabilitiesOf(_request));
        if (await security.RunAsync(identity, stop) is not EmmStep.Done and var insecure) return insecure;

        UeContext ue = _ue = TakeOver(security);
        core.SetState(ue, EmmState.CommonProcedureInitiated);

        DecodeResult<NasMessage> content = _request.EsmMessageContainer.Decode(NasDirection.Uplink);
        if (content.Value is not PdnConnectivityRequest request) return EsmFailure(EsmErrors.Reject(_request.EsmMessageContainer.Octets, content), "no PDN CONNECTIVITY REQUEST inside");
        switch (core.FaultOf(link, request, _request.EsmMessageContainer.Octets))
        {
            case NasFault.Drop:
                return new EmmStep.Superseded();
            case NasFault.Reject(var cause):
                return EsmFailure(new PdnConnectivityReject(default, request.Pti, (EsmCause)cause), "as the test wants");
        }

        return await new PdnRequest(core, link, ue).RunAsync(request, stop) switch
        {
            PdnOpening.Opened(var pdn, var message) => await AcceptAsync(running, ue, pdn, message),
            PdnOpening.Refused(var cause) => EsmFailure(new PdnConnectivityReject(default, request.Pti, (EsmCause)cause), $"ESM cause #{cause}"),
            _ => new EmmStep.Superseded(),
        };
    }

    // §5.5.1.1, §5.5.1.2.5: what can be said before it is known who asks.
    private EmmStep.Reject? Admission()
    {
        bool isEmergency = _request.EpsAttachType == EpsAttachType.Emergency;
        if (_request.EpsMobileIdentity is ImeiIdentity) return new((byte)EmmCause.ImeiNotAccepted, "attach with an IMEI is not implemented");
        if (isEmergency && !core.Config.Features.EmergencyBearers) return new(core.Config.Causes.EmergencyAttach, "emergency bearer services are off");
        RefusedArea? refused = core.Config.Features.RefusedAreas.FirstOrDefault(area => area.Tac == link.Tai.Tac);
        return refused is null ? null : new(refused.Cause, $"tracking area {refused.Tac} refuses");
    }

    private UeContext TakeOver(SecurityEstablishment security)
    {
        UeContext ue = core.Registry.FindOrAdd(security.Imsi);
        if (ue.State != EmmState.Deregistered) core.Deregister(ue, "attached again");   // §5.5.1.2.7 f
        core.Links.Bind(link, ue);
        ue.Security = link.Security;
        ue.Capabilities = CapabilitiesOf(_request);
        ue.Imeisv = security.Imeisv ?? ue.Imeisv;
        return ue;
    }

    private async Task<EmmStep> AcceptAsync(RunningProcedure running, UeContext ue, PdnConnection pdn, ActivateDefaultEpsBearerContextRequest activate)
    {
        core.Bearers.Feed(ue, pdn.Default, new BearerEvent.ActivateInAttach());
        bool isCombined = _request.EpsAttachType == EpsAttachType.Combined && core.Config.Features.Combined != CombinedResult.EpsOnly;
        AttachAccept accept = new Acceptance(core.Config).Attach(_request.EpsAttachType, core.Registry.OfferGuti(ue), activate);
        bool isFirst = true;
        running.Repeat = () => core.Nas.Send(link, accept);
        Reply reply = await link.Replies.AskAsync(Send, answer => answer.Message is AttachComplete, core.Config.Timers.T3450, running.Stop);
        switch (reply.Kind)
        {
            case ReplyKind.Cancelled:
                return new EmmStep.Superseded();
            case ReplyKind.TimedOut:
                return new EmmStep.Abort("ATTACH ACCEPT: no answer");
        }

        core.Registry.ConfirmGuti(ue);
        ue.IsCombined = isCombined;
        core.EsmRouter.ReceiveContained(link, ue, ((AttachComplete)reply.Uplink!.Message).EsmMessageContainer);
        core.SetState(ue, EmmState.Registered);
        if (core.Config.Features.SendsEmmInformation) core.Nas.Send(link, new Acceptance(core.Config).Information(core.Outside.Time.GetUtcNow()));
        return new EmmStep.Done();

        void Send()
        {
            if (isFirst) core.Links.SetUpContext(link, ue, [new(pdn.Default.Id, pdn.Default.Qos, core.Nas.Wrap(link, accept))]);
            else core.Nas.Send(link, accept);
            isFirst = false;
        }
    }

    private static EmmStep.Reject EsmFailure(EsmMessage reject, string why) => new((byte)EmmCause.EsmFailure, why) { Esm = reject };

    private static UeCapabilities CapabilitiesOf(AttachRequest request) =>
        new(request.UeNetworkCapability, request.MsNetworkCapability, request.UeAdditionalSecurityCapability);
}
