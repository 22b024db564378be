using LteImsBench.Core;
using LteImsBench.Core.Identity;
using LteImsBench.Epc.Subscribers;
using LteImsBench.Messages.Nas;
using LteImsBench.Messages.S1;
using LteImsBench.Security;

namespace LteImsBench.Epc.Tests.Bench;

/// <summary>
/// A UE's NAS as a script: it answers what a good UE answers, and a test says where this one does not. It shares the codec and the card
/// with the product and nothing else.
/// </summary>
internal sealed class ScriptedUe
{
    private readonly TestBench _bench;
    private OctetString _initial;
    private UeNasSecurity? _pending;
    private UsimAnswer.Success? _keys;
    private byte _pti;

    public ScriptedUe(TestBench bench, Subscriber subscriber)
    {
        _bench = bench;
        Imsi = subscriber.Imsi;
        Usim = new(
            subscriber.Algorithm == AkaAlgorithm.Xor ? new XorAlgorithm(subscriber.K) : new Milenage(subscriber.K, subscriber.Opc),
            subscriber.Sqn, subscriber.ResLength);
    }

    public Imsi Imsi { get; set; }

    public Usim Usim { get; set; }

    public ushort Tac { get; set; } = 1;

    public Guti? Guti { get; set; }

    public UeNasSecurity? Security { get; set; }

    public EnbUeId? Connection { get; private set; }

    public bool IsSecure { get; private set; }

    /// <summary>Uplink COUNT from which this UE derives K_eNB.</summary>
    public uint KEnbCount { get; private set; }

    public OctetString UeNetworkCapability { get; set; } = OctetString.FromHex("f0f0c04001001000");

    public OctetString? MsNetworkCapability { get; set; } = OctetString.FromHex("e5e034");

    /// <summary>Messages that it answers not at all.</summary>
    public HashSet<string> Deaf { get; } = [];

    /// <summary>Looks at each message first; true means that it needs no normal treatment.</summary>
    public Func<NasMessage, bool>? Intercept { get; set; }

    public List<NasMessage> Received { get; } = [];

    /// <summary>Messages whose integrity check failed.</summary>
    public int Rejected { get; private set; }

    public bool EsmInformationTransfer { get; set; }

    public PdnType PdnType { get; set; } = PdnType.Ipv4v6;

    public string? Apn { get; set; }

    public ProtocolConfigurationOptions? Pco { get; set; }

    public EpsAttachType AttachType { get; set; } = EpsAttachType.EpsAttach;

    public IEnumerable<string> Names => Received.Select(NasCodec.NameOf);

    public T Last<T>()
        where T : NasMessage => Received.OfType<T>().Last();

    public int Count(string name) => Names.Count(each => each == name);

    public AttachRequest AttachRequest(EpsMobileIdentity? identity = null) => new(
        Security is { } security ? new(security.Ksi) : NasKeySetIdentifier.NoKey,
        AttachType,
        identity ?? (Guti is { } guti ? guti : Imsi),
        new(UeNetworkCapability),
        EsmMessageContainer.Of(PdnConnectivityRequest(inAttach: true)))
    {
        MsNetworkCapability = MsNetworkCapability is { } ms ? new(ms) : null,
    };

    public PdnConnectivityRequest PdnConnectivityRequest(bool inAttach) => new(default, new(++_pti), RequestType.Initial, PdnType)
    {
        EsmInformationTransferFlag = inAttach && EsmInformationTransfer ? true : null,
        AccessPointName = !inAttach && Apn is { } apn ? new AccessPointName(apn) : default(AccessPointName?),
        ProtocolConfigurationOptions = inAttach && EsmInformationTransfer ? null : Pco,
    };

    public void Attach(EpsMobileIdentity? identity = null) => Connect(AttachRequest(identity));

    /// <summary>Opens a connection with an initial message, integrity protected where there is a context.</summary>
    public void Connect(NasMessage message) => Connect(OctetString.Wrap(NasCodec.Encode(message)), Security);

    public void Connect(OctetString plain, UeNasSecurity? security)
    {
        IsSecure = false;
        _initial = plain;
        KEnbCount = security?.UplinkCount ?? 0;
        ConnectRaw(security?.Protect(SecurityHeaderType.IntegrityProtected, plain) ?? plain);
    }

    public void ConnectRaw(OctetString wire) => Connection = _bench.Ran.Connect(this, wire, Guti?.STmsi);

    public void ServiceRequest()
    {
        IsSecure = false;
        KEnbCount = Security!.UplinkCount;
        ConnectRaw(Security.ServiceRequest());
    }

    public void Send(NasMessage message) => SendPlain(OctetString.Wrap(NasCodec.Encode(message)));

    /// <summary>Sends octets under the protection that the connection has.</summary>
    public void SendPlain(OctetString plain) =>
        SendRaw(Security?.Protect(IsSecure ? SecurityHeaderType.IntegrityProtectedAndCiphered : SecurityHeaderType.IntegrityProtected, plain) ?? plain);

    public void SendRaw(OctetString wire) => _bench.Ran.Uplink(Connection!.Value, wire);

    public void OnReleased(EnbUeId id)
    {
        if (Connection == id) (Connection, IsSecure) = (null, false);
    }

    public void OnPage(PagingRequest request)
    {
        if (Deaf.Contains("PAGING") || Connection is not null || request.STmsi is null || request.STmsi != Guti?.STmsi) return;
        ServiceRequest();
    }

