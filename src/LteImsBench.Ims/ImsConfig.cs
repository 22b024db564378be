using LteImsBench.Sip.Transactions;

namespace LteImsBench.Ims;

/// <summary>Settings of the IMS core.</summary>
public sealed record ImsConfig
{
    /// <summary>The home network domain, TS 23.003 §13.2.</summary>
    public string Domain { get; init; } = "ims.mnc001.mcc001.3gppnetwork.org";

    /// <summary>Domains that stand for the home domain; answers use the domain that the UE used.</summary>
    public IReadOnlyList<string> AliasDomains { get; init; } = ["test.3gpp.com"];

    /// <summary>Shortest registration or subscription that is granted, in seconds; a shorter one gets 423.</summary>
    public uint MinExpires { get; init; } = 60;

    /// <summary>Longest one, and the one granted when none is asked for, in seconds.</summary>
    public uint MaxExpires { get; init; } = 600_000;

    /// <summary>How long a nonce may be used again with a higher nonce count.</summary>
    public TimeSpan NonceLifetime { get; init; } = TimeSpan.FromHours(1);

    /// <summary><c>AKAv1-MD5</c> (RFC 3310) or <c>AKAv2-MD5</c> (RFC 4169).</summary>
    public string Algorithm { get; init; } = "AKAv1-MD5";

    /// <summary>What a wrong response gets: 403, or 401 with another challenge (TS 24.229 §5.4.1.2.3).</summary>
    public int WrongResponseStatus { get; init; } = 403;

    /// <summary>Challenges without success before 403.</summary>
    public int MaxChallenges { get; init; } = 3;

    /// <summary>SIP timers; on a bearer those of TS 24.229 table 7.7.1 are usual.</summary>
    public TransactionTimers Timers { get; init; } = TransactionTimers.Rfc3261;
}
