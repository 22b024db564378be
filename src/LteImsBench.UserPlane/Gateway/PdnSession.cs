using System.Net;
using LteImsBench.UserPlane.Ip;
using LteImsBench.UserPlane.Tft;

namespace LteImsBench.UserPlane.Gateway;

/// <summary>A PDN connection as the gateway sees it.</summary>
public sealed class PdnSession
{
    internal PdnSession(PdnSessionId id, PdnNetwork network, PdnAddressing addressing)
    {
        (Id, Network, Addressing) = (id, network, addressing);
        V4 = addressing.IPv4 is null ? null : IpAddr.From(addressing.IPv4);
        Prefix = addressing.IPv6Prefix is null ? null : IpAddr.From(addressing.IPv6Prefix).Prefix;
        if (V4 is { IsV6: true }) throw new ArgumentException($"{addressing.IPv4} is not an IPv4 address", nameof(addressing));
        if (addressing.IPv6Prefix is { } prefix && !IpAddr.From(prefix).IsV6) throw new ArgumentException($"{prefix} is not an IPv6 prefix", nameof(addressing));
        if (V4 is null && Prefix is null) throw new ArgumentException("a PDN connection has an address", nameof(addressing));
        Classifier = new(id.DefaultBearer);
    }

    public PdnSessionId Id { get; }

    public PdnNetwork Network { get; }

    public PdnAddressing Addressing { get; }

    public BearerClassifier Classifier { get; }

    public PdnCounters Counters { get; } = new();

    internal IpAddr? V4 { get; }

    internal ulong? Prefix { get; }

    internal IpAddr LinkLocal => IpAddr.LinkLocal(Addressing.InterfaceIdentifier);

    /// <summary>Sends the next router advertisement; null before the connection is up.</summary>
    internal LazyTimer? Advertiser { get; set; }

    /// <summary>Whether the UE may send from <paramref name="source"/>: its IPv4 address, its whole /64, its link-local address.</summary>
    internal bool MaySendFrom(IpAddr source) =>
        !source.IsV6 ? source == V4 : source.IsLinkLocal ? Prefix is not null : source.Prefix == Prefix;
}

/// <summary>Addresses of a PDN connection.</summary>
/// <param name="IPv4">The UE's address, or null.</param>
/// <param name="IPv6Prefix">The UE's /64 prefix, or null.</param>
/// <param name="InterfaceIdentifier">What NAS gives the UE for its link-local address, where there is a prefix.</param>
public sealed record PdnAddressing(IPAddress? IPv4, IPAddress? IPv6Prefix = null, ulong InterfaceIdentifier = 0);
