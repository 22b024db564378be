using System.ComponentModel;

namespace LteImsBench.Messages.Nas;

/// <summary>Detach type from the UE, TS 24.301 §9.9.3.7, without its switch-off bit.</summary>
public enum DetachTypeUeOriginating : byte
{
    [Description("EPS detach")]
    Eps = 1,

    [Description("IMSI detach")]
    Imsi = 2,

    [Description("combined EPS/IMSI detach")]
    Combined = 3,
}
