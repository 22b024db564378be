using LteImsBench.Core;
using LteImsBench.Core.Evidence;
using LteImsBench.Core.Identity;
using LteImsBench.L2;
using LteImsBench.Messages.Rrc;
using LteImsBench.Messages.Rrc.Uper;

namespace LteImsBench.UeSim.Rrc.Connection;

/// <summary>The network's procedures in a connection, each a message and its answer.</summary>
internal sealed class ConnectedMessages(RrcCore core)
{
    // §5.3.8.3: time for RLC to acknowledge the release.
    private static readonly TimeSpan ReleaseDelay = TimeSpan.FromMilliseconds(60);

    private ITimer? _release;

    /// <summary>Handles a DL-DCCH message; what the UE must do beyond answering.</summary>
    public ConnectedVerdict On(Lcid srb, RrcMessage message)
    {
        switch (message)
        {
            case DlInformationTransfer { DedicatedInfoType: DedicatedInfoType.DedicatedInfoNas nas }:
                core.User.OnNas(nas.Value);
                break;
            case SecurityModeCommand command:
                OnSecurityModeCommand(srb, command);
                break;
            case RrcConnectionReconfiguration reconfiguration:
                return OnReconfiguration(srb, reconfiguration);
            case UeCapabilityEnquiry enquiry:
                core.Transmitter.Send(srb, Capability(enquiry));
                break;
            case CounterCheck check:
                core.Transmitter.Send(Lcid.Srb1, CounterAnswer(check));
                break;
            case UeInformationRequest request:
                core.Transmitter.Send(srb, Information(request));
                break;
            case RrcConnectionRelease release:
                OnRelease(release);
                break;
        }

        return ConnectedVerdict.Handled;
    }

    // §5.3.4.3: the command is judged by the keys that it selects.
    private void OnSecurityModeCommand(Lcid srb, SecurityModeCommand command)
    {
        SecurityAlgorithmConfig algorithms = command.SecurityConfigSmc.SecurityAlgorithmConfig;
        if (core.Keys is not null) return;
        if (algorithms.IntegrityProtAlgorithm is < 0 or > 3 || algorithms.CipheringAlgorithm is < 0 or > 3 || core.User.AsKeys is not { } material)
        {
            Refuse(command, "algorithms or keys are missing");
            return;
        }

        var chain = new AsKeyChain(material.KAsme, material.KEnb);
        AsSecurity keys = chain.Select(algorithms.IntegrityProtAlgorithm, algorithms.CipheringAlgorithm);
        if (!core.Bearers.VerifiesIntegrity(srb, keys))
        {
            Refuse(command, "MAC-I is wrong");
            return;
        }

        core.Keys = chain;
        core.Bearers.StartIntegrity(keys);
        core.Transmitter.Send(Lcid.Srb1, new SecurityModeComplete { RrcTransactionIdentifier = command.RrcTransactionIdentifier });
        core.Bearers.StartCiphering();
        core.Log.State(Layer.Rrc, "AS SECURITY", $"EIA{algorithms.IntegrityProtAlgorithm}, EEA{algorithms.CipheringAlgorithm}");
    }

    private void Refuse(SecurityModeCommand command, string why)
    {
        core.Log.State(Layer.Rrc, "AS SECURITY REFUSED", why);
        core.Transmitter.Send(Lcid.Srb1, new SecurityModeFailure { RrcTransactionIdentifier = command.RrcTransactionIdentifier });
    }

    // §5.3.5.3. Handover is not implemented and counts as a configuration that the UE cannot comply with.
    private ConnectedVerdict OnReconfiguration(Lcid srb, RrcConnectionReconfiguration message)
    {
        if (message.MobilityControlInfo is not null) return ConnectedVerdict.CannotComply;
        if (core.IsSuspended)
        {
            core.Bearers.Resume();
            core.Dedicated.Resume();
            core.IsSuspended = false;
        }

        if (message.RadioResourceConfigDedicated is { } config && !core.Dedicated.TryApply(config)) return ConnectedVerdict.CannotComply;
        core.Transmitter.Send(srb, new RrcConnectionReconfigurationComplete { RrcTransactionIdentifier = message.RrcTransactionIdentifier });
        if (message.RadioResourceConfigDedicated is not null) core.User.OnBearersChanged();
        foreach (OctetString nas in message.DedicatedInfoNasList ?? SequenceOf<OctetString>.Empty) core.User.OnNas(nas);
        return ConnectedVerdict.Handled;
    }

    // §5.6.3.3: E-UTRA is all that the UE has.
    private static UeCapabilityInformation Capability(UeCapabilityEnquiry enquiry) => new()
    {
        RrcTransactionIdentifier = enquiry.RrcTransactionIdentifier,
        UeCapabilityRatContainerList = enquiry.UeCapabilityRequest.Contains(RatType.Eutra)
            ? [new UeCapabilityRatContainer { RatType = RatType.Eutra, UeCapabilityRatContainerValue = UeEutraCapability.Encode() }]
            : [],
    };

    // §5.3.6.3: bearers that differ, and those that only one end has.
    private CounterCheckResponse CounterAnswer(CounterCheck check) => new()
    {
        RrcTransactionIdentifier = check.RrcTransactionIdentifier,
        DrbCountInfoList = [.. CounterReports.Compare(check.DrbCountMsbInfoList, core.Counts)],
    };

    private UeInformationResponse Information(UeInformationRequest request) => new()
    {
        RrcTransactionIdentifier = request.RrcTransactionIdentifier,
        RachReport = request.RachReportReq
            ? new() { NumberOfPreamblesSent = Math.Clamp(core.Mac.PreambleTransmissions, 1, 200), ContentionDetected = core.Mac.ContentionDetected }
            : null,
    };

    private void OnRelease(RrcConnectionRelease release)
    {
        ConnectionEnd end = release.ReleaseCause == ReleaseCause.LoadBalancingTaUrequired ? ConnectionEnd.LoadBalancing : ConnectionEnd.Released;
        int connection = core.ConnectionNumber;
        core.BeginRelease();
        _release?.Dispose();
        _release = core.Needs.Clock.CreateTimer(
            _ =>
            {
                if (core.ConnectionNumber == connection) core.EndConnection(end);
            },
            null,
            ReleaseDelay,
            Timeout.InfiniteTimeSpan);
    }
}

/// <summary>What became of a DL-DCCH message.</summary>
internal enum ConnectedVerdict
{
    Handled,

    /// <summary>The configuration cannot be applied: re-establishment (§5.3.5.5).</summary>
    CannotComply,
}
