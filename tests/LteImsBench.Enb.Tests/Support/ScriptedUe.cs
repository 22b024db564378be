using LteImsBench.Core;
using LteImsBench.Core.Bits;
using LteImsBench.Core.Evidence;
using LteImsBench.Core.Identity;
using LteImsBench.Core.Time;
using LteImsBench.L2;
using LteImsBench.L2.Mac;
using LteImsBench.Messages.Rrc;
using LteImsBench.Messages.Rrc.Uper;
using LteImsBench.Messages.S1;
using LteImsBench.Phy.Loopback;
using LteImsBench.Phy.Ue;
using LteImsBench.Security;

namespace LteImsBench.Enb.Tests.Support;

/// <summary>
/// A handset's RRC for tests of the network, made of the codec and of L2 from the other end. It answers whatever the network asks; what it
/// learnt stands in its properties.
/// </summary>
internal sealed class ScriptedUe : IUePhyNotifier, IRadioBearerNotifier
{
    private readonly LoopbackUePhy _phy;
    private readonly UeMac _mac;
    private readonly OctetString _kEnb;
    private AsSecurity? _keys;
    private OctetString _currentKEnb;
    private bool _searches;
    private bool _awaitsResume;
    private RrcMessage? _pendingCcch;

    public ScriptedUe(LoopbackAir air, int seed, OctetString kEnb)
    {
        (_kEnb, Seed) = (kEnb, seed);
        _phy = air.AddUe(this);
        Bearers = new(RadioBearersSide.Ue, this);
        _mac = new(_phy, Bearers, seed);
    }

    public int Seed { get; }

    public RadioBearers Bearers { get; }

    public UeMac Mac => _mac;

    public LoopbackUePhy Phy => _phy;

    public Tti Now { get; private set; }

    public SystemInformationBlockType1? Sib1 { get; private set; }

    public SystemInformationBlockType2? Sib2 { get; private set; }

    public bool HasSib3 { get; private set; }

    public bool IsConnected { get; private set; }

    /// <summary>Neither hears nor sends anything.</summary>
    public bool IsOutOfReach { get; set; }

    public bool IsSecured => _keys is not null;

    public List<OctetString> Nas { get; } = [];

    public List<(EpsBearerId Bearer, OctetString Packet)> Data { get; } = [];

    public List<RrcMessage> Received { get; } = [];

    public List<PagingRecord> Paged { get; } = [];

    public List<Tti> PagedAt { get; } = [];

    public STmsi? STmsi { get; set; }

    public EstablishmentCause Cause { get; set; } = EstablishmentCause.MoSignalling;

    /// <summary>NAS of RRCConnectionSetupComplete.</summary>
    public OctetString InitialNas { get; set; } = OctetString.FromHex("07606f");

    /// <summary>Whether messages that fail their integrity check are what the test is about.</summary>
    public bool MayFailIntegrity { get; set; }

    /// <summary>Says whether a received message is left unanswered.</summary>
    public Func<RrcMessage, bool> Ignores { get; set; } = _ => false;

    public int Integrity => _keys?.IntegrityAlgorithm ?? -1;

    public int Ciphering => _keys?.CipheringAlgorithm ?? -1;

    public Dictionary<EpsBearerId, DrbToAddMod> Drbs { get; } = [];

    public void PowerOn()
    {
        _searches = true;
        _phy.Search();
    }

    public void PowerOff()
    {
        GoIdle();
        _searches = false;
        _phy.Stop();
    }

    /// <summary>Starts an RRC connection when the system information is known.</summary>
    public void Connect() => _pendingCcch = new RrcConnectionRequest
    {
        UeIdentity = STmsi is { } sTmsi ? new InitialUeIdentity.STmsi(sTmsi) : new InitialUeIdentity.RandomValue((ulong)Seed * 7919),
        EstablishmentCause = Cause,
    };

