using System.Net;
using LteImsBench.Core;
using LteImsBench.Core.Identity;
using LteImsBench.Messages.Nas;

namespace LteImsBench.Messages.Tests.Nas;

/// <summary>One message of every type with every element of its table, for Wireshark to judge.</summary>
internal static class NasExamples
{
    // Elements of Rel-17, and two whose length Wireshark 4.0 takes wrong.
    private static readonly string[] BeyondWireshark =
    [
        "RequestedImsiOffset", "NegotiatedImsiOffset", "ForbiddenTaisForRoaming", "ForbiddenTaisForRegionalService", "UeRequestType", "PagingRestriction",
        "EpsAdditionalRequestResult", "SsCode", "LcsIndicator",
    ];

    private static readonly Plmn Plmn = Plmn.Parse("001/01");
    private static readonly Tai Area = new(Plmn, new(1));
    private static readonly Guti Guti = new(Plmn, 0x8001, 1, new(0xC0000001));
    private static readonly NasKeySetIdentifier Ksi = new(1);
    private static readonly GprsTimer Timer = GprsTimer.Of(TimeSpan.FromMinutes(54));
    private static readonly GprsTimer3 Timer3 = GprsTimer3.Of(TimeSpan.FromHours(2));
    private static readonly TaiList Areas = TaiList.Of(Area);
    private static readonly TaiList ForbiddenAreas = TaiList.Of(Area, new(Plmn.Parse("310/410"), new(2)));
    private static readonly LocationAreaIdentification LocationArea = new(Plmn, 1);
    private static readonly EpsBearerContextStatus Bearers = EpsBearerContextStatus.Of(new EpsBearerId(5), new EpsBearerId(6));
    private static readonly UeAdditionalSecurityCapability Algorithms5g = new(Octets("e000e000"));
    private static readonly PlmnList EquivalentPlmns = new([Plmn.Parse("001/02"), Plmn.Parse("310/410")]);
    private static readonly EmergencyNumberList Emergency = new([new(EmergencyServiceCategory.Police, "110"), new(EmergencyServiceCategory.Ambulance, "9111")]);
    private static readonly UeNetworkCapability UeCapability = new(Octets("e0e0c0c011")) { N1Mode = true };
    private static readonly MsNetworkCapability MsCapability = new(Octets("e5e0347f"));
    private static readonly OctetString CipheringKeys = Octets("0001000102030405060708090a0b0c0d0e0f01aa8000000052601021340010060000f1100001");
    private static readonly OctetString Nbifom = Octets("010101");
    private static readonly OctetString GprsQos = Octets("0b921f7196fefe744bffff00");
    private static readonly OctetString HeaderCompression = Octets("0300100a");
    private static readonly OctetString Classmark2 = Octets("5b5ca0");
    private static readonly OctetString Classmark3 = Octets("60140462918100127e00");
    private static readonly OctetString Codecs = Octets("0402600400021f00");

    private static readonly ProtocolConfigurationOptions Asked = new(
    [
        PcoUnit.Of(new IpcpPacket(IpcpCode.ConfigureRequest, 1,
            [IpcpOption.Of(IpcpOptionType.PrimaryDns, IPAddress.Any), IpcpOption.Of(IpcpOptionType.SecondaryDns, IPAddress.Any)])),
        PcoUnit.Of(PapPacket.AuthenticateRequest(2, "user", "secret")),
        PcoUnit.Of(new ChapPacket(1, 3, Octets("00112233445566778899aabbccddeeff"), "ue")),
        PcoUnit.Empty(PcoIdentifier.PCscfIpv4), PcoUnit.Empty(PcoIdentifier.PCscfIpv6),
        PcoUnit.Empty(PcoIdentifier.DnsIpv4), PcoUnit.Empty(PcoIdentifier.DnsIpv6),
        PcoUnit.Empty(PcoIdentifier.AddressViaNas), PcoUnit.Empty(PcoIdentifier.Ipv4LinkMtu), PcoUnit.Empty(PcoIdentifier.LocalAddressInTft),
    ]);

