using LteImsBench.Core.Identity;

namespace LteImsBench.Messages.Nas;

internal delegate EmmMessage ReadEmm(ref NasReader r);

internal delegate EsmMessage ReadEsm(ref NasReader r, EpsBearerId ebi, Pti pti);

/// <summary>An EMM message type: which way it goes, how it is read, its optional elements.</summary>
internal sealed class EmmKind(EmmMessageType type, NasDirection? way, ReadEmm read)
{
    public EmmMessageType Type => type;

    public NasDirection? Way => way;

    public ElementTable Table { get; } = NasReader.Learn((ref r) => read(ref r));

    public EmmMessage Read(ref NasReader r) => read(ref r);
}

/// <summary>An ESM message type: which way it goes, how it is read, its optional elements.</summary>
internal sealed class EsmKind(EsmMessageType type, NasDirection? way, ReadEsm read)
{
    public EsmMessageType Type => type;

    public NasDirection? Way => way;

    public ElementTable Table { get; } = NasReader.Learn((ref r) => read(ref r, default, default));

    public EsmMessage Read(ref NasReader r, EpsBearerId ebi, Pti pti) => read(ref r, ebi, pti);
}

/// <summary>From message type to reader, TS 24.301 tables 9.8.1 and 9.8.2.</summary>
internal static class MessageCatalogue
{
    private static readonly EmmKind DetachFromUe =
        new(EmmMessageType.DetachRequest, NasDirection.Uplink, DetachRequestUeOriginating.Read);
    private static readonly EmmKind DetachFromNetwork =
        new(EmmMessageType.DetachRequest, NasDirection.Downlink, DetachRequestUeTerminated.Read);

    private static readonly Dictionary<EmmMessageType, EmmKind> Emm = new EmmKind[]
    {
        new(EmmMessageType.AttachRequest, NasDirection.Uplink, AttachRequest.Read),
        new(EmmMessageType.AttachAccept, NasDirection.Downlink, AttachAccept.Read),
        new(EmmMessageType.AttachComplete, NasDirection.Uplink, AttachComplete.Read),
        new(EmmMessageType.AttachReject, NasDirection.Downlink, AttachReject.Read),
        new(EmmMessageType.DetachAccept, null, DetachAccept.Read),
        new(EmmMessageType.TrackingAreaUpdateRequest, NasDirection.Uplink, TrackingAreaUpdateRequest.Read),
        new(EmmMessageType.TrackingAreaUpdateAccept, NasDirection.Downlink, TrackingAreaUpdateAccept.Read),
        new(EmmMessageType.TrackingAreaUpdateComplete, NasDirection.Uplink, TrackingAreaUpdateComplete.Read),
        new(EmmMessageType.TrackingAreaUpdateReject, NasDirection.Downlink, TrackingAreaUpdateReject.Read),
        new(EmmMessageType.ExtendedServiceRequest, NasDirection.Uplink, ExtendedServiceRequest.Read),
        new(EmmMessageType.ControlPlaneServiceRequest, NasDirection.Uplink, ControlPlaneServiceRequest.Read),
        new(EmmMessageType.ServiceReject, NasDirection.Downlink, ServiceReject.Read),
        new(EmmMessageType.ServiceAccept, NasDirection.Downlink, ServiceAccept.Read),
        new(EmmMessageType.GutiReallocationCommand, NasDirection.Downlink, GutiReallocationCommand.Read),
        new(EmmMessageType.GutiReallocationComplete, NasDirection.Uplink, GutiReallocationComplete.Read),
        new(EmmMessageType.AuthenticationRequest, NasDirection.Downlink, AuthenticationRequest.Read),
        new(EmmMessageType.AuthenticationResponse, NasDirection.Uplink, AuthenticationResponse.Read),
        new(EmmMessageType.AuthenticationReject, NasDirection.Downlink, AuthenticationReject.Read),
        new(EmmMessageType.AuthenticationFailure, NasDirection.Uplink, AuthenticationFailure.Read),
        new(EmmMessageType.IdentityRequest, NasDirection.Downlink, IdentityRequest.Read),
        new(EmmMessageType.IdentityResponse, NasDirection.Uplink, IdentityResponse.Read),
        new(EmmMessageType.SecurityModeCommand, NasDirection.Downlink, SecurityModeCommand.Read),
        new(EmmMessageType.SecurityModeComplete, NasDirection.Uplink, SecurityModeComplete.Read),
        new(EmmMessageType.SecurityModeReject, NasDirection.Uplink, SecurityModeReject.Read),
        new(EmmMessageType.EmmStatus, null, EmmStatus.Read),
        new(EmmMessageType.EmmInformation, NasDirection.Downlink, EmmInformation.Read),
        new(EmmMessageType.DownlinkNasTransport, NasDirection.Downlink, DownlinkNasTransport.Read),
        new(EmmMessageType.UplinkNasTransport, NasDirection.Uplink, UplinkNasTransport.Read),
        new(EmmMessageType.CsServiceNotification, NasDirection.Downlink, CsServiceNotification.Read),
        new(EmmMessageType.DownlinkGenericNasTransport, NasDirection.Downlink, DownlinkGenericNasTransport.Read),
        new(EmmMessageType.UplinkGenericNasTransport, NasDirection.Uplink, UplinkGenericNasTransport.Read),
    }.ToDictionary(kind => kind.Type);

