using System.ComponentModel;

namespace LteImsBench.Messages.Nas;

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
