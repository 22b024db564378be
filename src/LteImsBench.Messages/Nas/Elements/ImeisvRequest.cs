using System.ComponentModel;

namespace LteImsBench.Messages.Nas;

/// <summary>IMEISV request, TS 24.301 §9.9.3.18.</summary>
public enum ImeisvRequest : byte
{
    [Description("IMEISV not requested")]
    NotRequested = 0,

    [Description("IMEISV requested")]
    Requested = 1,
}
