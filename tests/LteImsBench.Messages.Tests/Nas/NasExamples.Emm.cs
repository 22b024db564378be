using System.Net;
using LteImsBench.Core.Identity;
using LteImsBench.Messages.Nas;

namespace LteImsBench.Messages.Tests.Nas;

// EPS mobility management, both ways.
internal static partial class NasExamples
{
    private static IEnumerable<NasMessage> EmmUplink()
    {
        var connectivity = new PdnConnectivityRequest(default, Pti, RequestType.Initial, PdnType.Ipv4v6)
        {
            EsmInformationTransferFlag = true,
        };
        yield return new AttachRequest(Ksi, EpsAttachType.Combined, Guti, UeCapability, connectivity)
        {
            OldPTmsiSignature = Octets("010203"),
            AdditionalGuti = Guti,
            LastVisitedRegisteredTai = Area,
            DrxParameter = new(0, 7, false, 0),
            MsNetworkCapability = MsCapability,
            OldLocationAreaIdentification = LocationArea,
            TmsiStatus = true,
            MobileStationClassmark2 = Classmark2,
            MobileStationClassmark3 = Classmark3,
            SupportedCodecs = Codecs,
            AdditionalUpdateType = new(SmsOnly: true),
            VoiceDomainPreference = new(VoiceDomain.ImsPsPreferred, IsDataCentric: false),
            DeviceProperties = true,
            OldGutiType = false,
            MsNetworkFeatureSupport = true,
            TmsiBasedNriContainer = new(0x155),
            T3324Value = Timer,
            T3412ExtendedValue = Timer3,
            ExtendedDrxParameters = new(3, 2),
            UeAdditionalSecurityCapability = Algorithms5g,
            UeStatus = new(S1Registered: true, N1Registered: false),
            AdditionalInformationRequested = 1,
            N1UeNetworkCapability = new(Octets("01")),
            UeRadioCapabilityIdAvailability = Octets("01"),
            RequestedWusAssistanceInformation = Octets("05"),
            DrxParameterInNbS1Mode = Octets("01"),
            RequestedImsiOffset = Octets("0123"),
        };
        yield return new AttachComplete(new ActivateDefaultEpsBearerContextAccept(Ebi, default));
        yield return new AuthenticationFailure(EmmCause.SynchFailure)
        {
            AuthenticationFailureParameter = Octets("000102030405060708090a0b0c0d"),
        };
        yield return new AuthenticationResponse(Octets("0001020304050607"));
        yield return new DetachRequestUeOriginating(Ksi, DetachTypeUeOriginating.Combined, true, Imsi.Parse("001010123456789"));
        yield return new DetachAccept();
        yield return new ExtendedServiceRequest(Ksi, ServiceType.MobileTerminatingCsFallback, new MobileTmsi(0xC0000001))
        {
            CsfbResponse = CsfbResponse.Accepted,
            EpsBearerContextStatus = Bearers,
            DeviceProperties = false,
            UeRequestType = Octets("01"),
            PagingRestriction = Octets("01"),
        };
        yield return new GutiReallocationComplete();
        yield return new IdentityResponse(new MobileImei("490154203237518"));
        yield return new SecurityModeComplete
        {
            Imeisv = new MobileImeisv(Imeisv.Parse("4901542032375101")),
            UeRadioCapabilityId = Octets("1032"),
            ReplayedNasMessageContainer = new(Encoded(new AttachRequest(Ksi, EpsAttachType.EpsAttach, Guti, UeCapability, connectivity))),
        };
        yield return new SecurityModeReject(EmmCause.UeSecurityCapabilitiesMismatch);
        yield return new TrackingAreaUpdateComplete();
        yield return new TrackingAreaUpdateRequest(Ksi, EpsUpdateType.Combined, ActiveFlag: true, Guti)
        {
            NonCurrentNativeNasKeySetIdentifier = new(2),
            GprsCipheringKeySequenceNumber = 1,
            OldPTmsiSignature = Octets("010203"),
            AdditionalGuti = Guti,
            NonceUe = Octets("01020304"),
            UeNetworkCapability = UeCapability,
            LastVisitedRegisteredTai = Area,
            DrxParameter = new(0, 8, true, 1),
            UeRadioCapabilityInformationUpdateNeeded = true,
            EpsBearerContextStatus = Bearers,
            MsNetworkCapability = MsCapability,
            OldLocationAreaIdentification = LocationArea,
            TmsiStatus = false,
            MobileStationClassmark2 = Classmark2,
            MobileStationClassmark3 = Classmark3,
            SupportedCodecs = Codecs,
            AdditionalUpdateType = new(false, true, PreferredCiot.ControlPlane),
            VoiceDomainPreference = new(VoiceDomain.ImsPsOnly, IsDataCentric: true),
            OldGutiType = true,
            DeviceProperties = false,
            MsNetworkFeatureSupport = false,
            TmsiBasedNriContainer = new(0x2AA),
            T3324Value = Timer,
            T3412ExtendedValue = Timer3,
            ExtendedDrxParameters = new(3, 2),
            UeAdditionalSecurityCapability = Algorithms5g,
            UeStatus = new(true, true),
            AdditionalInformationRequested = 0,
            N1UeNetworkCapability = new(Octets("01")),
            UeRadioCapabilityIdAvailability = Octets("01"),
            RequestedWusAssistanceInformation = Octets("05"),
            DrxParameterInNbS1Mode = Octets("01"),
            RequestedImsiOffset = Octets("0123"),
            UeRequestType = Octets("02"),
            PagingRestriction = Octets("01"),
        };
        yield return new UplinkNasTransport(new(Octets("090401c0")));   // CP-ACK… of TS 24.011 with a user part
        yield return new UplinkGenericNasTransport(GenericMessageContainerType.LocationServices, Octets("0102"))
        {
            AdditionalInformation = Octets("0a0b"),
        };
        yield return new ControlPlaneServiceRequest(Ksi, ControlPlaneServiceType.MobileOriginating, ActiveFlag: true)
        {
            EsmMessageContainer = new EsmDataTransport(Ebi, default, Octets("4500")),
            NasMessageContainer = new(Octets("0904")),
            EpsBearerContextStatus = Bearers,
            DeviceProperties = true,
            UeRequestType = Octets("01"),
            PagingRestriction = Octets("01"),
        };
        yield return new ServiceRequest(1, 6, 0x80F3);
        yield return new SecurityProtectedNas(
            SecurityHeaderType.IntegrityProtected, 0x01020304, 7,
            Encoded(new IdentityResponse(new MobileImsi(Imsi.Parse("001010123456789")))));
    }

