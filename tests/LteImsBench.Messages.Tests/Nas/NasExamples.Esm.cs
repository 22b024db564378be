using System.Net;
using LteImsBench.Messages.Nas;

namespace LteImsBench.Messages.Tests.Nas;

// EPS session management, both ways.
internal static partial class NasExamples
{
    private static IEnumerable<NasMessage> EsmUplink()
    {
        yield return new ActivateDedicatedEpsBearerContextAccept(Ebi, default)
        {
            ProtocolConfigurationOptions = Asked,
            NbifomContainer = Nbifom,
            ExtendedProtocolConfigurationOptions = Asked,
        };
        yield return new ActivateDedicatedEpsBearerContextReject(Ebi, default, EsmCause.SyntacticalErrorsInPacketFilters)
        {
            ProtocolConfigurationOptions = Asked,
            NbifomContainer = Nbifom,
            ExtendedProtocolConfigurationOptions = Asked,
        };
        yield return new ActivateDefaultEpsBearerContextAccept(Ebi, default)
        {
            ProtocolConfigurationOptions = Asked,
            ExtendedProtocolConfigurationOptions = Asked,
        };
        yield return new ActivateDefaultEpsBearerContextReject(Ebi, default, EsmCause.InsufficientResources)
        {
            ProtocolConfigurationOptions = Asked,
            ExtendedProtocolConfigurationOptions = Asked,
        };
        yield return new BearerResourceAllocationRequest(default, Pti, Ebi, Tft, VoiceQos)
        {
            ProtocolConfigurationOptions = Asked,
            DeviceProperties = true,
            NbifomContainer = Nbifom,
            ExtendedProtocolConfigurationOptions = Asked,
            ExtendedEpsQos = FastQos,
        };
        yield return new BearerResourceModificationRequest(default, Pti, Ebi, new(TftOperation.DeleteFilters, [new(1), new(2)]))
        {
            RequiredTrafficFlowQos = VoiceQos,
            EsmCause = EsmCause.RegularDeactivation,
            ProtocolConfigurationOptions = Asked,
            DeviceProperties = false,
            NbifomContainer = Nbifom,
            HeaderCompressionConfiguration = HeaderCompression,
            ExtendedProtocolConfigurationOptions = Asked,
            ExtendedEpsQos = FastQos,
        };
        yield return new DeactivateEpsBearerContextAccept(Ebi, default)
        {
            ProtocolConfigurationOptions = Asked,
            ExtendedProtocolConfigurationOptions = Asked,
        };
        yield return new EsmInformationResponse(default, Pti)
        {
            AccessPointName = "internet.mnc001.mcc001.gprs",
            ProtocolConfigurationOptions = Asked,
            ExtendedProtocolConfigurationOptions = Asked,
        };
        yield return new ModifyEpsBearerContextAccept(Ebi, default)
        {
            ProtocolConfigurationOptions = Asked,
            NbifomContainer = Nbifom,
            ExtendedProtocolConfigurationOptions = Asked,
        };
        yield return new ModifyEpsBearerContextReject(Ebi, default, EsmCause.SemanticErrorInTheTftOperation)
        {
            ProtocolConfigurationOptions = Asked,
            NbifomContainer = Nbifom,
            ExtendedProtocolConfigurationOptions = Asked,
        };
        yield return new PdnConnectivityRequest(default, Pti, RequestType.Emergency, PdnType.Ipv4v6)
        {
            EsmInformationTransferFlag = false,
            AccessPointName = "ims",
            ProtocolConfigurationOptions = Asked,
            DeviceProperties = true,
            NbifomContainer = Nbifom,
            HeaderCompressionConfiguration = HeaderCompression,
            ExtendedProtocolConfigurationOptions = Asked,
        };
        yield return new PdnDisconnectRequest(default, Pti, Ebi)
        {
            ProtocolConfigurationOptions = Asked,
            ExtendedProtocolConfigurationOptions = Asked,
        };
        yield return new RemoteUeReport(default, Pti)
        {
            RemoteUeContextConnected = Octets("010701041a1032f400"),
            RemoteUeContextDisconnected = Octets("010701041a1032f400"),
            ProseKeyManagementFunctionAddress = Octets("010a000001"),
        };
        yield return new EsmDataTransport(Ebi, default, Octets("45000014"))
        {
            ReleaseAssistanceIndication = ReleaseAssistance.NoFurtherData,
        };
    }