    private static readonly Dictionary<EsmMessageType, EsmKind> Esm = new EsmKind[]
    {
        new(EsmMessageType.ActivateDefaultEpsBearerContextRequest, NasDirection.Downlink, ActivateDefaultEpsBearerContextRequest.Read),
        new(EsmMessageType.ActivateDefaultEpsBearerContextAccept, NasDirection.Uplink, ActivateDefaultEpsBearerContextAccept.Read),
        new(EsmMessageType.ActivateDefaultEpsBearerContextReject, NasDirection.Uplink, ActivateDefaultEpsBearerContextReject.Read),
        new(EsmMessageType.ActivateDedicatedEpsBearerContextRequest, NasDirection.Downlink, ActivateDedicatedEpsBearerContextRequest.Read),
        new(EsmMessageType.ActivateDedicatedEpsBearerContextAccept, NasDirection.Uplink, ActivateDedicatedEpsBearerContextAccept.Read),
        new(EsmMessageType.ActivateDedicatedEpsBearerContextReject, NasDirection.Uplink, ActivateDedicatedEpsBearerContextReject.Read),
        new(EsmMessageType.ModifyEpsBearerContextRequest, NasDirection.Downlink, ModifyEpsBearerContextRequest.Read),
        new(EsmMessageType.ModifyEpsBearerContextAccept, NasDirection.Uplink, ModifyEpsBearerContextAccept.Read),
        new(EsmMessageType.ModifyEpsBearerContextReject, NasDirection.Uplink, ModifyEpsBearerContextReject.Read),
        new(EsmMessageType.DeactivateEpsBearerContextRequest, NasDirection.Downlink, DeactivateEpsBearerContextRequest.Read),
        new(EsmMessageType.DeactivateEpsBearerContextAccept, NasDirection.Uplink, DeactivateEpsBearerContextAccept.Read),
        new(EsmMessageType.PdnConnectivityRequest, NasDirection.Uplink, PdnConnectivityRequest.Read),
        new(EsmMessageType.PdnConnectivityReject, NasDirection.Downlink, PdnConnectivityReject.Read),
        new(EsmMessageType.PdnDisconnectRequest, NasDirection.Uplink, PdnDisconnectRequest.Read),
        new(EsmMessageType.PdnDisconnectReject, NasDirection.Downlink, PdnDisconnectReject.Read),
        new(EsmMessageType.BearerResourceAllocationRequest, NasDirection.Uplink, BearerResourceAllocationRequest.Read),
        new(EsmMessageType.BearerResourceAllocationReject, NasDirection.Downlink, BearerResourceAllocationReject.Read),
        new(EsmMessageType.BearerResourceModificationRequest, NasDirection.Uplink, BearerResourceModificationRequest.Read),
        new(EsmMessageType.BearerResourceModificationReject, NasDirection.Downlink, BearerResourceModificationReject.Read),
        new(EsmMessageType.EsmInformationRequest, NasDirection.Downlink, EsmInformationRequest.Read),
        new(EsmMessageType.EsmInformationResponse, NasDirection.Uplink, EsmInformationResponse.Read),
        new(EsmMessageType.Notification, NasDirection.Downlink, Notification.Read),
        new(EsmMessageType.EsmDummyMessage, null, EsmDummyMessage.Read),
        new(EsmMessageType.EsmStatus, null, EsmStatus.Read),
        new(EsmMessageType.RemoteUeReport, NasDirection.Uplink, RemoteUeReport.Read),
        new(EsmMessageType.RemoteUeReportResponse, NasDirection.Downlink, RemoteUeReportResponse.Read),
        new(EsmMessageType.EsmDataTransport, null, EsmDataTransport.Read),
    }.ToDictionary(kind => kind.Type);

    /// <summary>The kind of a type, or null. DETACH REQUEST has two forms: the direction chooses, or else the octets.</summary>
    public static EmmKind? Find(EmmMessageType type, NasDirection? way, ReadOnlySpan<byte> octets)
    {
        if (type == EmmMessageType.DetachRequest)
            return (way ?? DetachWay(octets)) == NasDirection.Uplink ? DetachFromUe : DetachFromNetwork;
        return Emm.GetValueOrDefault(type);
    }

    public static EsmKind? Find(EsmMessageType type) => Esm.GetValueOrDefault(type);

    /// <summary>The one direction that a message is defined for, or null when both.</summary>
    public static NasDirection? WayOf(NasMessage message) => message switch
    {
        SecurityProtectedNas { Message: { } inner } => WayOf(inner),
        ServiceRequest or DetachRequestUeOriginating => NasDirection.Uplink,
        DetachRequestUeTerminated => NasDirection.Downlink,
        EmmMessage emm => Emm[emm.MessageType].Way,
        EsmMessage esm => Esm[esm.MessageType].Way,
        _ => null,
    };

    // The fourth octet from the UE is the length of an EPS mobile identity; from the network it is an element's identifier.
    private static NasDirection DetachWay(ReadOnlySpan<byte> octets) =>
        octets.Length > 4 && octets[3] is > 0 and < 0x10 ? NasDirection.Uplink : NasDirection.Downlink;
}
