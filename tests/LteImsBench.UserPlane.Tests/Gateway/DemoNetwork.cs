using System.Net;
using LteImsBench.Core.Evidence;
using LteImsBench.Core.Identity;
using LteImsBench.Core.Time;
using LteImsBench.UserPlane.Dns;
using LteImsBench.UserPlane.Gateway;

namespace LteImsBench.UserPlane.Tests.Gateway;

/// <summary>A gateway with two APNs, and the zone of the home domain.</summary>
internal static class DemoNetwork
{
    public const string Domain = "ims.mnc001.mcc001.3gppnetwork.org";

    public static readonly IPAddress Gateway4 = IPAddress.Parse("10.45.0.1");
    public static readonly IPAddress Gateway6 = IPAddress.Parse("2001:db8:45::1");
    public static readonly IPAddress Pcscf4 = IPAddress.Parse("10.45.0.3");
    public static readonly IPAddress Pcscf6 = IPAddress.Parse("2001:db8:45::3");

    public static readonly PdnSessionId Ue1 = new(new UeKey(1), new EpsBearerId(5));
    public static readonly PdnSessionId Ue2 = new(new UeKey(2), new EpsBearerId(5));
    public static readonly PdnAddressing Ue1Addressing = new(IPAddress.Parse("10.45.0.101"), IPAddress.Parse("2001:db8:45:101::"), 0x0000_0000_0000_0101);
    public static readonly PdnAddressing Ue2Addressing = new(IPAddress.Parse("10.45.0.102"), IPAddress.Parse("2001:db8:45:102::"), 0x0000_0000_0000_0102);

    public static PdnGateway Create(AirClock clock, DownlinkSink downlink, Timeline? timeline = null, bool betweenUes = true)
    {
        var gateway = new PdnGateway(new(clock, new(3), downlink, timeline));
        gateway.AddNetwork(new("internet", [Gateway4, Gateway6]) { ForwardsBetweenUes = betweenUes });
        gateway.AddNetwork(new("ims", [Gateway4, Gateway6, Pcscf4, Pcscf6]) { AdvertisedDnsServers = [Gateway6], ForwardsBetweenUes = betweenUes });
        return gateway;
    }

    public static DnsZone Zone() => HomeDomainZone.Create(
        Domain,
        [Gateway4, Gateway6],
        new SipHost("icscf", [IPAddress.Parse("10.45.0.4")], 4060),
        [new("pcscf", [Pcscf4, Pcscf6]), new("scscf", [IPAddress.Parse("10.45.0.5")], 6060)],
        [
            new DnsRecord.Cname($"xcap.{Domain}", $"pcscf.{Domain}"),
            new DnsRecord.Txt($"about.{Domain}", ["LteImsBench", "a second string"]),
            .. Enumerable.Range(1, 60).Select(host => new DnsRecord.A($"many.{Domain}", new IPAddress([10, 46, 0, (byte)host]))),
        ]);
}