    private static readonly ProtocolConfigurationOptions Given = new(
    [
        PcoUnit.Of(new IpcpPacket(IpcpCode.ConfigureAck, 1, [IpcpOption.Of(IpcpOptionType.PrimaryDns, IPAddress.Parse("10.45.0.1"))])),
        PcoUnit.Of(PapPacket.Answer(2, 2)),
        PcoUnit.OfAddress(PcoIdentifier.PCscfIpv4, IPAddress.Parse("10.46.0.2")),
        PcoUnit.OfAddress(PcoIdentifier.PCscfIpv6, IPAddress.Parse("fd00:46::2")),
        PcoUnit.OfAddress(PcoIdentifier.DnsIpv4, IPAddress.Parse("10.45.0.1")),
        PcoUnit.OfAddress(PcoIdentifier.DnsIpv6, IPAddress.Parse("fd00:45::1")),
        PcoUnit.OfMtu(1450), PcoUnit.Empty(PcoIdentifier.LocalAddressInTft),
    ]);

    private static readonly PacketFilter[] Filters =
    [
        new(0)
        {
            Direction = PacketFilterDirection.Bidirectional, Precedence = 1,
            Components =
            [
                new PacketFilterComponent.Ipv4Remote(IPAddress.Parse("10.46.0.2"), IPAddress.Broadcast),
                new PacketFilterComponent.Ipv4Local(IPAddress.Parse("10.46.0.9"), IPAddress.Broadcast),
                new PacketFilterComponent.ProtocolIdentifier(17),
                new PacketFilterComponent.LocalPort(50000), new PacketFilterComponent.RemotePortRange(30000, 30001),
                new PacketFilterComponent.TrafficClass(0xB8, 0xFC),
            ],
        },
        new(1)
        {
            Direction = PacketFilterDirection.Uplink, Precedence = 2,
            Components =
            [
                new PacketFilterComponent.Ipv6RemotePrefix(IPAddress.Parse("fd00:46::2"), 128),
                new PacketFilterComponent.Ipv6LocalPrefix(IPAddress.Parse("fd00:47::"), 64),
                new PacketFilterComponent.LocalPortRange(50000, 50001), new PacketFilterComponent.RemotePort(30000),
                new PacketFilterComponent.FlowLabel(0x12345),
            ],
        },
        new(2)
        {
            Direction = PacketFilterDirection.Downlink, Precedence = 3,
            Components =
            [
                new PacketFilterComponent.Ipv6Remote(IPAddress.Parse("fd00:46::2"), IPAddress.Parse("ffff:ffff:ffff:ffff:ffff:ffff:ffff:ffff")),
                new PacketFilterComponent.SecurityParameterIndex(0x11223344),
            ],
        },
    ];

    private static readonly TrafficFlowTemplate Tft = new(TftOperation.Create, new(Filters));
    private static readonly EpsQos VoiceQos = new(1) { MbrUplink = 128, MbrDownlink = 128, GbrUplink = 128, GbrDownlink = 128 };
    private static readonly EpsQos VideoQos = new(2) { MbrUplink = 9000, MbrDownlink = 300_000, GbrUplink = 512, GbrDownlink = 600_000 };
    private static readonly ExtendedEpsQos FastQos = new(BitRateUnit.Mbps4, 3000, 4000, BitRateUnit.Mbps1, 100) { GbrDownlink = 200 };
    private static readonly ReattemptIndicator Reattempt = new(RatControl: true, EplmnControl: false);
    private static readonly EpsBearerId Ebi = new(5);
    private static readonly Pti Pti = new(9);

    public static IEnumerable<NasMessage> All() => [.. EmmUplink(), .. EmmDownlink(), .. EsmUplink(), .. EsmDownlink()];

    /// <summary>The message without the elements that Wireshark does not read.</summary>
    public static NasMessage ForWireshark(NasMessage message)
    {
        NasMessage copy = message with { };
        foreach (string name in BeyondWireshark) copy.GetType().GetProperty(name)?.SetValue(copy, null);
        return copy;
    }

