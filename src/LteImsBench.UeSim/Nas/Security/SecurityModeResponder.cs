using LteImsBench.Core;
using LteImsBench.Core.Evidence;
using LteImsBench.Messages.Nas;

namespace LteImsBench.UeSim.Nas.Security;

/// <summary>Security mode control, UE side, TS 24.301 §5.4.3.</summary>
internal sealed class SecurityModeResponder(NasCore core)
{
    /// <summary>Judges a command; true when it was accepted.</summary>
    /// <param name="command">The message inside.</param>
    /// <param name="wire">The message with its protection.</param>
    public bool On(SecurityModeCommand command, OctetString wire)
    {
        NasSecurityState security = core.Emm.Security;
        NasAlgorithms algorithms = new(command.SelectedNasSecurityAlgorithms.Ciphering, command.SelectedNasSecurityAlgorithms.Integrity);
        if (security.Find(command.NasKeySetIdentifier.Value) is not { } context || !IsAllowed(algorithms))
        {
            string what = $"KSI {command.NasKeySetIdentifier.Value}, EEA{algorithms.Encryption}, EIA{algorithms.Integrity}";
            return Refuse(EmmCause.SecurityModeRejectedUnspecified, what);
        }

        // Judged on a copy: a command that fails leaves the context as it was (§5.4.3.5).
        NasSecurityContext candidate = context.With(algorithms);
        if (!candidate.TryUnprotect(wire, out _)) return Refuse(EmmCause.SecurityModeRejectedUnspecified, "MAC is wrong");
        if (!RepeatsCapabilities(command))
            return Refuse(EmmCause.UeSecurityCapabilitiesMismatch, $"replayed {command.ReplayedUeSecurityCapabilities.Octets}");


        security.Use(candidate);
        if (context == security.Pending) security.Pending = null;
        security.IsExchangeSecure = true;
        core.Log.State(Layer.Nas, "NAS SECURITY", $"EIA{algorithms.Integrity}, EEA{algorithms.Encryption}, KSI {candidate.KeySetIdentifier}");
        SecurityModeComplete complete = new()
        {
            Imeisv = command.ImeisvRequest == ImeisvRequest.Requested ? new MobileImeisv(core.Settings.Imeisv) : null,
        };
        core.Record(complete);
        security.MarkKEnb();
        core.Link.SendNas(candidate.Protect(NasCodec.Encode(complete), SecurityHeaderType.IntegrityProtectedAndCipheredNewContext));
        return true;
    }

    // EIA0 is for emergency alone (§4.4.4.1) unless the tester lets the handset have it.
    private bool IsAllowed(NasAlgorithms algorithms) =>
        algorithms is { Encryption: <= 3, Integrity: <= 3 }
        && (algorithms.Encryption == 0 || (core.Settings.EncryptionAlgorithms >> algorithms.Encryption & 1) != 0)
        && (core.Settings.IntegrityAlgorithms >> algorithms.Integrity & 1) != 0;

    private bool RepeatsCapabilities(SecurityModeCommand command) =>
        command.ReplayedUeSecurityCapabilities == UeCapabilities.Network(core.Settings).ToSecurityCapability(UeCapabilities.Gprs);

    private bool Refuse(EmmCause cause, string why)
    {
        core.Log.State(Layer.Nas, "SECURITY MODE REJECT", $"#{(int)cause} {why}");
        core.Send(new SecurityModeReject(cause));
        return false;
    }
}