    /// <summary>Declares radio link failure and asks for re-establishment, with a wrong token on request.</summary>
    public void Reestablish(CellIdentity cell, Pci pci, bool isForged = false)
    {
        Rnti old = _mac.CRnti!.Value;
        Span<byte> input = stackalloc byte[7];
        var writer = new BitWriter(input);
        writer.WriteBits(cell.Value, 28);
        writer.WriteBits(pci.Value, 9);
        writer.WriteBits(old.Value, 16);
        ushort token = (ushort)Eia.Mac(_keys!.IntegrityAlgorithm, _keys.KRrcInt, uint.MaxValue, 31, LinkBit.Downlink, input);
        _mac.Reset();
        _pendingCcch = new RrcConnectionReestablishmentRequest
        {
            UeIdentity = new() { CRnti = old, PhysCellId = pci, ShortMacI = isForged ? (uint)token ^ 1 : token },
            ReestablishmentCause = ReestablishmentCause.OtherFailure,
        };
    }

    public void SendNas(OctetString nas) => Send(
        Bearers.HasSrb(Lcid.Srb2) ? Lcid.Srb2 : Lcid.Srb1, new UlInformationTransfer { DedicatedInfoType = new DedicatedInfoType.DedicatedInfoNas(nas) });

    public bool SendData(EpsBearerId bearer, ReadOnlySpan<byte> packet) => Bearers.SendData(bearer, packet);

    void IUePhyNotifier.OnCellFound(in FoundCell cell)
    {
        _mac.PrbCount = cell.PrbCount;
        _mac.Reset();
    }

    void IUePhyNotifier.OnNoCell() => _searches = false;

    void IUePhyNotifier.OnSubframe(Tti tti)
    {
        Now = tti;
        if (!_searches || IsOutOfReach) return;
        if (_pendingCcch is { } request && Sib2 is not null)
        {
            _pendingCcch = null;
            Bearers.SendCcch(RrcCodec.Encode(request));
            _mac.StartRandomAccess(tti);
        }

        _mac.OnSubframe(tti);
    }

    void IUePhyNotifier.OnMib(Tti tti, ReadOnlySpan<byte> mib)
    {
        var decoded = (MasterInformationBlock)RrcCodec.Decode(RrcChannel.BcchBch, mib).OrThrow();
        Assert.Equal((uint)tti.Sfn >> 2, decoded.SystemFrameNumber);
    }

    bool IUePhyNotifier.OnTransportBlock(Tti tti, Rnti rnti, RntiKind kind, ReadOnlySpan<byte> transportBlock)
    {
        if (IsOutOfReach) return false;
        switch (kind)
        {
            case RntiKind.SystemInformation:
                OnBroadcast(RrcCodec.Decode(RrcChannel.BcchDlSch, transportBlock).OrThrow());
                return false;
            case RntiKind.Paging:
                PagedAt.Add(tti);
                if (RrcCodec.Decode(RrcChannel.Pcch, transportBlock).OrThrow() is Paging { PagingRecordList: { } records }) Paged.AddRange(records);
                return false;
            case RntiKind.RandomAccess:
                _mac.OnRandomAccessResponse(tti, transportBlock);
                return false;
            default:
                return _mac.OnDownlink(rnti, transportBlock);
        }
    }

    void IUePhyNotifier.OnGrant(in UplinkGrant grant)
    {
        if (!IsOutOfReach) _mac.OnGrant(grant);
    }

    void IUePhyNotifier.OnPhich(Tti tti, bool isAck)
    {
        if (!IsOutOfReach) _mac.OnPhich(tti, isAck);
    }

    void IUePhyNotifier.OnSync(bool inSync)
    {
    }

    void IRadioBearerNotifier.OnCcch(ReadOnlySpan<byte> rrcPdu)
    {
        RrcMessage message = RrcCodec.Decode(RrcChannel.DlCcch, rrcPdu).OrThrow();
        Received.Add(message);
        if (Ignores(message)) return;
        switch (message)
        {
            case RrcConnectionSetup setup:
                ApplyConnection(setup.RadioResourceConfigDedicated);
                IsConnected = true;
                Send(Lcid.Srb1, new RrcConnectionSetupComplete
                {
                    RrcTransactionIdentifier = setup.RrcTransactionIdentifier,
                    SelectedPlmnIdentity = 1,
                    DedicatedInfoNas = InitialNas,
                });
                break;
            case RrcConnectionReestablishment reestablishment:
                _currentKEnb = EpsKeys.KEnbStar(_currentKEnb, 1, 3350);
                _keys = KeysOf(_currentKEnb, _keys!.IntegrityAlgorithm, _keys.CipheringAlgorithm);
                Bearers.ReestablishSrb1(_keys);
                ApplyPhysical(reestablishment.RadioResourceConfigDedicated.PhysicalConfigDedicated);
                _awaitsResume = true;
                Send(Lcid.Srb1, new RrcConnectionReestablishmentComplete { RrcTransactionIdentifier = reestablishment.RrcTransactionIdentifier });
                break;
            default:
                GoIdle();
                break;
        }
    }