    private static IEnumerable<NasMessage> EmmUplink()
    {
        EsmMessageContainer connectivity = new PdnConnectivityRequest(default, Pti, RequestType.Initial, PdnType.Ipv4v6) { EsmInformationTransferFlag = true };
        yield return new AttachRequest(Ksi, EpsAttachType.Combined, Guti, UeCapability, connectivity)
        {
            OldPTmsiSignature = Octets("010203"), AdditionalGuti = Guti, LastVisitedRegisteredTai = Area, DrxParameter = new(0, 7, false, 0),
            MsNetworkCapability = MsCapability, OldLocationAreaIdentification = LocationArea, TmsiStatus = true, MobileStationClassmark2 = Classmark2,
            MobileStationClassmark3 = Classmark3, SupportedCodecs = Codecs, AdditionalUpdateType = new(SmsOnly: true),
            VoiceDomainPreference = new(VoiceDomain.ImsPsPreferred, IsDataCentric: false), DeviceProperties = true, OldGutiType = false,
            MsNetworkFeatureSupport = true, TmsiBasedNriContainer = new(0x155), T3324Value = Timer, T3412ExtendedValue = Timer3,
            ExtendedDrxParameters = new(3, 2), UeAdditionalSecurityCapability = Algorithms5g, UeStatus = new(S1Registered: true, N1Registered: false),
            AdditionalInformationRequested = 1, N1UeNetworkCapability = new(Octets("01")), UeRadioCapabilityIdAvailability = Octets("01"),
            RequestedWusAssistanceInformation = Octets("05"), DrxParameterInNbS1Mode = Octets("01"), RequestedImsiOffset = Octets("0123"),
        };
        yield return new AttachComplete(new ActivateDefaultEpsBearerContextAccept(Ebi, default));
        yield return new AuthenticationFailure(EmmCause.SynchFailure) { AuthenticationFailureParameter = Octets("000102030405060708090a0b0c0d") };
        yield return new AuthenticationResponse(Octets("0001020304050607"));
        yield return new DetachRequestUeOriginating(Ksi, DetachTypeUeOriginating.Combined, true, Imsi.Parse("001010123456789"));
        yield return new DetachAccept();
        yield return new ExtendedServiceRequest(Ksi, ServiceType.MobileTerminatingCsFallback, new MobileTmsi(0xC0000001))
        {
            CsfbResponse = CsfbResponse.Accepted, EpsBearerContextStatus = Bearers, DeviceProperties = false,
            UeRequestType = Octets("01"), PagingRestriction = Octets("01"),
        };
        yield return new GutiReallocationComplete();
        yield return new IdentityResponse(new MobileImei("490154203237518"));
        yield return new SecurityModeComplete
        {
            Imeisv = new MobileImeisv(Imeisv.Parse("4901542032375101")), UeRadioCapabilityId = Octets("1032"),
            ReplayedNasMessageContainer = new(new OctetString(NasCodec.Encode(new AttachRequest(Ksi, EpsAttachType.EpsAttach, Guti, UeCapability, connectivity)))),
        };
        yield return new SecurityModeReject(EmmCause.UeSecurityCapabilitiesMismatch);
        yield return new TrackingAreaUpdateComplete();
        yield return new TrackingAreaUpdateRequest(Ksi, EpsUpdateType.Combined, ActiveFlag: true, Guti)
        {
            NonCurrentNativeNasKeySetIdentifier = new(2), GprsCipheringKeySequenceNumber = 1, OldPTmsiSignature = Octets("010203"), AdditionalGuti = Guti,
            NonceUe = Octets("01020304"), UeNetworkCapability = UeCapability, LastVisitedRegisteredTai = Area, DrxParameter = new(0, 8, true, 1),
            UeRadioCapabilityInformationUpdateNeeded = true, EpsBearerContextStatus = Bearers, MsNetworkCapability = MsCapability,
            OldLocationAreaIdentification = LocationArea, TmsiStatus = false, MobileStationClassmark2 = Classmark2, MobileStationClassmark3 = Classmark3,
            SupportedCodecs = Codecs, AdditionalUpdateType = new(false, true, PreferredCiot.ControlPlane),
            VoiceDomainPreference = new(VoiceDomain.ImsPsOnly, IsDataCentric: true), OldGutiType = true, DeviceProperties = false,
            MsNetworkFeatureSupport = false, TmsiBasedNriContainer = new(0x2AA), T3324Value = Timer, T3412ExtendedValue = Timer3,
            ExtendedDrxParameters = new(3, 2), UeAdditionalSecurityCapability = Algorithms5g, UeStatus = new(true, true),
            AdditionalInformationRequested = 0, N1UeNetworkCapability = new(Octets("01")), UeRadioCapabilityIdAvailability = Octets("01"),
            RequestedWusAssistanceInformation = Octets("05"), DrxParameterInNbS1Mode = Octets("01"), RequestedImsiOffset = Octets("0123"),
            UeRequestType = Octets("02"), PagingRestriction = Octets("01"),
        };
        yield return new UplinkNasTransport(new(Octets("090401c0")));   // CP-ACK… of TS 24.011 with a user part
        yield return new UplinkGenericNasTransport(GenericMessageContainerType.LocationServices, Octets("0102")) { AdditionalInformation = Octets("0a0b") };
        yield return new ControlPlaneServiceRequest(Ksi, ControlPlaneServiceType.MobileOriginating, ActiveFlag: true)
        {
            EsmMessageContainer = new EsmDataTransport(Ebi, default, Octets("4500")), NasMessageContainer = new(Octets("0904")),
            EpsBearerContextStatus = Bearers, DeviceProperties = true, UeRequestType = Octets("01"), PagingRestriction = Octets("01"),
        };
        yield return new ServiceRequest(1, 6, 0x80F3);
        yield return new SecurityProtectedNas(
            SecurityHeaderType.IntegrityProtected, 0x01020304, 7, new OctetString(NasCodec.Encode(new IdentityResponse(new MobileImsi(Imsi.Parse("001010123456789"))))));
    }

