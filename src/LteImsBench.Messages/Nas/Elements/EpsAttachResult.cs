using System.ComponentModel;

namespace LteImsBench.Messages.Nas;

/// <summary>EPS attach result, TS 24.301 §9.9.3.10.</summary>
public enum EpsAttachResult : byte
{
    [Description("EPS only")]
    EpsOnly = 1,

    [Description("combined EPS/IMSI attach")]
    Combined = 2,
}
