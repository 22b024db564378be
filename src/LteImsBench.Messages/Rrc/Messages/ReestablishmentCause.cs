using LteImsBench.Messages.Rrc.Uper;

namespace LteImsBench.Messages.Rrc;

/// <summary>ReestablishmentCause, TS 36.331 §6.2.2.</summary>
[Enumerated("reconfigurationFailure handoverFailure otherFailure spare1")]
public enum ReestablishmentCause
{
    ReconfigurationFailure,
    HandoverFailure,
    OtherFailure,
    Spare1,
}
