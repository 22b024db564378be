using LteImsBench.Core.Identity;
using LteImsBench.Messages.Nas;
using LteImsBench.Messages.S1;
using LteImsBench.UeSim.Procedures;
using LteImsBench.UeSim.Rrc;

namespace LteImsBench.UeSim.Nas.Emm;

/// <summary>Detach by the UE, TS 24.301 §5.5.2.2.</summary>
internal sealed class DetachProcedure(NasCore core, SignallingConnection signalling)
{
    private readonly ReplyBox<EmmMessage> _reply = new(core.Clock);

    public bool OnReply(DetachAccept message) => _reply.Offer(message);

    public void OnConnectionLost() => _reply.Cancel();

    public async Task<UeOutcome> RunAsync(bool switchOff, CancellationToken stop)
    {
        if (!core.Emm.IsRegistered) return UeOutcome.Refuse("not registered", "the UE is not attached");
        core.Emm.Enter(EmmState.DeregisteredInitiated);
        for (int attempt = 1; attempt <= NasTimers.MaxAttempts; attempt++)
        {
            await core.Link.Released;
            EstablishmentResult sent = await signalling.SendAsync(Protected(Request(switchOff)), EstablishmentCause.MoSignalling, stop);
            if (sent == EstablishmentResult.Cancelled) break;
            if (sent != EstablishmentResult.Connected) continue;
            if (switchOff) return Finish(UeOutcome.Done("detached, switching off"));
            Reply<EmmMessage> reply = await _reply.WaitAsync(NasTimers.T3421, stop);
            if (reply.IsReceived) return Finish(UeOutcome.Done("detached"));
            if (stop.IsCancellationRequested) break;
        }

        // §5.5.2.2.4 c: after the last expiry the UE is detached all the same.
        return Finish(stop.IsCancellationRequested
            ? UeOutcome.Cancel("the detach was given up")
            : UeOutcome.NoAnswer($"DETACH REQUEST was not answered {NasTimers.MaxAttempts} times"));
    }

    private Core.OctetString Protected(DetachRequestUeOriginating request)
    {
        // In a connection it is ciphered like any other message.
        if (!core.Link.IsConnected) return core.Initial(request);
        if (core.Emm.Security is not { IsExchangeSecure: true, Current: { IsActive: true } context }) return core.Initial(request);
        core.Record(request);
        return context.Protect(NasCodec.Encode(request), SecurityHeaderType.IntegrityProtectedAndCiphered);
    }

    private DetachRequestUeOriginating Request(bool switchOff)
    {
        EpsMobileIdentity identity = core.Emm.Guti is { } guti ? guti : core.Settings.Imsi;
        bool isCombined = core.Settings.AttachType == AttachType.Combined;
        return new(core.Emm.Security.KeySet, isCombined ? DetachTypeUeOriginating.Combined : DetachTypeUeOriginating.Eps, switchOff, identity);
    }

    private UeOutcome Finish(UeOutcome outcome)
    {
        core.Emm.Enter(EmmState.Deregistered, outcome.Words);
        return outcome;
    }
}
