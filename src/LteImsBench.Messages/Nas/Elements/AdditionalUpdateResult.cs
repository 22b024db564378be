using System.ComponentModel;

namespace LteImsBench.Messages.Nas;

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
