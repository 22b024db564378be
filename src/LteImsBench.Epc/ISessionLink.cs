using System.Net;
using LteImsBench.Core.Identity;
using LteImsBench.Messages.S1;

namespace LteImsBench.Epc;

/// <summary>Addresses of a PDN connection.</summary>
/// <param name="IPv4">The UE's address, or null.</param>
/// <param name="IPv6Prefix">The UE's /64 prefix, or null; the router advertises it.</param>
/// <param name="InterfaceIdentifier">The 64-bit interface identifier that NAS gives the UE, where there is a prefix.</param>
public sealed record PdnAddresses(IPAddress? IPv4, IPAddress? IPv6Prefix, ulong InterfaceIdentifier)
{
    /// <summary>The address and the prefix as people write them.</summary>
    public string ToText() => string.Join(", ", new[] { IPv4?.ToString(), IPv6Prefix is null ? null : $"{IPv6Prefix}/64" }.Where(text => text is not null));
}

/// <summary>A PDN connection as the user plane knows it.</summary>
/// <param name="Ue">Whose it is.</param>
/// <param name="DefaultBearer">Identity of its default bearer, which names the connection.</param>
/// <param name="Apn">The APN's network identifier, in lower case.</param>
/// <param name="Addresses">The UE's addresses.</param>
public sealed record PdnSession(UeKey Ue, EpsBearerId DefaultBearer, string Apn, PdnAddresses Addresses);

/// <summary>What the core asks of the user plane (the functions of S5 and Gx). On the bench thread; never blocks.</summary>
public interface ISessionLink
{
    void OnSessionOpened(PdnSession session);

    void OnSessionClosed(PdnSession session);

    /// <summary>
    /// A bearer of the session is active or changed; downlink packets that its traffic flow template matches use it. An empty
    /// template is that of a default bearer and matches what no other does. The octets are those of TS 24.008 §10.5.6.12, value part.
    /// </summary>
    void OnBearerActive(PdnSession session, EpsBearerId bearer, ErabQos qos, ReadOnlyMemory<byte> trafficFlowTemplate);

    void OnBearerInactive(PdnSession session, EpsBearerId bearer);

    /// <summary>The UE can be sent packets on this connection now, or, when null, only after paging.</summary>
    void OnReachable(UeKey ue, EnbUeId? connection);
}
