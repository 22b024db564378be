using LteImsBench.Core.Evidence;
using LteImsBench.Messages.Nas;
using LteImsBench.Messages.S1;
using LteImsBench.UeSim.Nas.Esm;
using LteImsBench.UeSim.Procedures;
using LteImsBench.UeSim.Rrc;

namespace LteImsBench.UeSim.Nas.Emm;

/// <summary>Tracking area update, UE side, TS 24.301 §5.5.3.2: after T3412, after a lost connection, and when the network asks for it.</summary>
internal sealed class TrackingAreaUpdateProcedure(NasCore core, SignallingConnection signalling, EsmLayer esm)
{
    private readonly ReplyBox<EmmMessage> _reply = new(core.Clock);

    /// <summary>TRACKING AREA UPDATE ACCEPT or REJECT came.</summary>
    public bool OnReply(EmmMessage message) => _reply.Offer(message);

    public void OnConnectionLost() => _reply.Cancel();

    public async Task<UeOutcome> RunAsync(EpsUpdateType type, CancellationToken stop)
    {
        await core.Link.Released;
        if (core.Emm.State != EmmState.Registered || core.Emm.Guti is not { } guti || !core.Emm.Security.CanProtect)
            return UeOutcome.Refuse("not registered", "the UE is not attached");
        core.Emm.Enter(EmmState.TrackingAreaUpdatingInitiated, type.ToString());
        TrackingAreaUpdateRequest request = new(core.Emm.Security.KeySet, type, ActiveFlag: false, guti)
        {
            UeNetworkCapability = type == EpsUpdateType.Periodic ? null : UeCapabilities.Network(core.Settings),
            LastVisitedRegisteredTai = core.Emm.LastTai,
            EpsBearerContextStatus = EpsBearerContextStatus.Of(esm.ActiveBearers),
        };
        EstablishmentResult sent = await signalling.SendAsync(core.Initial(request), EstablishmentCause.MoSignalling, stop);
        Reply<EmmMessage> reply = sent == EstablishmentResult.Connected ? await _reply.WaitAsync(NasTimers.T3430, stop) : default;
        if (core.Emm.State == EmmState.TrackingAreaUpdatingInitiated) core.Emm.Enter(EmmState.Registered);
        switch (reply.Value)
        {
            case TrackingAreaUpdateAccept accept:
                return Accept(accept);
            case TrackingAreaUpdateReject reject:
                return Reject(reject);
            default:
                core.Link.ReleaseLocally();
                return stop.IsCancellationRequested
                    ? UeOutcome.Cancel("the tracking area update was given up")
                    : UeOutcome.NoAnswer("TRACKING AREA UPDATE REQUEST was not answered");
        }
    }

    private UeOutcome Accept(TrackingAreaUpdateAccept accept)
    {
        if (accept.TaiList is { } list) core.Emm.TaiList = list;
        if (accept.T3412ExtendedValue is { } extended) core.Emm.PeriodicUpdate = extended.Value;
        else if (accept.T3412Value is { } timer) core.Emm.PeriodicUpdate = timer.Value;
        core.Emm.LastTai = core.Link.Tai;
        if (accept.EpsBearerContextStatus is { } status) esm.KeepOnly(status);
        if (accept.Guti is GutiIdentity guti)
        {
            core.Emm.Guti = guti.Guti;
            core.Send(new TrackingAreaUpdateComplete());
        }

        core.Log.State(Layer.Nas, "TRACKING AREA UPDATED", $"{accept.EpsUpdateResult}");
        return UeOutcome.Done($"tracking area updated: {accept.EpsUpdateResult}");
    }

    // §5.5.3.2.5: whatever the cause, the UE attaches anew if asked to.
    private UeOutcome Reject(TrackingAreaUpdateReject reject)
    {
        if (reject.EmmCause.DisablesUsim()) core.Emm.IsUsimInvalid = true;
        if (reject.EmmCause is not EmmCause.ImplicitlyDetached) core.Emm.ForgetRegistration();
        core.Emm.Enter(EmmState.Deregistered, $"EMM #{(int)reject.EmmCause}");
        return Causes.Refused("TRACKING AREA UPDATE REJECT", reject.EmmCause);
    }
}