    private static IEnumerable<NasMessage> EsmDownlink()
    {
        yield return new ActivateDedicatedEpsBearerContextRequest(new(7), default, Ebi, VideoQos, Tft)
        {
            TransactionIdentifier = Octets("10"),
            NegotiatedQos = GprsQos,
            NegotiatedLlcSapi = 3,
            RadioPriority = RadioPriority.Level1,
            PacketFlowIdentifier = Octets("00"),
            ProtocolConfigurationOptions = Given,
            WlanOffloadIndication = new(true, false),
            NbifomContainer = Nbifom,
            ExtendedProtocolConfigurationOptions = Given,
            ExtendedEpsQos = FastQos,
        };
        yield return new ActivateDefaultEpsBearerContextRequest(
            Ebi, Pti, new(5), "ims.mnc001.mcc001.gprs", PdnAddress.Ipv4v6(Octets("0000000000000002"), IPAddress.Parse("10.46.0.9")))
        {
            TransactionIdentifier = Octets("10"),
            NegotiatedQos = GprsQos,
            NegotiatedLlcSapi = 3,
            RadioPriority = RadioPriority.Level4,
            PacketFlowIdentifier = Octets("00"),
            ApnAmbr = new(1_073_000, 3904),
            EsmCause = EsmCause.PdnTypeIpv4OnlyAllowed,
            ProtocolConfigurationOptions = Given,
            ConnectivityType = ConnectivityType.Lipa,
            WlanOffloadIndication = new(true, true),
            NbifomContainer = Nbifom,
            HeaderCompressionConfiguration = HeaderCompression,
            ControlPlaneOnlyIndication = true,
            ExtendedProtocolConfigurationOptions = Given,
            ServingPlmnRateControl = new(0xFFFF),
            ExtendedApnAmbr = new(BitRateUnit.Mbps16, 5000, BitRateUnit.Mbps4, 2500),
        };
        yield return new BearerResourceAllocationReject(default, Pti, EsmCause.InsufficientResources)
        {
            ProtocolConfigurationOptions = Given,
            BackOffTimerValue = Timer3,
            ReattemptIndicator = Reattempt,
            NbifomContainer = Nbifom,
            ExtendedProtocolConfigurationOptions = Given,
        };
        yield return new BearerResourceModificationReject(default, Pti, EsmCause.InsufficientResources)
        {
            ProtocolConfigurationOptions = Given,
            BackOffTimerValue = Timer3,
            ReattemptIndicator = Reattempt,
            NbifomContainer = Nbifom,
            ExtendedProtocolConfigurationOptions = Given,
        };
        yield return new DeactivateEpsBearerContextRequest(Ebi, default, EsmCause.ReactivationRequested)
        {
            ProtocolConfigurationOptions = Given,
            T3396Value = Timer3,
            WlanOffloadIndication = new(false, true),
            NbifomContainer = Nbifom,
            ExtendedProtocolConfigurationOptions = Given,
        };
        yield return new EsmDummyMessage(default, default);
        yield return new EsmInformationRequest(default, Pti);
        yield return new EsmStatus(default, Pti, EsmCause.PtiMismatch);
        yield return new ModifyEpsBearerContextRequest(new(7), default)
        {
            NewEpsQos = VideoQos,
            Tft = Tft with { Operation = TftOperation.AddFilters },
            NewQos = GprsQos,
            NegotiatedLlcSapi = 3,
            RadioPriority = RadioPriority.Level2,
            PacketFlowIdentifier = Octets("00"),
            ApnAmbr = new(50_000, 512),
            ProtocolConfigurationOptions = Given,
            WlanOffloadIndication = new(true, false),
            NbifomContainer = Nbifom,
            HeaderCompressionConfiguration = HeaderCompression,
            ExtendedProtocolConfigurationOptions = Given,
            ExtendedApnAmbr = new(BitRateUnit.Gbps1, 70, BitRateUnit.Gbps4, 20),
            ExtendedEpsQos = FastQos,
        };
        yield return new Notification(Ebi, default, NotificationIndicator.SrvccHandoverCancelled);
        yield return new PdnConnectivityReject(default, Pti, EsmCause.MissingOrUnknownApn)
        {
            ProtocolConfigurationOptions = Given,
            BackOffTimerValue = Timer3,
            ReattemptIndicator = Reattempt,
            NbifomContainer = Nbifom,
            ExtendedProtocolConfigurationOptions = Given,
        };
        yield return new PdnDisconnectReject(default, Pti, EsmCause.LastPdnDisconnectionNotAllowed)
        {
            ProtocolConfigurationOptions = Given,
            ExtendedProtocolConfigurationOptions = Given,
        };
        yield return new RemoteUeReportResponse(default, Pti);
    }
}
