using System.Net;

namespace LteImsBench.UserPlane.Gateway;

/// <summary>A packet data network, which an APN names.</summary>
/// <param name="Apn">Network identifier of the APN; case does not matter.</param>
/// <param name="Addresses">The gateway's own addresses in it: router, P-CSCF, DNS, media, in both families.</param>
public sealed record PdnNetworkSettings(string Apn, IReadOnlyList<IPAddress> Addresses)
{
    /// <summary>Whether UEs of the APN reach one another.</summary>
    public bool ForwardsBetweenUes { get; init; } = true;

    /// <summary>Largest packet to and from a UE, in octets; it is advertised. TS 23.060 annex C advises 1358 where there is a transport network.</summary>
    public int Mtu { get; init; } = 1450;

    /// <summary>IPv6 DNS servers to advertise, RFC 8106; none sends no such option.</summary>
    public IReadOnlyList<IPAddress> AdvertisedDnsServers { get; init; } = [];
}