    public void OnNas(OctetString wire)
    {
        OctetString plain = wire;
        int header = (wire[0] & 15) == (int)ProtocolDiscriminator.Emm ? wire[0] >> 4 : 0;
        if (header == 3)
        {
            var command = (SecurityModeCommand)((SecurityProtectedNas)NasCodec.Decode(wire, NasDirection.Downlink).OrThrow()).Message!;
            UeNasSecurity fresh = NewContext(command);
            if (fresh.Unprotect(wire) is not { } unwrapped)
            {
                Rejected++;
                return;
            }

            (_pending, plain) = (fresh, unwrapped);
        }
        else if (header != 0)
        {
            if (Security?.Unprotect(wire) is not { } unwrapped)
            {
                Rejected++;
                return;
            }

            IsSecure = true;
            plain = unwrapped;
        }

        NasMessage message = NasCodec.Decode(plain, NasDirection.Downlink).OrThrow();
        Received.Add(message);
        if (Intercept?.Invoke(message) is true || Deaf.Contains(NasCodec.NameOf(message))) return;
        Answer(message);
    }

    private void Answer(NasMessage message)
    {
        switch (message)
        {
            case IdentityRequest { IdentityType: IdentityType.Imsi }:
                Send(new IdentityResponse(new MobileImsi(Imsi)));
                break;
            case AuthenticationRequest request:
                Authenticate(request);
                break;
            case SecurityModeCommand command:
                Secure(command);
                break;
            case EsmInformationRequest request:
                Send(new EsmInformationResponse(default, request.Pti) { AccessPointName = Apn is { } apn ? new AccessPointName(apn) : default(AccessPointName?), ProtocolConfigurationOptions = Pco });
                break;
            case AttachAccept accept:
                Guti = (accept.Guti as GutiIdentity)?.Guti ?? Guti;
                Send(new AttachComplete(new ActivateDefaultEpsBearerContextAccept(accept.EsmMessageContainer.Message!.Ebi, default)));
                break;
            case TrackingAreaUpdateAccept { Guti: GutiIdentity { Guti: var guti } }:
                Guti = guti;
                Send(new TrackingAreaUpdateComplete());
                break;
            case GutiReallocationCommand { Guti: GutiIdentity { Guti: var guti } }:
                Guti = guti;
                Send(new GutiReallocationComplete());
                break;
            case DetachRequestUeTerminated:
                Send(new DetachAccept());
                break;
            case ActivateDefaultEpsBearerContextRequest request:
                Send(new ActivateDefaultEpsBearerContextAccept(request.Ebi, default));
                break;
            case ActivateDedicatedEpsBearerContextRequest request:
                Send(new ActivateDedicatedEpsBearerContextAccept(request.Ebi, default));
                break;
            case ModifyEpsBearerContextRequest request:
                Send(new ModifyEpsBearerContextAccept(request.Ebi, default));
                break;
            case DeactivateEpsBearerContextRequest request:
                Send(new DeactivateEpsBearerContextAccept(request.Ebi, default));
                break;
        }
    }

    private void Authenticate(AuthenticationRequest request)
    {
        switch (Usim.Authenticate(request.Rand, request.Autn))
        {
            case UsimAnswer.Success { AmfSeparationBit: false }:
                Send(new AuthenticationFailure(EmmCause.NonEpsAuthenticationUnacceptable));
                break;
            case UsimAnswer.Success keys:
                _keys = keys;
                Send(new AuthenticationResponse(keys.Res));
                break;
            case UsimAnswer.SynchFailure(var auts):
                Send(new AuthenticationFailure(EmmCause.SynchFailure) { AuthenticationFailureParameter = auts });
                break;
            default:
                Send(new AuthenticationFailure(EmmCause.MacFailure));
                break;
        }
    }

    private UeNasSecurity NewContext(SecurityModeCommand command) => new(
        command.NasKeySetIdentifier.Value,
        _keys is null ? Security!.KAsme : EpsKeys.KAsme(_keys.Ck, _keys.Ik, Plmn.Parse("001/01").ToBcd(), _keys.SqnXorAk),
        command.SelectedNasSecurityAlgorithms.Integrity, command.SelectedNasSecurityAlgorithms.Ciphering);

    // §5.4.3.3: what the network replays must be what this UE said; a difference is #23.
    private void Secure(SecurityModeCommand command)
    {
        UeSecurityCapability expected = new UeNetworkCapability(UeNetworkCapability).ToSecurityCapability(MsNetworkCapability is { } ms ? new MsNetworkCapability(ms) : null);
        if (command.ReplayedUeSecurityCapabilities.Octets != expected.Octets)
        {
            Send(new SecurityModeReject(EmmCause.UeSecurityCapabilitiesMismatch));
            return;
        }

        (Security, IsSecure) = (_pending, true);
        KEnbCount = Security!.UplinkCount;
        var complete = new SecurityModeComplete { Imeisv = command.ImeisvRequest == ImeisvRequest.Requested ? new MobileImeisv(Imeisv.Parse("3520990017614823")) : null };
        SendRaw(Security.Protect(SecurityHeaderType.IntegrityProtectedAndCipheredNewContext, OctetString.Wrap(NasCodec.Encode(complete))));
    }
}
