using LteImsBench.Core.Identity;
using LteImsBench.UeSim.Ims.Transactions;

namespace LteImsBench.UeSim.Ims;

/// <summary>The IMS client of a handset. What is <c>null</c> is derived from the IMSI, as on a card without ISIM (TS 23.003 §13).</summary>
public sealed record ImsSettings
{
    /// <summary>APN of the PDN that carries IMS.</summary>
    public string Apn { get; init; } = "ims";

    /// <summary>Home network domain, such as <c>ims.mnc001.mcc001.3gppnetwork.org</c>.</summary>
    public string? Domain { get; init; }

    /// <summary>Private user identity.</summary>
    public string? PrivateIdentity { get; init; }

    /// <summary>Public user identity, a SIP URI.</summary>
    public string? PublicIdentity { get; init; }

    /// <summary>Registration and subscription time asked for, in seconds (TS 24.229 §5.1.1.2).</summary>
    public uint Expires { get; init; } = 600_000;

    /// <summary>Whether the contact offers short messages over IP.</summary>
    public bool SmsOverIp { get; init; } = true;

    public string UserAgent { get; init; } = "LteImsBench-UE";

    /// <summary>SIP timers.</summary>
    public SipTimers Timers { get; init; } = new();

    /// <summary>The identities that a UE registers with.</summary>
    public ImsIdentity Resolve(Imsi imsi, Plmn home)
    {
        string domain = Domain ?? home.ImsDomain;
        string impi = PrivateIdentity ?? $"{imsi}@{domain}";
        return new(domain, impi, PublicIdentity ?? $"sip:{impi}");
    }
}

/// <summary>Home domain, IMPI and IMPU.</summary>
public sealed record ImsIdentity(string Domain, string PrivateIdentity, string PublicIdentity);
