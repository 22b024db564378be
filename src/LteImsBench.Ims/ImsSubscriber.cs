using LteImsBench.Core.Identity;

namespace LteImsBench.Ims;

/// <summary>A subscription as the IMS sees it.</summary>
/// <param name="PrivateIdentity">IMPI, such as <c>001010123456789@ims.mnc001.mcc001.3gppnetwork.org</c>.</param>
/// <param name="PublicIdentities">The implicit registration set; the first that is not barred is the default.</param>
public sealed record ImsSubscriber(string PrivateIdentity, IReadOnlyList<PublicIdentity> PublicIdentities)
{
    /// <summary>The identities that may be used once registered.</summary>
    public IEnumerable<PublicIdentity> Usable => PublicIdentities.Where(identity => !identity.IsBarred);

    /// <summary>
    /// The identities of a subscriber without ISIM, TS 23.003 §13.3 and §13.4B: IMPI and temporary IMPU from the IMSI, sip and tel from
    /// the MSISDN. The temporary IMPU is barred for all but registration, unless it is the only one.
    /// </summary>
    public static ImsSubscriber Derive(Imsi imsi, Msisdn? msisdn, string domain) => new(
        $"{imsi}@{domain}",
        msisdn is { } number
            ? [new($"sip:{number}@{domain}"), new($"tel:{number}"), new($"sip:{imsi}@{domain}", IsBarred: true)]
            : [new($"sip:{imsi}@{domain}")]);
}

/// <summary>IMPU in its home-domain form.</summary>
/// <param name="Address">Such as <c>sip:+11234567890@ims.mnc001.mcc001.3gppnetwork.org</c> or <c>tel:+11234567890</c>.</param>
/// <param name="IsBarred">Whether it serves for registration only.</param>
public sealed record PublicIdentity(string Address, bool IsBarred = false);
