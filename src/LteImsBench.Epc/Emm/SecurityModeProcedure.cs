using LteImsBench.Core;
using LteImsBench.Core.Identity;
using LteImsBench.Epc.NasSecurity;
using LteImsBench.Epc.Signalling;
using LteImsBench.Messages.Nas;

namespace LteImsBench.Epc.Emm;

/// <summary>Security mode control, TS 24.301 §5.4.3: T3460. Afterwards the new context protects the connection.</summary>
/// <param name="core">The core.</param>
/// <param name="link">The UE's connection.</param>
/// <param name="capabilities">What the UE supports, to choose from and to replay.</param>
/// <param name="unprotected">The initial message where it came without valid integrity protection, to be vouched for by HASH_MME; else empty.</param>
internal sealed class SecurityModeProcedure(CoreServices core, NasConnection link, UeCapabilities capabilities, OctetString unprotected)
{
    public Imeisv? Imeisv { get; private set; }

    public async Task<EmmStep> RunAsync(byte ksi, OctetString kAsme, CancellationToken stop)
    {
        int integrity = Choose(core.Config.Security.IntegrityPreference, capabilities.Network.IntegrityAlgorithms);
        int ciphering = Choose(core.Config.Security.CipheringPreference, capabilities.Network.EncryptionAlgorithms);
        if (integrity < 0 || ciphering < 0) return new EmmStep.Reject((byte)EmmCause.NetworkFailure, "no security algorithm in common");

        link.PendingSecurity = new(ksi, kAsme, integrity, ciphering);
        SecurityModeCommand command = Command(ksi, integrity, ciphering);
        Reply reply = await link.Replies.AskAsync(
            () => core.Nas.SendCommand(link, command),
            uplink => uplink.Message is SecurityModeComplete or SecurityModeReject,
            core.Config.Timers.T3460, stop);
        if (reply.Uplink?.Message is not SecurityModeComplete complete)
        {
            link.PendingSecurity = null;
            return reply.Uplink?.Message is SecurityModeReject reject ? new EmmStep.Abort($"SECURITY MODE REJECT #{(byte)reject.EmmCause}")
                : reply.Kind == ReplyKind.Cancelled ? new EmmStep.Superseded()
                : new EmmStep.Abort("SECURITY MODE COMMAND: no answer");
        }

        link.KEnbCount = link.Security!.LastUplinkCount;
        Imeisv = (complete.Imeisv as MobileImeisv)?.Imeisv;
        core.Evidence.State(link.Key, "NAS SECURITY ACTIVE", $"EIA{integrity}, EEA{ciphering}");
        return new EmmStep.Done();
    }

    private SecurityModeCommand Command(byte ksi, int integrity, int ciphering) =>
        new(new((byte)ciphering, (byte)integrity), new(ksi), capabilities.Network.ToSecurityCapability(capabilities.Ms))
        {
            ImeisvRequest = core.Config.Security.RequestsImeisv ? ImeisvRequest.Requested : null,
            HashMme = core.Config.Security.SendsHashMme && !unprotected.IsEmpty ? HashMme.Of(unprotected) : null,
            ReplayedUeAdditionalSecurityCapability = capabilities.Additional,
        };

    private static int Choose(IReadOnlyList<int> preference, byte supported)
    {
        foreach (int algorithm in preference)
        {
            if ((supported >> algorithm & 1) != 0) return algorithm;
        }

        return -1;
    }
}
