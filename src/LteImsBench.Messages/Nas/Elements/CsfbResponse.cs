using System.ComponentModel;

namespace LteImsBench.Messages.Nas;

/// <summary>CSFB response, TS 24.301 §9.9.3.5.</summary>
public enum CsfbResponse : byte
{
    [Description("CS fallback rejected by the UE")]
    Rejected = 0,

    [Description("CS fallback accepted by the UE")]
    Accepted = 1,
}
