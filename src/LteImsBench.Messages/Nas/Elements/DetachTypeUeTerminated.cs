using System.ComponentModel;

namespace LteImsBench.Messages.Nas;

/// <summary>Detach type from the network, TS 24.301 §9.9.3.7.</summary>
public enum DetachTypeUeTerminated : byte
{
    [Description("re-attach required")]
    ReattachRequired = 1,

    [Description("re-attach not required")]
    ReattachNotRequired = 2,

    [Description("IMSI detach")]
    Imsi = 3,
}