    private static IEnumerable<NasMessage> EmmDownlink()
    {
        EsmMessageContainer bearer = new ActivateDefaultEpsBearerContextRequest(Ebi, Pti, new(9), "internet", PdnAddress.Ipv4(IPAddress.Parse("10.45.0.2")));
        yield return new AttachAccept(EpsAttachResult.Combined, Timer, Areas, bearer)
        {
            Guti = Guti, LocationAreaIdentification = LocationArea, MsIdentity = new MobileTmsi(0x01020304), EmmCause = EmmCause.CsDomainNotAvailable,
            T3402Value = Timer, T3423Value = Timer, EquivalentPlmns = EquivalentPlmns, EmergencyNumberList = Emergency,
            EpsNetworkFeatureSupport = new EpsNetworkFeatureSupport { ImsVops = true, EmcBs = true, Epco = true },
            AdditionalUpdateResult = AdditionalUpdateResult.SmsOnly, T3412ExtendedValue = Timer3, T3324Value = Timer, ExtendedDrxParameters = new(3, 2),
            DcnId = new(1), SmsServicesStatus = SmsServicesStatus.Congestion, Non3gppEmergencyNumbersUsable = true, T3448Value = Timer,
            NetworkPolicy = true, T3447Value = Timer3, ExtendedEmergencyNumberList = new(true, Octets("0321f30101")), CipheringKeyData = CipheringKeys,
            UeRadioCapabilityId = Octets("1032"), UeRadioCapabilityIdDeletionRequested = true, NegotiatedWusAssistanceInformation = Octets("05"), NegotiatedDrxParameterInNbS1Mode = Octets("01"),
            NegotiatedImsiOffset = Octets("0123"), ForbiddenTaisForRoaming = ForbiddenAreas, ForbiddenTaisForRegionalService = ForbiddenAreas,
        };
        yield return new AttachReject(EmmCause.EsmFailure)
        {
            EsmMessageContainer = new PdnConnectivityReject(default, Pti, EsmCause.MissingOrUnknownApn), T3346Value = Timer, T3402Value = Timer,
            ExtendedEmmCause = new(EutranNotAllowed: true, EpsOptimizationNotSupported: false, NbIotNotAllowed: false),
            ForbiddenTaisForRoaming = ForbiddenAreas, ForbiddenTaisForRegionalService = ForbiddenAreas,
        };
        yield return new AuthenticationReject();
        yield return new AuthenticationRequest(Ksi, Octets("000102030405060708090a0b0c0d0e0f"), Octets("101112131415800018191a1b1c1d1e1f"));
        yield return new CsServiceNotification(PagingIdentity.Tmsi)
        {
            CallingLine = Octets("912143"), SsCode = 0x11, LcsIndicator = 1, LcsClientIdentity = Octets("3003800102"),
        };
        yield return new DetachRequestUeTerminated(DetachTypeUeTerminated.ReattachRequired)
        {
            EmmCause = EmmCause.ImsiUnknownInHss, ForbiddenTaisForRoaming = ForbiddenAreas, ForbiddenTaisForRegionalService = ForbiddenAreas,
        };
        yield return new DownlinkNasTransport(new(Octets("0904")));
        yield return new EmmInformation
        {
            FullNameForNetwork = NetworkName.Of("LteImsBench"), ShortNameForNetwork = NetworkName.Of("Bänch☎", addCountryInitials: true),
            LocalTimeZone = NetworkTimeZone.Of(TimeSpan.FromMinutes(-210)),
            UniversalTimeAndLocalTimeZone = UniversalTimeAndZone.Of(new(2025, 6, 1, 12, 34, 56, TimeSpan.FromHours(2))),
            NetworkDaylightSavingTime = new(DaylightAdjustment.OneHour),
        };
        yield return new EmmStatus(EmmCause.InvalidMandatoryInformation);
        yield return new GutiReallocationCommand(Guti)
        {
            TaiList = ForbiddenAreas, DcnId = new(2), UeRadioCapabilityId = Octets("1032"), UeRadioCapabilityIdDeletionRequested = false,
        };
        yield return new IdentityRequest(IdentityType.Imeisv);
        yield return new SecurityModeCommand(new(0, 2), Ksi, UeCapability.ToSecurityCapability(MsCapability))
        {
            ImeisvRequest = ImeisvRequest.Requested, ReplayedNonceUe = Octets("01020304"), NonceMme = Octets("05060708"),
            HashMme = Octets("0102030405060708"), ReplayedUeAdditionalSecurityCapability = Algorithms5g, UeRadioCapabilityIdRequest = Octets("01"),
        };
        yield return new ServiceReject(EmmCause.CsServiceTemporarilyNotAvailable)
        {
            T3442Value = Timer, T3346Value = Timer, T3448Value = Timer, ForbiddenTaisForRoaming = ForbiddenAreas, ForbiddenTaisForRegionalService = ForbiddenAreas,
        };
        yield return new TrackingAreaUpdateAccept(EpsUpdateResult.Combined)
        {
            T3412Value = Timer, Guti = Guti, TaiList = Areas, EpsBearerContextStatus = Bearers, LocationAreaIdentification = LocationArea,
            MsIdentity = new MobileTmsi(0x01020304), EmmCause = EmmCause.Congestion, T3402Value = Timer, T3423Value = Timer, EquivalentPlmns = EquivalentPlmns,
            EmergencyNumberList = Emergency, EpsNetworkFeatureSupport = new EpsNetworkFeatureSupport { ImsVops = true },
            AdditionalUpdateResult = AdditionalUpdateResult.CsFallbackNotPreferred, T3412ExtendedValue = Timer3, T3324Value = Timer,
            ExtendedDrxParameters = new(3, 2), HeaderCompressionConfigurationStatus = Bearers, DcnId = new(1), SmsServicesStatus = SmsServicesStatus.NotAvailable,
            Non3gppEmergencyNumbersUsable = false, T3448Value = Timer, NetworkPolicy = false, T3447Value = Timer3,
            ExtendedEmergencyNumberList = new(false, Octets("0321f30101")), CipheringKeyData = CipheringKeys, UeRadioCapabilityId = Octets("1032"), UeRadioCapabilityIdDeletionRequested = true,
            NegotiatedWusAssistanceInformation = Octets("05"), NegotiatedDrxParameterInNbS1Mode = Octets("01"), NegotiatedImsiOffset = Octets("0123"),
            EpsAdditionalRequestResult = Octets("01"), ForbiddenTaisForRoaming = ForbiddenAreas, ForbiddenTaisForRegionalService = ForbiddenAreas,
        };
        yield return new TrackingAreaUpdateReject(EmmCause.NoSuitableCellsInTrackingArea)
        {
            T3346Value = Timer, ExtendedEmmCause = new(false, true, false), ForbiddenTaisForRoaming = ForbiddenAreas, ForbiddenTaisForRegionalService = ForbiddenAreas,
        };
        yield return new DownlinkGenericNasTransport(GenericMessageContainerType.LocationServices, Octets("0102")) { AdditionalInformation = Octets("0a0b") };
        yield return new ServiceAccept
        {
            EpsBearerContextStatus = Bearers, T3448Value = Timer, EpsAdditionalRequestResult = Octets("01"),
            ForbiddenTaisForRoaming = ForbiddenAreas, ForbiddenTaisForRegionalService = ForbiddenAreas,
        };
    }

