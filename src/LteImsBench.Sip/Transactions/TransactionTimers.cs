namespace LteImsBench.Sip.Transactions;

/// <summary>Timer values of RFC 3261 §17, table 4.</summary>
/// <param name="T1">Round-trip estimate.</param>
/// <param name="T2">Longest retransmission interval of non-INVITE requests and INVITE responses.</param>
/// <param name="T4">Longest time a message stays in the network.</param>
public sealed record TransactionTimers(TimeSpan T1, TimeSpan T2, TimeSpan T4)
{
    /// <summary>The defaults of RFC 3261.</summary>
    public static TransactionTimers Rfc3261 { get; } = new(TimeSpan.FromMilliseconds(500), TimeSpan.FromSeconds(4), TimeSpan.FromSeconds(5));

    /// <summary>Between UE and P-CSCF, TS 24.229 table 7.7.1.</summary>
    public static TransactionTimers ImsAccess { get; } = new(TimeSpan.FromSeconds(2), TimeSpan.FromSeconds(16), TimeSpan.FromSeconds(17));

    /// <summary>Timers B, F, H, J, L and M.</summary>
    public TimeSpan Timeout => 64 * T1;

    /// <summary>Timer D on an unreliable transport: at least 32 s, and no shorter than the peer's timer H.</summary>
    public TimeSpan D => Timeout > TimeSpan.FromSeconds(32) ? Timeout : TimeSpan.FromSeconds(32);
}
