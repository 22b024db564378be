using System.Buffers.Binary;
using System.Net;
using LteImsBench.Core;
using LteImsBench.Core.Identity;
using LteImsBench.Messages.Nas;
using LteImsBench.Security;
using LteImsBench.UeSim.Rrc;

namespace LteImsBench.UeSim.Tests.Fakes;

/// <summary>
/// The network end of NAS as a script: it runs an ordinary attach by itself, and a test overrides what it answers to a message type.
/// Its security is its own, written from TS 33.401 and TS 24.301 §4.4.
/// </summary>
internal sealed class FakeMme
{
    private readonly TestBench _bench;
    private readonly FakeNasLink _link;
    private readonly AuthenticationAlgorithm _algorithm;
    private readonly Dictionary<Type, Action<NasMessage>> _overrides = [];
    private readonly byte[] _rand = [.. Enumerable.Range(0, 16).Select(i => (byte)(0x31 + i))];
    private OctetString _kAsme;
    private AuthenticationVector? _vector;
    private uint _downlink;
    private uint _uplink;
    private bool _isSecure;

    public FakeMme(TestBench bench, FakeNasLink link, UeSettings settings)
    {
        (_bench, _link) = (bench, link);
        _algorithm = new Milenage(settings.Usim.K, settings.Usim.OPc);
        link.OnUplink = OnUplink;
    }

    /// <summary>Everything the UE sent, deciphered.</summary>
    public List<NasMessage> Received { get; } = [];

    /// <summary>The octets of everything the UE sent.</summary>
    public List<OctetString> Wire { get; } = [];

    public ulong Sqn { get; set; } = 64;

    public ushort Amf { get; set; } = 0x8000;

    public int Eea { get; set; } = 2;

    public int Eia { get; set; } = 2;

    public Guti Guti { get; set; } = new(Plmn.Parse("001/01"), 0x8001, 1, new(0x12345678));

    public GprsTimer T3412 { get; set; } = GprsTimer.Deactivated;

    public PdnAddress Address { get; set; } = PdnAddress.Ipv4(IPAddress.Parse("10.45.0.2"));

    public OctetString KAsme => _kAsme;

    /// <summary>Key set identifier of the next authentication.</summary>
    public byte Ksi { get; set; } = 1;

    public IEnumerable<string> Names => Received.Select(NasCodec.NameOf);

    /// <summary>Replaces the ordinary answer to a message type.</summary>
    public FakeMme On<T>(Action<T> answer)
        where T : NasMessage
    {
        _overrides[typeof(T)] = message => answer((T)message);
        return this;
    }

    public FakeMme Ignore<T>()
        where T : NasMessage => On<T>(_ => { });

    public T Last<T>()
        where T : NasMessage => Received.OfType<T>().Last();

    /// <summary>Sends a message, protected once security is on.</summary>
    public void Send(NasMessage message) => SendOctets(NasCodec.Encode(message));

    public void SendOctets(byte[] plain) => Post(_isSecure ? Protect(plain, SecurityHeaderType.IntegrityProtectedAndCiphered) : plain);

    public void SendPlain(NasMessage message) => Post(NasCodec.Encode(message));

    public void Post(byte[] wire) => _bench.Loop.Post(() => _link.User!.OnNas(OctetString.Wrap(wire)));

    public void Authenticate() => SendPlain(Challenge());

    public void AuthenticateProtected() => Send(Challenge());

    private AuthenticationRequest Challenge()
    {
        _vector = AuthenticationCentre.Vector(_algorithm, _rand, Sqn, Amf, resLength: 8);
        Sqn += 32;
        _rand[0]++;
        return new(new(Ksi), _vector.Rand, _vector.Autn);
    }

    /// <summary>Takes the context of the last authentication into use.</summary>
    public void CommandSecurity(UeSecurityCapability? replayed = null, bool spoilMac = false)
    {
        _kAsme = EpsKeys.KAsme(_vector!.Ck, _vector.Ik, _link.Tai!.Value.Plmn.ToBcd(), _vector.SqnXorAk);
        (_downlink, _uplink) = (0, 0);
        SecurityModeCommand command = new(
            new((byte)Eea, (byte)Eia),
            new(Ksi),
            replayed ?? Received.OfType<AttachRequest>().Last().UeNetworkCapability.ToSecurityCapability())
        {
            ImeisvRequest = ImeisvRequest.Requested,
        };
        byte[] wire = Protect(NasCodec.Encode(command), SecurityHeaderType.IntegrityProtectedNewContext);
        if (spoilMac) wire[2] ^= 1;
        Post(wire);
    }