    private static IEnumerable<NasMessage> EsmUplink()
    {
        yield return new ActivateDedicatedEpsBearerContextAccept(Ebi, default) { ProtocolConfigurationOptions = Asked, NbifomContainer = Nbifom, ExtendedProtocolConfigurationOptions = Asked };
        yield return new ActivateDedicatedEpsBearerContextReject(Ebi, default, EsmCause.SyntacticalErrorsInPacketFilters) { ProtocolConfigurationOptions = Asked, NbifomContainer = Nbifom, ExtendedProtocolConfigurationOptions = Asked };
        yield return new ActivateDefaultEpsBearerContextAccept(Ebi, default) { ProtocolConfigurationOptions = Asked, ExtendedProtocolConfigurationOptions = Asked };
        yield return new ActivateDefaultEpsBearerContextReject(Ebi, default, EsmCause.InsufficientResources) { ProtocolConfigurationOptions = Asked, ExtendedProtocolConfigurationOptions = Asked };
        yield return new BearerResourceAllocationRequest(default, Pti, Ebi, Tft, VoiceQos)
        {
            ProtocolConfigurationOptions = Asked, DeviceProperties = true, NbifomContainer = Nbifom, ExtendedProtocolConfigurationOptions = Asked, ExtendedEpsQos = FastQos,
        };
        yield return new BearerResourceModificationRequest(default, Pti, Ebi, new(TftOperation.DeleteFilters, [new(1), new(2)]))
        {
            RequiredTrafficFlowQos = VoiceQos, EsmCause = EsmCause.RegularDeactivation, ProtocolConfigurationOptions = Asked, DeviceProperties = false,
            NbifomContainer = Nbifom, HeaderCompressionConfiguration = HeaderCompression, ExtendedProtocolConfigurationOptions = Asked, ExtendedEpsQos = FastQos,
        };
        yield return new DeactivateEpsBearerContextAccept(Ebi, default) { ProtocolConfigurationOptions = Asked, ExtendedProtocolConfigurationOptions = Asked };
        yield return new EsmInformationResponse(default, Pti) { AccessPointName = "internet.mnc001.mcc001.gprs", ProtocolConfigurationOptions = Asked, ExtendedProtocolConfigurationOptions = Asked };
        yield return new ModifyEpsBearerContextAccept(Ebi, default) { ProtocolConfigurationOptions = Asked, NbifomContainer = Nbifom, ExtendedProtocolConfigurationOptions = Asked };
        yield return new ModifyEpsBearerContextReject(Ebi, default, EsmCause.SemanticErrorInTheTftOperation) { ProtocolConfigurationOptions = Asked, NbifomContainer = Nbifom, ExtendedProtocolConfigurationOptions = Asked };
        yield return new PdnConnectivityRequest(default, Pti, RequestType.Emergency, PdnType.Ipv4v6)
        {
            EsmInformationTransferFlag = false, AccessPointName = "ims", ProtocolConfigurationOptions = Asked, DeviceProperties = true, NbifomContainer = Nbifom,
            HeaderCompressionConfiguration = HeaderCompression, ExtendedProtocolConfigurationOptions = Asked,
        };
        yield return new PdnDisconnectRequest(default, Pti, Ebi) { ProtocolConfigurationOptions = Asked, ExtendedProtocolConfigurationOptions = Asked };
        yield return new RemoteUeReport(default, Pti)
        {
            RemoteUeContextConnected = Octets("010701041a1032f400"), RemoteUeContextDisconnected = Octets("010701041a1032f400"),
            ProseKeyManagementFunctionAddress = Octets("010a000001"),
        };
        yield return new EsmDataTransport(Ebi, default, Octets("45000014")) { ReleaseAssistanceIndication = ReleaseAssistance.NoFurtherData };
    }

