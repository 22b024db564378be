using System.Net;
using System.Net.Sockets;

namespace LteImsBench.UserPlane.Dns;

/// <summary>A host of the home domain that speaks SIP.</summary>
/// <param name="Label">Its name below the domain, such as <c>pcscf</c>.</param>
/// <param name="Addresses">Of both families.</param>
/// <param name="Port">For UDP and TCP.</param>
public sealed record SipHost(string Label, IReadOnlyList<IPAddress> Addresses, ushort Port = 5060);

/// <summary>
/// The zone of an IMS home domain, as RFC 3263 and TS 23.003 §13 want it: NAPTR records lead to the SRV records of each transport, these
/// to the hosts. The domain itself leads to its entry point; every host has records of its own.
/// </summary>
public static class HomeDomainZone
{
    /// <param name="domain">Such as <c>ims.mnc001.mcc001.3gppnetwork.org</c>.</param>
    /// <param name="nameServers">Addresses of the name server.</param>
    /// <param name="entry">Where requests to the domain go: its I-CSCF.</param>
    /// <param name="hosts">The other hosts, the P-CSCF among them.</param>
    /// <param name="others">Further records, for example of an XCAP server.</param>
    public static DnsZone Create(
        string domain, IEnumerable<IPAddress> nameServers, SipHost entry, IEnumerable<SipHost> hosts, IEnumerable<DnsRecord>? others = null)
    {
        List<DnsRecord> records = [new DnsRecord.Ns(domain, $"ns.{domain}"), .. nameServers.Select(address => AddressOf($"ns.{domain}", address))];
        AddServices(records, domain, entry, $"{entry.Label}.{domain}");
        foreach (SipHost host in hosts.Prepend(entry).DistinctBy(host => host.Label))
        {
            string name = $"{host.Label}.{domain}";
            foreach (IPAddress address in host.Addresses) records.Add(AddressOf(name, address));
            AddServices(records, name, host, name);
        }

        records.AddRange(others ?? []);
        return new(new(domain, $"ns.{domain}", $"hostmaster.{domain}", Serial: 1, Minimum: 60), records);
    }

    /// <summary>An A or AAAA record, as the address is.</summary>
    public static DnsRecord AddressOf(string name, IPAddress address) =>
        address.AddressFamily == AddressFamily.InterNetworkV6 ? new DnsRecord.Aaaa(name, address) : new DnsRecord.A(name, address);

    private static void AddServices(List<DnsRecord> records, string owner, SipHost host, string name)
    {
        // Services of RFC 3263 §4.1; UDP before TCP.
        records.Add(new DnsRecord.Naptr(owner, 10, 50, "s", "SIP+D2U", $"_sip._udp.{owner}"));
        records.Add(new DnsRecord.Naptr(owner, 20, 50, "s", "SIP+D2T", $"_sip._tcp.{owner}"));
        records.Add(new DnsRecord.Srv($"_sip._udp.{owner}", 0, 0, host.Port, name));
        records.Add(new DnsRecord.Srv($"_sip._tcp.{owner}", 0, 0, host.Port, name));
    }
}