    private static IEnumerable<NasMessage> EmmDownlink()
    {
        PdnAddress address = PdnAddress.Ipv4(IPAddress.Parse("10.45.0.2"));
        var bearer = new ActivateDefaultEpsBearerContextRequest(Ebi, Pti, new(9), "internet", address);
        yield return new AttachAccept(EpsAttachResult.Combined, Timer, Areas, bearer)
        {
            Guti = Guti,
            LocationAreaIdentification = LocationArea,
            MsIdentity = new MobileTmsi(0x01020304),
            EmmCause = EmmCause.CsDomainNotAvailable,
            T3402Value = Timer,
            T3423Value = Timer,
            EquivalentPlmns = EquivalentPlmns,
            EmergencyNumberList = Emergency,
            EpsNetworkFeatureSupport = new EpsNetworkFeatureSupport { ImsVops = true, EmcBs = true, Epco = true },
            AdditionalUpdateResult = AdditionalUpdateResult.SmsOnly,
            T3412ExtendedValue = Timer3,
            T3324Value = Timer,
            ExtendedDrxParameters = new(3, 2),
            DcnId = new(1),
            SmsServicesStatus = SmsServicesStatus.Congestion,
            Non3gppEmergencyNumbersUsable = true,
            T3448Value = Timer,
            NetworkPolicy = true,
            T3447Value = Timer3,
            ExtendedEmergencyNumberList = new(true, Octets("0321f30101")),
            CipheringKeyData = CipheringKeys,
            UeRadioCapabilityId = Octets("1032"),
            UeRadioCapabilityIdDeletionRequested = true,
            NegotiatedWusAssistanceInformation = Octets("05"),
            NegotiatedDrxParameterInNbS1Mode = Octets("01"),
            NegotiatedImsiOffset = Octets("0123"),
            ForbiddenTaisForRoaming = ForbiddenAreas,
            ForbiddenTaisForRegionalService = ForbiddenAreas,
        };
        yield return new AttachReject(EmmCause.EsmFailure)
        {
            EsmMessageContainer = new PdnConnectivityReject(default, Pti, EsmCause.MissingOrUnknownApn),
            T3346Value = Timer,
            T3402Value = Timer,
            ExtendedEmmCause = new(EutranNotAllowed: true, EpsOptimizationNotSupported: false, NbIotNotAllowed: false),
            ForbiddenTaisForRoaming = ForbiddenAreas,
            ForbiddenTaisForRegionalService = ForbiddenAreas,
        };
        yield return new AuthenticationReject();
        yield return new AuthenticationRequest(Ksi, Octets("000102030405060708090a0b0c0d0e0f"), Octets("101112131415800018191a1b1c1d1e1f"));
        yield return new CsServiceNotification(PagingIdentity.Tmsi)
        {
            CallingLine = Octets("912143"),
            SsCode = 0x11,
            LcsIndicator = 1,
            LcsClientIdentity = Octets("3003800102"),
        };
        yield return new DetachRequestUeTerminated(DetachTypeUeTerminated.ReattachRequired)
        {
            EmmCause = EmmCause.ImsiUnknownInHss,
            ForbiddenTaisForRoaming = ForbiddenAreas,
            ForbiddenTaisForRegionalService = ForbiddenAreas,
        };
        yield return new DownlinkNasTransport(new(Octets("0904")));
        yield return new EmmInformation
        {
            FullNameForNetwork = NetworkName.Of("LteImsBench"),
            ShortNameForNetwork = NetworkName.Of("Bänch☎", addCountryInitials: true),
            LocalTimeZone = NetworkTimeZone.Of(TimeSpan.FromMinutes(-210)),
            UniversalTimeAndLocalTimeZone = UniversalTimeAndZone.Of(new(2025, 6, 1, 12, 34, 56, TimeSpan.FromHours(2))),
            NetworkDaylightSavingTime = new(DaylightAdjustment.OneHour),
        };
        yield return new EmmStatus(EmmCause.InvalidMandatoryInformation);
        yield return new GutiReallocationCommand(Guti)
        {
            TaiList = ForbiddenAreas,
            DcnId = new(2),
            UeRadioCapabilityId = Octets("1032"),
            UeRadioCapabilityIdDeletionRequested = false,
        };
        yield return new IdentityRequest(IdentityType.Imeisv);
        yield return new SecurityModeCommand(new(0, 2), Ksi, UeCapability.ToSecurityCapability(MsCapability))
        {
            ImeisvRequest = ImeisvRequest.Requested,
            ReplayedNonceUe = Octets("01020304"),
            NonceMme = Octets("05060708"),
            HashMme = Octets("0102030405060708"),
            ReplayedUeAdditionalSecurityCapability = Algorithms5g,
            UeRadioCapabilityIdRequest = Octets("01"),
        };
        yield return new ServiceReject(EmmCause.CsServiceTemporarilyNotAvailable)
        {
            T3442Value = Timer,
            T3346Value = Timer,
            T3448Value = Timer,
            ForbiddenTaisForRoaming = ForbiddenAreas,
            ForbiddenTaisForRegionalService = ForbiddenAreas,
        };
        yield return new TrackingAreaUpdateAccept(EpsUpdateResult.Combined)
        {
            T3412Value = Timer,
            Guti = Guti,
            TaiList = Areas,
            EpsBearerContextStatus = Bearers,
            LocationAreaIdentification = LocationArea,
            MsIdentity = new MobileTmsi(0x01020304),
            EmmCause = EmmCause.Congestion,
            T3402Value = Timer,
            T3423Value = Timer,
            EquivalentPlmns = EquivalentPlmns,
            EmergencyNumberList = Emergency,
            EpsNetworkFeatureSupport = new EpsNetworkFeatureSupport { ImsVops = true },
            AdditionalUpdateResult = AdditionalUpdateResult.CsFallbackNotPreferred,
            T3412ExtendedValue = Timer3,
            T3324Value = Timer,
            ExtendedDrxParameters = new(3, 2),
            HeaderCompressionConfigurationStatus = Bearers,
            DcnId = new(1),
            SmsServicesStatus = SmsServicesStatus.NotAvailable,
            Non3gppEmergencyNumbersUsable = false,
            T3448Value = Timer,
            NetworkPolicy = false,
            T3447Value = Timer3,
            ExtendedEmergencyNumberList = new(false, Octets("0321f30101")),
            CipheringKeyData = CipheringKeys,
            UeRadioCapabilityId = Octets("1032"),
            UeRadioCapabilityIdDeletionRequested = true,
            NegotiatedWusAssistanceInformation = Octets("05"),
            NegotiatedDrxParameterInNbS1Mode = Octets("01"),
            NegotiatedImsiOffset = Octets("0123"),
            EpsAdditionalRequestResult = Octets("01"),
            ForbiddenTaisForRoaming = ForbiddenAreas,
            ForbiddenTaisForRegionalService = ForbiddenAreas,
        };
        yield return new TrackingAreaUpdateReject(EmmCause.NoSuitableCellsInTrackingArea)
        {
            T3346Value = Timer,
            ExtendedEmmCause = new(false, true, false),
            ForbiddenTaisForRoaming = ForbiddenAreas,
            ForbiddenTaisForRegionalService = ForbiddenAreas,
        };
        yield return new DownlinkGenericNasTransport(GenericMessageContainerType.LocationServices, Octets("0102"))
        {
            AdditionalInformation = Octets("0a0b"),
        };
        yield return new ServiceAccept
        {
            EpsBearerContextStatus = Bearers,
            T3448Value = Timer,
            EpsAdditionalRequestResult = Octets("01"),
            ForbiddenTaisForRoaming = ForbiddenAreas,
            ForbiddenTaisForRegionalService = ForbiddenAreas,
        };
    }
}
