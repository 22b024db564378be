using System.ComponentModel;

namespace LteImsBench.Messages.Nas;

/// <summary>ESM cause, TS 24.301 §9.9.4.4.</summary>
public enum EsmCause : byte
{
    [Description("Operator Determined Barring")]
    OperatorDeterminedBarring = 8,

    [Description("Insufficient resources")]
    InsufficientResources = 26,

    [Description("Missing or unknown APN")]
    MissingOrUnknownApn = 27,

    [Description("Unknown PDN type")]
    UnknownPdnType = 28,

    [Description("User authentication failed")]
    UserAuthenticationFailed = 29,

    [Description("Request rejected by Serving GW or PDN GW")]
    RequestRejectedByServingGwOrPdnGw = 30,

    [Description("Request rejected, unspecified")]
    RequestRejectedUnspecified = 31,

    [Description("Service option not supported")]
    ServiceOptionNotSupported = 32,

    [Description("Requested service option not subscribed")]
    RequestedServiceOptionNotSubscribed = 33,

    [Description("Service option temporarily out of order")]
    ServiceOptionTemporarilyOutOfOrder = 34,

    [Description("PTI already in use")]
    PtiAlreadyInUse = 35,

    [Description("Regular deactivation")]
    RegularDeactivation = 36,

    [Description("EPS QoS not accepted")]
    EpsQosNotAccepted = 37,

    [Description("Network failure")]
    NetworkFailure = 38,

    [Description("Reactivation requested")]
    ReactivationRequested = 39,

    [Description("Semantic error in the TFT operation")]
    SemanticErrorInTheTftOperation = 41,

    [Description("Syntactical error in the TFT operation")]
    SyntacticalErrorInTheTftOperation = 42,

    [Description("Invalid EPS bearer identity")]
    InvalidEpsBearerIdentity = 43,

    [Description("Semantic errors in packet filter(s)")]
    SemanticErrorsInPacketFilters = 44,

    [Description("Syntactical errors in packet filter(s)")]
    SyntacticalErrorsInPacketFilters = 45,

    [Description("PTI mismatch")]
    PtiMismatch = 47,

    [Description("Last PDN disconnection not allowed")]
    LastPdnDisconnectionNotAllowed = 49,

    [Description("PDN type IPv4 only allowed")]
    PdnTypeIpv4OnlyAllowed = 50,

    [Description("PDN type IPv6 only allowed")]
    PdnTypeIpv6OnlyAllowed = 51,

    [Description("Single address bearers only allowed")]
    SingleAddressBearersOnlyAllowed = 52,

    [Description("ESM information not received")]
    EsmInformationNotReceived = 53,

    [Description("PDN connection does not exist")]
    PdnConnectionDoesNotExist = 54,

    [Description("Multiple PDN connections for a given APN not allowed")]
    MultiplePdnConnectionsForAGivenApnNotAllowed = 55,

    [Description("Collision with network initiated request")]
    CollisionWithNetworkInitiatedRequest = 56,

    [Description("PDN type IPv4v6 only allowed")]
    PdnTypeIpv4v6OnlyAllowed = 57,

    [Description("PDN type non IP only allowed")]
    PdnTypeNonIpOnlyAllowed = 58,

    [Description("Unsupported QCI value")]
    UnsupportedQciValue = 59,

    [Description("Bearer handling not supported")]
    BearerHandlingNotSupported = 60,

    [Description("PDN type Ethernet only allowed")]
    PdnTypeEthernetOnlyAllowed = 61,

    [Description("Maximum number of EPS bearers reached")]
    MaximumNumberOfEpsBearersReached = 65,

    [Description("Requested APN not supported in current RAT and PLMN combination")]
    RequestedApnNotSupportedInCurrentRatAndPlmnCombination = 66,

    [Description("Invalid PTI value")]
    InvalidPtiValue = 81,

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

    [Description("APN restriction value incompatible with active EPS bearer context")]
    ApnRestrictionValueIncompatibleWithActiveEpsBearerContext = 112,

    [Description("Multiple accesses to a PDN connection not allowed")]
    MultipleAccessesToAPdnConnectionNotAllowed = 113,
}