    void IRadioBearerNotifier.OnSrb(Lcid srb, ReadOnlySpan<byte> rrcPdu)
    {
        RrcMessage message = RrcCodec.Decode(RrcChannel.DlDcch, rrcPdu).OrThrow();
        Received.Add(message);
        if (Ignores(message)) return;
        switch (message)
        {
            case SecurityModeCommand command:
                OnSecurityMode(command, srb);
                break;
            case UeCapabilityEnquiry enquiry:
                Send(Lcid.Srb1, new UeCapabilityInformation
                {
                    RrcTransactionIdentifier = enquiry.RrcTransactionIdentifier,
                    UeCapabilityRatContainerList = [new() { RatType = RatType.Eutra, UeCapabilityRatContainerValue = TestCapability.Category4 }],
                });
                break;
            case RrcConnectionReconfiguration reconfiguration:
                OnReconfiguration(reconfiguration);
                break;
            case DlInformationTransfer { DedicatedInfoType: DedicatedInfoType.DedicatedInfoNas nas }:
                Nas.Add(nas.Value);
                break;
            case RrcConnectionRelease:
                GoIdle();
                break;
        }
    }

    void IRadioBearerNotifier.OnData(EpsBearerId bearer, ReadOnlySpan<byte> packet) => Data.Add((bearer, new(packet)));

    void IRadioBearerNotifier.OnIntegrityFailure(Lcid srb) => Assert.True(MayFailIntegrity, $"integrity failure on SRB{srb} at the UE");

    void IRadioBearerNotifier.OnMaxRetransmissions(Lcid lcid) => Assert.Fail($"RLC of channel {lcid} gave up at the UE");

    private static AsSecurity KeysOf(OctetString kEnb, int integrity, int ciphering) => new(
        integrity, ciphering, EpsKeys.RrcIntegrity(kEnb, integrity), EpsKeys.RrcEncryption(kEnb, ciphering), EpsKeys.UpEncryption(kEnb, ciphering));

    private void OnBroadcast(RrcMessage message)
    {
        if (message is SystemInformationBlockType1 sib1) Sib1 = sib1;
        if (message is not SystemInformation information) return;
        foreach (SibTypeAndInfo sib in information.SibTypeAndInfo)
        {
            HasSib3 |= sib is SibTypeAndInfo.Sib3;
            if (sib is not SibTypeAndInfo.Sib2 sib2) continue;
            Sib2 = sib2.Value;
            _phy.Configure(CommonOf(sib2.Value));
        }
    }

    private static UeCommonConfig CommonOf(SystemInformationBlockType2 sib2)
    {
        RadioResourceConfigCommonSib common = sib2.RadioResourceConfigCommon;
        PrachConfigInfo prach = common.PrachConfig.PrachConfigInfo;
        return new()
        {
            UplinkPrbCount = sib2.FreqInfo.UlBandwidth!.Value,
            PrachConfigIndex = (byte)prach.PrachConfigIndex,
            PrachFrequencyOffset = (byte)prach.PrachFreqOffset,
            PrachRootSequence = (ushort)common.PrachConfig.RootSequenceIndex,
            ZeroCorrelationZone = (byte)prach.ZeroCorrelationZoneConfig,
            ReferenceSignalPower = (sbyte)common.PdschConfigCommon.ReferenceSignalPower,
            PdschPb = (byte)common.PdschConfigCommon.PB,
            Pusch = default,
            Pucch = default,
            Power = default,
        };
    }

    private void OnSecurityMode(SecurityModeCommand command, Lcid srb)
    {
        SecurityAlgorithmConfig algorithms = command.SecurityConfigSmc.SecurityAlgorithmConfig;
        AsSecurity keys = KeysOf(_kEnb, algorithms.IntegrityProtAlgorithm, algorithms.CipheringAlgorithm);
        Assert.True(Bearers.VerifiesIntegrity(srb, keys), "MAC-I of SecurityModeCommand");
        (_keys, _currentKEnb) = (keys, _kEnb);
        Bearers.StartIntegrity(keys);
        Send(Lcid.Srb1, new SecurityModeComplete { RrcTransactionIdentifier = command.RrcTransactionIdentifier });
        Bearers.StartCiphering();
    }

