using System.ComponentModel;

namespace LteImsBench.Messages.Nas;

/// <summary>Notification indicator, TS 24.301 §9.9.4.7A.</summary>
public enum NotificationIndicator : byte
{
    [Description("SRVCC handover cancelled, IMS session re-establishment required")]
    SrvccHandoverCancelled = 1,
}
