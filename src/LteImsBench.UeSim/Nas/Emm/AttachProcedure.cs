using LteImsBench.Core.Evidence;
using LteImsBench.Core.Identity;
using LteImsBench.Messages.Nas;
using LteImsBench.Messages.S1;
using LteImsBench.UeSim.Nas.Esm;
using LteImsBench.UeSim.Procedures;
using LteImsBench.UeSim.Rrc;

namespace LteImsBench.UeSim.Nas.Emm;

/// <summary>
/// Attach with its default bearer, UE side, TS 24.301 §5.5.1.2. Authentication and security mode come in between, by their responders.
/// </summary>
internal sealed class AttachProcedure(NasCore core, SignallingConnection signalling, EsmLayer esm)
{
    private readonly ReplyBox<EmmMessage> _reply = new(core.Clock);

    public bool IsRunning { get; private set; }

    /// <summary>ATTACH ACCEPT, ATTACH REJECT or AUTHENTICATION REJECT came; false when the procedure does not wait for it.</summary>
    public bool OnReply(EmmMessage message) => _reply.Offer(message);

    /// <summary>The connection went before the answer.</summary>
    public void OnConnectionLost() => _reply.Cancel();

    public async Task<UeOutcome> RunAsync(CancellationToken stop)
    {
        if (core.Emm.IsUsimInvalid) return UeOutcome.Refuse("USIM invalid", "the network had refused the subscription; switch off and on");
        IsRunning = true;
        try
        {
            for (int attempt = 1; attempt <= NasTimers.MaxAttempts; attempt++)
            {
                if (await TryAsync(stop) is { } outcome) return outcome;
                core.Log.State(Layer.Nas, "ATTACH NOT ANSWERED", $"attempt {attempt}");
                if (!await core.DelayAsync(NasTimers.T3411, stop)) return UeOutcome.Cancel("the attach was given up");
            }

            return UeOutcome.NoAnswer($"ATTACH REQUEST was not answered {NasTimers.MaxAttempts} times");
        }
        finally
        {
            IsRunning = false;
            esm.EndAttach();
            if (!core.Emm.IsRegistered) core.Emm.Enter(EmmState.Deregistered);
        }
    }

    // One attempt; nothing when it may be repeated.
    private async Task<UeOutcome?> TryAsync(CancellationToken stop)
    {
        await core.Link.Released;
        core.Emm.Enter(EmmState.RegisteredInitiated);
        EstablishmentResult sent = await signalling.SendAsync(core.Initial(Request()), EstablishmentCause.MoSignalling, stop);
        if (sent == EstablishmentResult.NoCell) return UeOutcome.Refuse("no cell", "the UE is not camped on a cell");
        if (sent == EstablishmentResult.Cancelled) return UeOutcome.Cancel("the attach was given up");
        if (sent != EstablishmentResult.Connected) return null;

        Reply<EmmMessage> reply;
        do reply = await _reply.WaitAsync(NasTimers.T3410, stop);
        while (reply.End == ReplyEnd.Timeout && core.Emm.AwaitsChallenge);
        if (stop.IsCancellationRequested) return UeOutcome.Cancel("the attach was given up");
        switch (reply.Value)
        {
            case AttachAccept accept:
                return Accept(accept);
            case AttachReject reject:
                return Reject(reject);
            case AuthenticationReject:
                return UeOutcome.Refuse("AUTHENTICATION REJECT", "the network rejected the UE's authentication");
            default:
                if (core.Emm.IsUsimInvalid) return UeOutcome.Refuse("network not genuine", "the network could not prove itself");
                core.Link.ReleaseLocally();
                return null;
        }
    }

    private AttachRequest Request()
    {
        bool isCombined = core.Settings.AttachType == AttachType.Combined;
        EpsMobileIdentity identity = core.Emm.Guti is { } guti ? guti : core.Settings.Imsi;
        return new(
            core.Emm.Security.KeySet,
            isCombined ? EpsAttachType.Combined : EpsAttachType.EpsAttach,
            identity,
            UeCapabilities.Network(core.Settings),
            esm.BeginAttach())
        {
            LastVisitedRegisteredTai = core.Emm.LastTai,
            VoiceDomainPreference = new(VoiceDomain.ImsPsPreferred, IsDataCentric: false),
        };
    }

    private UeOutcome? Accept(AttachAccept accept)
    {
        if (esm.CompleteAttach(accept.EsmMessageContainer) is not { } answer)
        {
            // §5.5.1.2.7 d: without its default bearer the attach is worth nothing.
            core.Link.ReleaseLocally();
            return UeOutcome.Refuse("ESM failure", "the default bearer of the ATTACH ACCEPT cannot be used");
        }

        if (accept.Guti is GutiIdentity guti) core.Emm.Guti = guti.Guti;
        core.Emm.TaiList = accept.TaiList;
        core.Emm.LastTai = core.Link.Tai;
        core.Emm.PeriodicUpdate = accept.T3412ExtendedValue?.Value ?? accept.T3412Value.Value;
        core.Send(new AttachComplete(answer));
        string detail = $"{accept.EpsAttachResult}, GUTI {core.Emm.Guti}"
            + (accept.EmmCause is { } cause ? $", EMM #{(int)cause}" : "")
            + (accept.EpsNetworkFeatureSupport is { ImsVops: true } ? ", IMS VoPS" : "");
        core.Emm.Enter(EmmState.Registered, detail);
        return UeOutcome.Done($"attached: {detail}");
    }

    // §5.5.1.2.5.
    private UeOutcome Reject(AttachReject reject)
    {
        if (reject.EmmCause.DisablesUsim()) core.Emm.IsUsimInvalid = true;
        if (reject.EmmCause.DisablesUsim() || reject.EmmCause.ForbidsArea()) core.Emm.ForgetRegistration();
        string more = reject.EsmMessageContainer?.Message is PdnConnectivityReject inner ? $", ESM #{(int)inner.EsmCause} {inner.EsmCause}" : "";
        UeOutcome outcome = Causes.Refused("ATTACH REJECT", reject.EmmCause, more);
        core.Log.State(Layer.Nas, "ATTACH REJECTED", outcome.Words);
        return outcome;
    }
}
