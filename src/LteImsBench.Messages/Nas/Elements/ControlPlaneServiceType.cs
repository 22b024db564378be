using System.ComponentModel;

namespace LteImsBench.Messages.Nas;

/// <summary>Control plane service type, TS 24.301 §9.9.3.47, without its active flag.</summary>
public enum ControlPlaneServiceType : byte
{
    [Description("mobile originating request")]
    MobileOriginating = 0,

    [Description("mobile terminating request")]
    MobileTerminating = 1,
}