    private static IEnumerable<NasMessage> EsmDownlink()
    {
        yield return new ActivateDedicatedEpsBearerContextRequest(new(7), default, Ebi, VideoQos, Tft)
        {
            TransactionIdentifier = Octets("10"), NegotiatedQos = GprsQos, NegotiatedLlcSapi = 3, RadioPriority = RadioPriority.Level1, PacketFlowIdentifier = Octets("00"),
            ProtocolConfigurationOptions = Given, WlanOffloadIndication = new(true, false), NbifomContainer = Nbifom,
            ExtendedProtocolConfigurationOptions = Given, ExtendedEpsQos = FastQos,
        };
        yield return new ActivateDefaultEpsBearerContextRequest(
            Ebi, Pti, new(5), "ims.mnc001.mcc001.gprs", PdnAddress.Ipv4v6(Octets("0000000000000002"), IPAddress.Parse("10.46.0.9")))
        {
            TransactionIdentifier = Octets("10"), NegotiatedQos = GprsQos, NegotiatedLlcSapi = 3, RadioPriority = RadioPriority.Level4, PacketFlowIdentifier = Octets("00"),
            ApnAmbr = new(1_073_000, 3904), EsmCause = EsmCause.PdnTypeIpv4OnlyAllowed, ProtocolConfigurationOptions = Given, ConnectivityType = ConnectivityType.Lipa,
            WlanOffloadIndication = new(true, true), NbifomContainer = Nbifom, HeaderCompressionConfiguration = HeaderCompression, ControlPlaneOnlyIndication = true,
            ExtendedProtocolConfigurationOptions = Given, ServingPlmnRateControl = new(0xFFFF), ExtendedApnAmbr = new(BitRateUnit.Mbps16, 5000, BitRateUnit.Mbps4, 2500),
        };
        yield return new BearerResourceAllocationReject(default, Pti, EsmCause.InsufficientResources)
        {
            ProtocolConfigurationOptions = Given, BackOffTimerValue = Timer3, ReattemptIndicator = Reattempt, NbifomContainer = Nbifom, ExtendedProtocolConfigurationOptions = Given,
        };
        yield return new BearerResourceModificationReject(default, Pti, EsmCause.InsufficientResources)
        {
            ProtocolConfigurationOptions = Given, BackOffTimerValue = Timer3, ReattemptIndicator = Reattempt, NbifomContainer = Nbifom, ExtendedProtocolConfigurationOptions = Given,
        };
        yield return new DeactivateEpsBearerContextRequest(Ebi, default, EsmCause.ReactivationRequested)
        {
            ProtocolConfigurationOptions = Given, T3396Value = Timer3, WlanOffloadIndication = new(false, true), NbifomContainer = Nbifom, ExtendedProtocolConfigurationOptions = Given,
        };
        yield return new EsmDummyMessage(default, default);
        yield return new EsmInformationRequest(default, Pti);
        yield return new EsmStatus(default, Pti, EsmCause.PtiMismatch);
        yield return new ModifyEpsBearerContextRequest(new(7), default)
        {
            NewEpsQos = VideoQos, Tft = Tft with { Operation = TftOperation.AddFilters }, NewQos = GprsQos, NegotiatedLlcSapi = 3, RadioPriority = RadioPriority.Level2,
            PacketFlowIdentifier = Octets("00"), ApnAmbr = new(50_000, 512), ProtocolConfigurationOptions = Given, WlanOffloadIndication = new(true, false),
            NbifomContainer = Nbifom, HeaderCompressionConfiguration = HeaderCompression, ExtendedProtocolConfigurationOptions = Given,
            ExtendedApnAmbr = new(BitRateUnit.Gbps1, 70, BitRateUnit.Gbps4, 20), ExtendedEpsQos = FastQos,
        };
        yield return new Notification(Ebi, default, NotificationIndicator.SrvccHandoverCancelled);
        yield return new PdnConnectivityReject(default, Pti, EsmCause.MissingOrUnknownApn)
        {
            ProtocolConfigurationOptions = Given, BackOffTimerValue = Timer3, ReattemptIndicator = Reattempt, NbifomContainer = Nbifom, ExtendedProtocolConfigurationOptions = Given,
        };
        yield return new PdnDisconnectReject(default, Pti, EsmCause.LastPdnDisconnectionNotAllowed) { ProtocolConfigurationOptions = Given, ExtendedProtocolConfigurationOptions = Given };
        yield return new RemoteUeReportResponse(default, Pti);
    }

    private static OctetString Octets(string hex) => OctetString.FromHex(hex);
}