    public void AcceptAttach() => Send(new AttachAccept(
        EpsAttachResult.EpsOnly,
        T3412,
        TaiList.Of(_link.Tai!.Value),
        new ActivateDefaultEpsBearerContextRequest(new(5), Received.OfType<AttachRequest>().Last().EsmMessageContainer.Message!.Pti, new(9), "internet.mnc001.mcc001.gprs", Address)
        {
            ProtocolConfigurationOptions = new(
            [
                PcoUnit.OfAddress(PcoIdentifier.DnsIpv4, IPAddress.Parse("10.45.0.1")),
                PcoUnit.OfAddress(PcoIdentifier.PCscfIpv4, IPAddress.Parse("10.45.0.3")),
                PcoUnit.OfMtu(1400),
            ]),
        })
    {
        Guti = Guti,
        EpsNetworkFeatureSupport = new EpsNetworkFeatureSupport { ImsVops = true },
    });

    public void Release(ConnectionEnd end = ConnectionEnd.Released) => _bench.Loop.Post(() => _link.Release(end));

    private void OnUplink(OctetString wire)
    {
        Wire.Add(wire);
        NasMessage message = Open(wire);
        Received.Add(message);
        _bench.Loop.Post(() =>
        {
            if (_overrides.TryGetValue(message.GetType(), out Action<NasMessage>? answer)) answer(message);
            else Answer(message);
        });
    }

    private void Answer(NasMessage message)
    {
        switch (message)
        {
            case AttachRequest:
                _isSecure = false;
                Authenticate();
                break;
            case AuthenticationResponse response:
                Assert.Equal(_vector!.Xres, response.Res);
                CommandSecurity();
                break;
            case SecurityModeComplete:
                if (Received.OfType<AttachRequest>().Last().EsmMessageContainer.Message is PdnConnectivityRequest { EsmInformationTransferFlag: true } flagged)
                    Send(new EsmInformationRequest(EpsBearerId.None, flagged.Pti));
                else
                    AcceptAttach();
                break;
            case EsmInformationResponse:
                AcceptAttach();
                break;
            case PdnConnectivityRequest request:
                Send(new ActivateDefaultEpsBearerContextRequest(new(6), request.Pti, new(5), request.AccessPointName!.Value, PdnAddress.Ipv4(IPAddress.Parse("10.46.0.2"))));
                break;
            case PdnDisconnectRequest request:
                Send(new DeactivateEpsBearerContextRequest(request.LinkedEbi, request.Pti, EsmCause.RegularDeactivation));
                break;
            case ServiceRequest:
                _isSecure = true;
                _bench.Loop.Post(() => _link.User!.OnBearersChanged());
                break;
            case TrackingAreaUpdateRequest:
                _isSecure = true;
                Send(new TrackingAreaUpdateAccept(EpsUpdateResult.TaUpdated));
                Release();
                break;
            case DetachRequestUeOriginating { SwitchOff: false }:
                Send(new DetachAccept());
                Release();
                break;
        }
    }

    private NasMessage Open(OctetString wire)
    {
        NasMessage outer = NasCodec.Decode(wire, NasDirection.Uplink).OrThrow();
        if (outer is ServiceRequest service)
        {
            Assert.Equal((byte)(_uplink & 31), service.SequenceNumber);
            Assert.Equal((ushort)Mac(wire.Span[..2], _uplink++, LinkBit.Uplink), service.ShortMac);
            return service;
        }

        if (outer is not SecurityProtectedNas secured) return outer;
        bool isCiphered = secured.IsCiphered;
        Assert.Equal((byte)_uplink, secured.SequenceNumber);
        Assert.Equal(Mac(wire.Span[5..], _uplink, LinkBit.Uplink), secured.Mac);
        byte[] plain = secured.Payload.ToArray();
        if (isCiphered) Security.Eea.Apply(Eea, EpsKeys.NasEncryption(_kAsme, Eea), _uplink, 0, LinkBit.Uplink, plain);
        _uplink++;
        _isSecure = true;
        return NasCodec.Decode(plain, NasDirection.Uplink).OrThrow();
    }

    public byte[] Protect(byte[] plain, SecurityHeaderType header)
    {
        byte[] wire = [(byte)((int)header << 4 | 7), 0, 0, 0, 0, (byte)_downlink, .. plain];
        if (header == SecurityHeaderType.IntegrityProtectedAndCiphered)
            Security.Eea.Apply(Eea, EpsKeys.NasEncryption(_kAsme, Eea), _downlink, 0, LinkBit.Downlink, wire.AsSpan(6));
        BinaryPrimitives.WriteUInt32BigEndian(wire.AsSpan(1), Mac(wire.AsSpan(5), _downlink, LinkBit.Downlink));
        _downlink++;
        return wire;
    }

    private uint Mac(ReadOnlySpan<byte> message, uint count, LinkBit direction) =>
        Security.Eia.Mac(Eia, EpsKeys.NasIntegrity(_kAsme, Eia), count, 0, direction, message);
}
