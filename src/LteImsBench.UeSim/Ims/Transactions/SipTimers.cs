namespace LteImsBench.UeSim.Ims.Transactions;

/// <summary>SIP timers of a UE, TS 24.229 table 7.7.1.</summary>
public sealed record SipTimers
{
    /// <summary>Estimate of the round trip.</summary>
    public TimeSpan T1 { get; init; } = TimeSpan.FromSeconds(2);

    /// <summary>Longest retransmission interval of a non-INVITE request.</summary>
    public TimeSpan T2 { get; init; } = TimeSpan.FromSeconds(16);

    /// <summary>How long a message stays in the network.</summary>
    public TimeSpan T4 { get; init; } = TimeSpan.FromSeconds(17);

    /// <summary>Timer F: how long a non-INVITE request waits for its answer.</summary>
    public TimeSpan F => 64 * T1;
}
