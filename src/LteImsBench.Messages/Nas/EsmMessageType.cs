namespace LteImsBench.Messages.Nas;

/// <summary>Message types of EPS session management, TS 24.301 table 9.8.2.</summary>
public enum EsmMessageType : byte
{
    ActivateDefaultEpsBearerContextRequest = 0b1100_0001,
    ActivateDefaultEpsBearerContextAccept = 0b1100_0010,
    ActivateDefaultEpsBearerContextReject = 0b1100_0011,
    ActivateDedicatedEpsBearerContextRequest = 0b1100_0101,
    ActivateDedicatedEpsBearerContextAccept = 0b1100_0110,
    ActivateDedicatedEpsBearerContextReject = 0b1100_0111,
    ModifyEpsBearerContextRequest = 0b1100_1001,
    ModifyEpsBearerContextAccept = 0b1100_1010,
    ModifyEpsBearerContextReject = 0b1100_1011,
    DeactivateEpsBearerContextRequest = 0b1100_1101,
    DeactivateEpsBearerContextAccept = 0b1100_1110,
    PdnConnectivityRequest = 0b1101_0000,
    PdnConnectivityReject = 0b1101_0001,
    PdnDisconnectRequest = 0b1101_0010,
    PdnDisconnectReject = 0b1101_0011,
    BearerResourceAllocationRequest = 0b1101_0100,
    BearerResourceAllocationReject = 0b1101_0101,
    BearerResourceModificationRequest = 0b1101_0110,
    BearerResourceModificationReject = 0b1101_0111,
    EsmInformationRequest = 0b1101_1001,
    EsmInformationResponse = 0b1101_1010,
    Notification = 0b1101_1011,
    EsmDummyMessage = 0b1101_1100,
    EsmStatus = 0b1110_1000,
    RemoteUeReport = 0b1110_1001,
    RemoteUeReportResponse = 0b1110_1010,
    EsmDataTransport = 0b1110_1011,
}
