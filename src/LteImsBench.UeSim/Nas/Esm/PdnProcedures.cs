using LteImsBench.Core.Identity;
using LteImsBench.Messages.Nas;
using LteImsBench.UeSim.Procedures;

namespace LteImsBench.UeSim.Nas.Esm;

/// <summary>UE requested PDN connectivity and PDN disconnect, TS 24.301 §6.5.1 and §6.5.2. The UE is connected when they run.</summary>
internal sealed class PdnProcedures(NasCore core, EsmLayer esm)
{
    public async Task<UeOutcome> ConnectAsync(PdnRequest wanted, CancellationToken stop)
    {
        Pti pti = esm.Begin(wanted);
        try
        {
            PdnConnectivityRequest request = new(EpsBearerId.None, pti, RequestType.Initial, wanted.Type)
            {
                AccessPointName = wanted.Apn is { } apn ? new AccessPointName(apn) : default(AccessPointName?),
                ProtocolConfigurationOptions = PcoRequest.Build(wanted.Type, wanted.IsForIms),
            };
            Reply<EsmMessage> reply = await esm.Transactions.ExchangeAsync(pti, () => core.Send(request), NasTimers.T3482, stop);
            return reply switch
            {
                { Value: ActivateDefaultEpsBearerContextRequest grant } =>
                    UeOutcome.Done($"PDN {grant.AccessPointName.NetworkIdentifier} on EBI {grant.Ebi}"),
                { Value: PdnConnectivityReject reject } => Causes.Refused("PDN CONNECTIVITY REJECT", reject.EsmCause),
                { Value: EsmStatus status } => Causes.Refused("ESM STATUS", status.EsmCause),
                { End: ReplyEnd.Timeout } => UeOutcome.NoAnswer("PDN CONNECTIVITY REQUEST was not answered"),
                _ when stop.IsCancellationRequested => UeOutcome.Cancel("the PDN connection was given up"),
                _ => UeOutcome.NoAnswer("the connection was lost before PDN CONNECTIVITY REQUEST was answered"),
            };
        }
        finally
        {
            esm.End(pti);
        }
    }

    public async Task<UeOutcome> DisconnectAsync(PdnConnection pdn, CancellationToken stop)
    {
        Pti pti = esm.Transactions.Begin();
        try
        {
            PdnDisconnectRequest request = new(EpsBearerId.None, pti, pdn.Ebi);
            Reply<EsmMessage> reply = await esm.Transactions.ExchangeAsync(pti, () => core.Send(request), NasTimers.T3492, stop);
            switch (reply)
            {
                case { Value: DeactivateEpsBearerContextRequest }:
                    return UeOutcome.Done($"PDN {pdn.Apn} disconnected");
                case { Value: PdnDisconnectReject reject }:
                    return Causes.Refused("PDN DISCONNECT REJECT", reject.EsmCause);
                case { Value: EsmStatus status }:
                    return Causes.Refused("ESM STATUS", status.EsmCause);
                case { End: ReplyEnd.Timeout }:
                    // §6.5.2.6 a: the UE drops it all the same.
                    esm.Contexts.Remove(pdn.Ebi, "PDN DISCONNECT REQUEST was not answered");
                    return UeOutcome.NoAnswer("PDN DISCONNECT REQUEST was not answered");
                default:
                    return stop.IsCancellationRequested
                        ? UeOutcome.Cancel("the PDN disconnection was given up")
                        : UeOutcome.NoAnswer("the connection was lost before PDN DISCONNECT REQUEST was answered");
            }
        }
        finally
        {
            esm.End(pti);
        }
    }
}
