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
