using LteImsBench.Core;
using LteImsBench.Core.Evidence;
using LteImsBench.Messages.Nas;
using LteImsBench.Messages.S1;
using LteImsBench.UeSim.Procedures;
using LteImsBench.UeSim.Rrc;

namespace LteImsBench.UeSim.Nas.Emm;

/// <summary>Service request, UE side, TS 24.301 §5.6.1: from idle to a connection with its user-plane bearers.</summary>
internal sealed class ServiceRequestProcedure(NasCore core, SignallingConnection signalling)
{
    // What ends it: a refusal, or the bearers, for which there is no message (§5.6.1.4).
    private static readonly object BearersAreUp = new();

    private readonly ReplyBox<object> _reply = new(core.Clock);
    private Task<UeOutcome>? _running;

    /// <summary>SERVICE REJECT came.</summary>
    public bool OnReject(ServiceReject reject) => _reply.Offer(reject);

    /// <summary>The access stratum has set up bearers, or security.</summary>
    public void OnBearers() => _reply.Offer(BearersAreUp);

    public void OnConnectionLost() => _reply.Cancel();

    /// <summary>Makes sure that the UE is connected; joins a request that runs.</summary>
    public Task<UeOutcome> EnsureAsync(EstablishmentCause cause, CancellationToken stop)
    {
        if (_running is { IsCompleted: false } running) return running;
        if (core.Link.IsConnected) return Task.FromResult(UeOutcome.Done("connected"));
        return _running = RunAsync(cause, stop);
    }

    private async Task<UeOutcome> RunAsync(EstablishmentCause cause, CancellationToken stop)
    {
        await core.Link.Released;
        if (core.Emm.State != EmmState.Registered || !core.Emm.Security.CanProtect)
            return UeOutcome.Refuse("not registered", "the UE is not attached");
        core.Emm.Enter(EmmState.ServiceRequestInitiated, cause.ToString());
        core.Emm.Security.MarkKEnb();
        OctetString request = core.Emm.Security.Current!.ServiceRequest();
        EstablishmentResult sent = await signalling.SendAsync(request, cause, stop);
        Reply<object> reply = sent == EstablishmentResult.Connected ? await _reply.WaitAsync(NasTimers.T3417, stop) : default;
        if (core.Emm.State == EmmState.ServiceRequestInitiated) core.Emm.Enter(EmmState.Registered);
        switch (reply.Value)
        {
            case ServiceReject reject:
                return Reject(reject);
            case null when stop.IsCancellationRequested || sent == EstablishmentResult.Cancelled:
                return UeOutcome.Cancel("the service request was given up");
            case null:
                core.Link.ReleaseLocally();
                return UeOutcome.NoAnswer("SERVICE REQUEST was not answered");
            default:
                core.Emm.Security.IsExchangeSecure = true;
                core.Log.State(Layer.Nas, "SERVICE ACCEPTED", cause.ToString());
                return UeOutcome.Done("connected");
        }
    }

    // §5.6.1.5.
    private UeOutcome Reject(ServiceReject reject)
    {
        switch (reject.EmmCause)
        {
            case EmmCause.UeIdentityCannotBeDerivedByTheNetwork:
                core.Emm.ForgetRegistration();
                core.Emm.Enter(EmmState.Deregistered, "identity unknown to the network");
                break;
            case EmmCause.ImplicitlyDetached or EmmCause.NoEpsBearerContextActivated:
                core.Emm.Enter(EmmState.Deregistered, "implicitly detached");
                break;
            case var cause when cause.DisablesUsim():
                core.Emm.IsUsimInvalid = true;
                core.Emm.ForgetRegistration();
                core.Emm.Enter(EmmState.Deregistered, "not allowed");
                break;
        }

        UeOutcome outcome = Causes.Refused("SERVICE REJECT", reject.EmmCause);
        core.Log.State(Layer.Nas, "SERVICE REJECTED", outcome.Words);
        return outcome;
    }
}
