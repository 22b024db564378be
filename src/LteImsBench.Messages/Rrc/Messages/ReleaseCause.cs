using LteImsBench.Messages.Rrc.Uper;

namespace LteImsBench.Messages.Rrc;

/// <summary>ReleaseCause, TS 36.331 §6.2.2.</summary>
[Enumerated("loadBalancingTAUrequired other cs-FallbackHighPriority-v1020 rrc-Suspend-v1320")]
public enum ReleaseCause
{
    LoadBalancingTaUrequired,
    Other,
    CsFallbackHighPriority,
    RrcSuspend,
}
