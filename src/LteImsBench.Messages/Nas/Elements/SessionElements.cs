using System.ComponentModel;

namespace LteImsBench.Messages.Nas;

/// <summary>Request type, TS 24.008 §10.5.6.17.</summary>
public enum RequestType : byte
{
    [Description("initial request")]
    Initial = 1,

    [Description("handover")]
    Handover = 2,

    [Description("RLOS")]
    Rlos = 3,

    [Description("emergency")]
    Emergency = 4,

    [Description("handover of emergency bearer services")]
    EmergencyHandover = 6,
}

/// <summary>Connectivity type, TS 24.301 §9.9.4.2A.</summary>
public enum ConnectivityType : byte
{
    [Description("The PDN connection type is not indicated")]
    NotIndicated = 0,

    [Description("The PDN connection is considered as a LIPA PDN connection")]
    Lipa = 1,
}

/// <summary>Radio priority, TS 24.008 §10.5.7.2.</summary>
public enum RadioPriority : byte
{
    [Description("priority level 1 (highest)")]
    Level1 = 1,

    [Description("priority level 2")]
    Level2 = 2,

    [Description("priority level 3")]
    Level3 = 3,

    [Description("priority level 4 (lowest)")]
    Level4 = 4,
}

/// <summary>Notification indicator, TS 24.301 §9.9.4.7A.</summary>
public enum NotificationIndicator : byte
{
    [Description("SRVCC handover cancelled, IMS session re-establishment required")]
    SrvccHandoverCancelled = 1,
}

/// <summary>Release assistance indication, TS 24.301 §9.9.4.25.</summary>
public enum ReleaseAssistance : byte
{
    [Description("no information regarding DDX is conveyed")]
    None = 0,

    [Description("no further uplink or downlink data transmission is expected")]
    NoFurtherData = 1,

    [Description("only a single downlink data transmission is expected")]
    SingleDownlink = 2,
}
