using System.ComponentModel;

namespace LteImsBench.Messages.Nas;

/// <summary>EPS attach type, TS 24.301 §9.9.3.11.</summary>
public enum EpsAttachType : byte
{
    [Description("EPS attach")]
    EpsAttach = 1,

    [Description("combined EPS/IMSI attach")]
    Combined = 2,

    [Description("EPS RLOS attach")]
    Rlos = 3,

    [Description("EPS emergency attach")]
    Emergency = 6,

    [Description("reserved")]
    Reserved = 7,
}

/// <summary>EPS attach result, TS 24.301 §9.9.3.10.</summary>
public enum EpsAttachResult : byte
{
    [Description("EPS only")]
    EpsOnly = 1,

    [Description("combined EPS/IMSI attach")]
    Combined = 2,
}

/// <summary>EPS update type, TS 24.301 §9.9.3.14, without its active flag.</summary>
public enum EpsUpdateType : byte
{
    [Description("TA updating")]
    TaUpdating = 0,

    [Description("combined TA/LA updating")]
    Combined = 1,

    [Description("combined TA/LA updating with IMSI attach")]
    CombinedWithImsiAttach = 2,

    [Description("periodic updating")]
    Periodic = 3,
}

/// <summary>EPS update result, TS 24.301 §9.9.3.13.</summary>
public enum EpsUpdateResult : byte
{
    [Description("TA updated")]
    TaUpdated = 0,

    [Description("combined TA/LA updated")]
    Combined = 1,

    [Description("TA updated and ISR activated")]
    TaUpdatedIsr = 4,

    [Description("combined TA/LA updated and ISR activated")]
    CombinedIsr = 5,
}

/// <summary>Detach type from the UE, TS 24.301 §9.9.3.7, without its switch-off bit.</summary>
public enum DetachTypeUeOriginating : byte
{
    [Description("EPS detach")]
    Eps = 1,

    [Description("IMSI detach")]
    Imsi = 2,

    [Description("combined EPS/IMSI detach")]
    Combined = 3,
}

/// <summary>Detach type from the network, TS 24.301 §9.9.3.7.</summary>
public enum DetachTypeUeTerminated : byte
{
    [Description("re-attach required")]
    ReattachRequired = 1,

    [Description("re-attach not required")]
    ReattachNotRequired = 2,

    [Description("IMSI detach")]
    Imsi = 3,
}

/// <summary>Service type, TS 24.301 §9.9.3.27.</summary>
public enum ServiceType : byte
{
    [Description("mobile originating CS fallback or 1xCS fallback")]
    MobileOriginatingCsFallback = 0,

    [Description("mobile terminating CS fallback or 1xCS fallback")]
    MobileTerminatingCsFallback = 1,

    [Description("mobile originating CS fallback emergency call or 1xCS fallback emergency call")]
    EmergencyCsFallback = 2,

    [Description("packet services via S1")]
    PacketServices = 8,
}

/// <summary>CSFB response, TS 24.301 §9.9.3.5.</summary>
public enum CsfbResponse : byte
{
    [Description("CS fallback rejected by the UE")]
    Rejected = 0,

    [Description("CS fallback accepted by the UE")]
    Accepted = 1,
}

/// <summary>Control plane service type, TS 24.301 §9.9.3.47, without its active flag.</summary>
public enum ControlPlaneServiceType : byte
{
    [Description("mobile originating request")]
    MobileOriginating = 0,

    [Description("mobile terminating request")]
    MobileTerminating = 1,
}

/// <summary>Identity type 2, TS 24.008 §10.5.5.9.</summary>
public enum IdentityType : byte
{
    [Description("IMSI")]
    Imsi = 1,

    [Description("IMEI")]
    Imei = 2,

    [Description("IMEISV")]
    Imeisv = 3,

    [Description("TMSI")]
    Tmsi = 4,
}

/// <summary>Additional update result, TS 24.301 §9.9.3.0A.</summary>
public enum AdditionalUpdateResult : byte
{
    [Description("no additional information")]
    None = 0,

    [Description("CS Fallback not preferred")]
    CsFallbackNotPreferred = 1,

    [Description("SMS only")]
    SmsOnly = 2,
}

/// <summary>SMS services status, TS 24.301 §9.9.3.4B.</summary>
public enum SmsServicesStatus : byte
{
    [Description("SMS services not available")]
    NotAvailable = 0,

    [Description("SMS services not available in this PLMN")]
    NotAvailableInThisPlmn = 1,

    [Description("Network failure")]
    NetworkFailure = 2,

    [Description("Congestion")]
    Congestion = 3,
}

/// <summary>Paging identity, TS 24.301 §9.9.3.25A.</summary>
public enum PagingIdentity : byte
{
    [Description("IMSI")]
    Imsi = 0,

    [Description("TMSI")]
    Tmsi = 1,
}

/// <summary>Generic message container type, TS 24.301 §9.9.3.42.</summary>
public enum GenericMessageContainerType : byte
{
    [Description("LTE Positioning Protocol (LPP) message container")]
    Lpp = 1,

    [Description("Location services message container")]
    LocationServices = 2,
}

/// <summary>IMEISV request, TS 24.301 §9.9.3.18.</summary>
public enum ImeisvRequest : byte
{
    [Description("IMEISV not requested")]
    NotRequested = 0,

    [Description("IMEISV requested")]
    Requested = 1,
}
