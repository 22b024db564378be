using System.ComponentModel;

namespace LteImsBench.Messages.Nas;

/// <summary>EMM cause, TS 24.301 §9.9.3.9.</summary>
public enum EmmCause : byte
{
    [Description("IMSI unknown in HSS")]
    ImsiUnknownInHss = 2,

    [Description("Illegal UE")]
    IllegalUe = 3,

    [Description("IMEI not accepted")]
    ImeiNotAccepted = 5,

    [Description("Illegal ME")]
    IllegalMe = 6,

    [Description("EPS services not allowed")]
    EpsServicesNotAllowed = 7,

    [Description("EPS services and non-EPS services not allowed")]
    EpsServicesAndNonEpsServicesNotAllowed = 8,

    [Description("UE identity cannot be derived by the network")]
    UeIdentityCannotBeDerivedByTheNetwork = 9,

    [Description("Implicitly detached")]
    ImplicitlyDetached = 10,

    [Description("PLMN not allowed")]
    PlmnNotAllowed = 11,

    [Description("Tracking Area not allowed")]
    TrackingAreaNotAllowed = 12,

    [Description("Roaming not allowed in this tracking area")]
    RoamingNotAllowedInThisTrackingArea = 13,

    [Description("EPS services not allowed in this PLMN")]
    EpsServicesNotAllowedInThisPlmn = 14,

    [Description("No Suitable Cells In tracking area")]
    NoSuitableCellsInTrackingArea = 15,

    [Description("MSC temporarily not reachable")]
    MscTemporarilyNotReachable = 16,

    [Description("Network failure")]
    NetworkFailure = 17,

    [Description("CS domain not available")]
    CsDomainNotAvailable = 18,

    [Description("ESM failure")]
    EsmFailure = 19,

    [Description("MAC failure")]
    MacFailure = 20,

    [Description("Synch failure")]
    SynchFailure = 21,

    [Description("Congestion")]
    Congestion = 22,

    [Description("UE security capabilities mismatch")]
    UeSecurityCapabilitiesMismatch = 23,

    [Description("Security mode rejected, unspecified")]
    SecurityModeRejectedUnspecified = 24,

    [Description("Not authorized for this CSG")]
    NotAuthorizedForThisCsg = 25,

    [Description("Non-EPS authentication unacceptable")]
    NonEpsAuthenticationUnacceptable = 26,

    [Description("Redirection to 5GCN required")]
    RedirectionTo5gcnRequired = 31,

    [Description("Requested service option not authorized in this PLMN")]
    RequestedServiceOptionNotAuthorizedInThisPlmn = 35,

    [Description("IAB-node operation not authorized")]
    IabNodeOperationNotAuthorized = 36,

    [Description("CS service temporarily not available")]
    CsServiceTemporarilyNotAvailable = 39,

    [Description("No EPS bearer context activated")]
    NoEpsBearerContextActivated = 40,

    [Description("Severe network failure")]
    SevereNetworkFailure = 42,

    [Description("PLMN not allowed to operate at the present UE location")]
    PlmnNotAllowedToOperateAtThePresentUeLocation = 78,

    [Description("Semantically incorrect message")]
    SemanticallyIncorrectMessage = 95,

    [Description("Invalid mandatory information")]
    InvalidMandatoryInformation = 96,

    [Description("Message type non-existent or not implemented")]
    MessageTypeNonExistentOrNotImplemented = 97,

    [Description("Message type not compatible with the protocol state")]
    MessageTypeNotCompatibleWithTheProtocolState = 98,

    [Description("Information element non-existent or not implemented")]
    InformationElementNonExistentOrNotImplemented = 99,

    [Description("Conditional IE error")]
    ConditionalIeError = 100,

    [Description("Message not compatible with the protocol state")]
    MessageNotCompatibleWithTheProtocolState = 101,

    [Description("Protocol error, unspecified")]
    ProtocolErrorUnspecified = 111,
}
