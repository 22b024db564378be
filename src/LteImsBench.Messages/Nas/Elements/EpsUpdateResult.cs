using System.ComponentModel;

namespace LteImsBench.Messages.Nas;

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
