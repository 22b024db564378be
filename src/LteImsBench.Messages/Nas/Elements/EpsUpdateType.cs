using System.ComponentModel;

namespace LteImsBench.Messages.Nas;

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