    private void OnReconfiguration(RrcConnectionReconfiguration message)
    {
        if (_awaitsResume)
        {
            _awaitsResume = false;
            Bearers.Resume();
        }

        if (message.RadioResourceConfigDedicated is { } config)
        {
            foreach (SrbToAddMod srb in config.SrbToAddModList ?? []) AddSrb(srb);
            foreach (DrbId drb in config.DrbToReleaseList ?? []) RemoveDrb(drb);
            foreach (DrbToAddMod drb in config.DrbToAddModList ?? []) AddDrb(drb);
            ApplyPhysical(config.PhysicalConfigDedicated);
        }

        Nas.AddRange(message.DedicatedInfoNasList ?? []);
        Send(Lcid.Srb1, new RrcConnectionReconfigurationComplete { RrcTransactionIdentifier = message.RrcTransactionIdentifier });
    }

    private void ApplyConnection(RadioResourceConfigDedicated config)
    {
        foreach (SrbToAddMod srb in config.SrbToAddModList!) AddSrb(srb);
        _mac.SetMaxTransmissions(config.MacMainConfig!.Explicit!.UlSchConfig!.MaxHarqTx!.Value);
        ApplyPhysical(config.PhysicalConfigDedicated);
    }

    private void ApplyPhysical(PhysicalConfigDedicated? physical)
    {
        if (physical?.SchedulingRequestConfig?.Setup is not { } sr) return;
        CqiReportPeriodic? cqi = physical.CqiReportConfig?.CqiReportPeriodic?.Setup;
        _phy.Configure(new UeDedicatedConfig
        {
            SchedulingRequest = new((ushort)sr.SrPucchResourceIndex, (byte)sr.SrConfigIndex, (byte)sr.DsrTransMax),
            PeriodicCqi = cqi is null ? null : new((ushort)cqi.CqiPucchResourceIndex, (ushort)cqi.CqiPmiConfigIndex),
        });
        _mac.HasSr = true;
    }

    private void AddSrb(SrbToAddMod srb)
    {
        var lcid = new Lcid((byte)srb.SrbIdentity);
        Bearers.AddSrb(lcid, UeBearerConfig.Rlc(((SrbRlcConfig.ExplicitValue)srb.RlcConfig!).Value));
        _mac.Multiplexer.Configure(UeBearerConfig.Channel(lcid, srb.LogicalChannelConfig!.Explicit!));
    }

    private void AddDrb(DrbToAddMod drb)
    {
        if (drb.EpsBearerIdentity is not { } ebi)
        {
            DrbToAddMod known = Drbs.Values.Single(other => other.DrbIdentity == drb.DrbIdentity);
            _mac.Multiplexer.Configure(UeBearerConfig.Channel(new((byte)known.LogicalChannelIdentity!), drb.LogicalChannelConfig!));
            return;
        }

        var lcid = new Lcid((byte)drb.LogicalChannelIdentity!);
        Bearers.AddDrb(new(drb.DrbIdentity, new((byte)ebi), lcid), UeBearerConfig.Rlc(drb.RlcConfig!), UeBearerConfig.Pdcp(drb.PdcpConfig!));
        _mac.Multiplexer.Configure(UeBearerConfig.Channel(lcid, drb.LogicalChannelConfig!));
        Drbs[new((byte)ebi)] = drb;
    }

    private void RemoveDrb(DrbId id)
    {
        foreach ((EpsBearerId bearer, DrbToAddMod drb) in Drbs.Where(pair => pair.Value.DrbIdentity == id).ToArray())
        {
            Bearers.RemoveDrb(id);
            _mac.Multiplexer.Remove(new((byte)drb.LogicalChannelIdentity!));
            Drbs.Remove(bearer);
        }
    }

    private void GoIdle()
    {
        IsConnected = false;
        (_keys, _awaitsResume) = (null, false);
        Drbs.Clear();
        Bearers.Reset();
        _mac.Multiplexer.Reset();
        _mac.Reset();
        _phy.Configure(default(UeDedicatedConfig));
    }

    private void Send(Lcid srb, RrcMessage message) => Bearers.SendSrb(srb, RrcCodec.Encode(message));
}
