using LteImsBench.Core.Identity;

namespace LteImsBench.Epc;

/// <summary>How a procedure ended that the bench asked the core for.</summary>
public abstract record EpcOutcome
{
    /// <summary>The UE did what was asked.</summary>
    /// <param name="Bearer">The bearer concerned, where there is one.</param>
    public sealed record Done(EpsBearerId Bearer = default) : EpcOutcome;

    /// <summary>The UE refused.</summary>
    /// <param name="Message">Its message.</param>
    /// <param name="Cause">EMM or ESM cause of the message.</param>
    public sealed record Refused(string Message, byte Cause) : EpcOutcome;

    /// <summary>The UE did not answer, paging and retransmissions included.</summary>
    public sealed record NoAnswer(string Awaited) : EpcOutcome;

    /// <summary>Another procedure, or the loss of the connection, ended this one.</summary>
    public sealed record Aborted(string Why) : EpcOutcome;

    /// <summary>The state of the UE does not allow it; nothing was sent.</summary>
    public sealed record Impossible(string Why) : EpcOutcome;
}
