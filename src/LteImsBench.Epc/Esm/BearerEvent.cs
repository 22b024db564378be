namespace LteImsBench.Epc.Esm;

/// <summary>What can happen to an EPS bearer context.</summary>
internal abstract record BearerEvent
{
    /// <summary>The network wants the bearer, by an ESM message of its own.</summary>
    public sealed record Activate : BearerEvent;

    /// <summary>The network wants the default bearer, and the attach procedure carries and repeats the message.</summary>
    public sealed record ActivateInAttach : BearerEvent;

    /// <summary>ACTIVATE … EPS BEARER CONTEXT ACCEPT.</summary>
    public sealed record Accepted : BearerEvent;

    /// <summary>ACTIVATE … EPS BEARER CONTEXT REJECT.</summary>
    public sealed record Rejected : BearerEvent;

    public sealed record Modify : BearerEvent;

    public sealed record ModifyAccepted : BearerEvent;

    public sealed record ModifyRejected(bool IsBearerUnknown) : BearerEvent;

    public sealed record Deactivate : BearerEvent;

    /// <summary>DEACTIVATE EPS BEARER CONTEXT ACCEPT.</summary>
    public sealed record Deactivated : BearerEvent;

    /// <summary>T3485, T3486 or T3495, whichever runs.</summary>
    /// <param name="IsLast">Whether no retransmission is left.</param>
    public sealed record TimerExpired(bool IsLast) : BearerEvent;

    /// <summary>The radio bearer could not be made or is lost, the UE detached, or the connection it hung on went.</summary>
    public sealed record Lost : BearerEvent;
}
