using System.ComponentModel;

namespace LteImsBench.Messages.Nas;

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
