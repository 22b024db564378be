using LteImsBench.Sip;

namespace LteImsBench.Ims.Identities;

/// <summary>The home domain and its aliases: what a UE writes in either becomes the same identity.</summary>
internal sealed class HomeDomains(ImsConfig config)
{
    public string Home { get; } = config.Domain.ToLowerInvariant();

    public bool Contains(string domain) =>
        domain.Equals(Home, StringComparison.OrdinalIgnoreCase) || config.AliasDomains.Contains(domain, StringComparer.OrdinalIgnoreCase);

    /// <summary>IMPU in home-domain form, or null where the URI is of another domain or scheme.</summary>
    public string? PublicIdentity(SipUri uri) => uri switch
    {
        { IsTel: true } => uri.ToAddressOfRecord(),
        { IsSip: true, User: { } user } when Contains(uri.Host) => $"sip:{SipUri.Unescape(user)}@{Home}",
        _ => null,
    };

    /// <summary>IMPI in home-domain form, or null where the user name is of another domain. One without a domain is of ours.</summary>
    public string? PrivateIdentity(string username)
    {
        int at = username.LastIndexOf('@');
        if (at < 0) return $"{username}@{Home}";
        return Contains(username[(at + 1)..]) ? $"{username[..at]}@{Home}" : null;
    }

    /// <summary>The same public identity as it reads in another of our domains.</summary>
    public SipUri InDomain(string publicIdentity, string domain) => SipUri.Parse(
        publicIdentity.StartsWith("sip:", StringComparison.Ordinal) && publicIdentity.EndsWith("@" + Home, StringComparison.Ordinal)
            ? publicIdentity[..^Home.Length] + domain : publicIdentity);
}
