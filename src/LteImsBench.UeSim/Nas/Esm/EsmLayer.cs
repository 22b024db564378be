using LteImsBench.Core;
using LteImsBench.Core.Evidence;
using LteImsBench.Core.Identity;
using LteImsBench.Messages.Nas;

namespace LteImsBench.UeSim.Nas.Esm;

/// <summary>EPS session management of the UE, TS 24.301 §6: takes what the network sends, and holds what the UE's procedures share.</summary>
internal sealed class EsmLayer(NasCore core, IPdnUser user)
{
    private readonly EsmTransactions _transactions = new(core.Clock);
    private Pti? _attach;

    /// <summary>What a PDN was asked for, until it is there: for ESM INFORMATION REQUEST.</summary>
    private readonly Dictionary<Pti, PdnRequest> _requests = [];

    public EsmContexts Contexts { get; } = new(core.Log, user);

    public EsmTransactions Transactions => _transactions;

    public IEnumerable<EpsBearerId> ActiveBearers => Contexts.ActiveBearers;

    /// <summary>The PDN CONNECTIVITY REQUEST for the default bearer of an attach; the APN and options wait until NAS is secure.</summary>
    public PdnConnectivityRequest BeginAttach()
    {
        EndAttach();
        PdnRequest wanted = new(core.Settings.Apn, core.Settings.PdnType);
        Pti pti = Begin(wanted);
        _attach = pti;
        bool isProtected = wanted.Apn is not null;
        return new(EpsBearerId.None, pti, RequestType.Initial, wanted.Type)
        {
            EsmInformationTransferFlag = isProtected ? true : null,
            ProtocolConfigurationOptions = isProtected ? null : PcoRequest.Build(wanted.Type, forIms: false),
        };
    }

    /// <summary>Takes the default bearer of an ATTACH ACCEPT; its acceptance, or nothing where it cannot be used.</summary>
    public EsmMessage? CompleteAttach(EsmMessageContainer container)
    {
        if (container.Decode(NasDirection.Downlink).Value is not ActivateDefaultEpsBearerContextRequest request) return null;
        Contexts.Clear("a new attach");
        return Responder.On(request) as ActivateDefaultEpsBearerContextAccept;
    }

    public void EndAttach()
    {
        if (_attach is { } pti) End(pti);
        _attach = null;
    }

    public Pti Begin(PdnRequest wanted)
    {
        Pti pti = _transactions.Begin();
        _requests[pti] = wanted;
        return pti;
    }

    public void End(Pti pti)
    {
        _requests.Remove(pti);
        _transactions.End(pti);
    }

    /// <summary>Drops the bearers that the network does not have (§5.5.3.2.4).</summary>
    public void KeepOnly(EpsBearerContextStatus status)
    {
        foreach (EpsBearerId ebi in Contexts.ActiveBearers.ToArray())
        {
            if (!status.IsActive(ebi)) Contexts.Remove(ebi, "the network does not have it");
        }
    }

    /// <summary>Ends everything, as the UE is detached.</summary>
    public void Clear(string why)
    {
        _transactions.CancelAll();
        _requests.Clear();
        _attach = null;
        Contexts.Clear(why);
    }

    public void On(EsmMessage message)
    {
        switch (message)
        {
            case ActivateDefaultEpsBearerContextRequest request:
                EsmMessage answer = Responder.On(request);
                core.Send(answer);
                if (answer is ActivateDefaultEpsBearerContextAccept) _transactions.Offer(message);
                break;
            case ActivateDedicatedEpsBearerContextRequest request:
                core.Send(Responder.On(request));
                break;
            case ModifyEpsBearerContextRequest request:
                core.Send(Responder.On(request));
                break;
            case DeactivateEpsBearerContextRequest request:
                core.Send(Responder.On(request));
                _transactions.Offer(message);
                break;
            case EsmInformationRequest request:
                core.Send(Information(request));
                break;
            case PdnConnectivityReject or PdnDisconnectReject:
                _transactions.Offer(message);
                break;
            case EsmStatus status:
                core.Log.State(Layer.Nas, "ESM STATUS", $"#{(int)status.EsmCause} {status.EsmCause}");
                _transactions.Offer(message);
                break;
            case Notification or EsmDummyMessage:
                break;
            default:
                core.Send(new EsmStatus(message.Ebi, message.Pti, EsmCause.MessageTypeNonExistentOrNotImplemented));
                break;
        }
    }

    /// <summary>A message that cannot be decoded is answered with its cause (§7).</summary>
    public void OnFault(OctetString octets, byte cause) =>
        core.Send(new EsmStatus(new((byte)(octets[0] >> 4)), new(octets.Length > 1 ? octets[1] : (byte)0), (EsmCause)cause));

    private BearerResponder Responder => new(Contexts, _transactions);

    // §6.6.1.2.
    private EsmMessage Information(EsmInformationRequest request)
    {
        if (!_requests.TryGetValue(request.Pti, out PdnRequest? wanted)) return new EsmStatus(request.Ebi, request.Pti, EsmCause.InvalidPtiValue);
        return new EsmInformationResponse(EpsBearerId.None, request.Pti)
        {
            AccessPointName = wanted.Apn is { } apn ? new AccessPointName(apn) : default(AccessPointName?),
            ProtocolConfigurationOptions = PcoRequest.Build(wanted.Type, wanted.IsForIms),
        };
    }
}

/// <summary>A PDN connection that the UE wants.</summary>
/// <param name="Apn"><c>null</c> for the subscription's default.</param>
/// <param name="Type">PDN type.</param>
internal sealed record PdnRequest(string? Apn, PdnType Type)
{
    public bool IsForIms { get; init; }
}
