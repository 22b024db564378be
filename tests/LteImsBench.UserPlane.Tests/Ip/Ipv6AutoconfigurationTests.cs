using System.Net;
using LteImsBench.UserPlane.Icmp;
using LteImsBench.UserPlane.Ip;

namespace LteImsBench.UserPlane.Tests.Ip;

public class Ipv6AutoconfigurationTests
{
    private const ulong Iid = 0x0011_2233_4455_6677;
    private static readonly IPAddress Router = IPAddress.Parse("fe80::1");
    private static readonly PrefixInformation Good = new(IPAddress.Parse("2001:db8:7:8::"), 64, false, true, PrefixInformation.Infinite, PrefixInformation.Infinite);

    [Fact]
    public void Three_solicitations_go_out_and_silence_is_null()
    {
        using var link = new TestLink { Capture = [], Loss = 1 };
        using var configuration = new Ipv6Autoconfiguration(link.A, link.Clock, Iid);
        Assert.Equal(IPAddress.Parse("fe80::11:2233:4455:6677"), configuration.LinkLocal);
        Assert.Null(link.Await(() => configuration.RunAsync()));
        Assert.Equal([0, 4000, 8000], link.Capture.Select(entry => entry.At));
        Assert.Equal(12_000, link.Clock.Now.Count, 5.0);

        // From the link-local address to ff02::2, hop limit 255, ICMPv6 133.
        byte[] solicitation = link.Capture[0].Packet;
        Assert.True(IpPacket.TryRead(solicitation, out IpPacket read));
        Assert.Equal((configuration.LinkLocal, IPAddress.Parse("ff02::2"), (byte)255, (byte)133, 48),
            (read.SourceAddress, read.DestinationAddress, read.HopLimit, solicitation[40], read.Length));
    }

    [Fact]
    public void An_advertisement_gives_address_mtu_and_name_servers()
    {
        using var link = new TestLink();
        using var configuration = new Ipv6Autoconfiguration(link.A, link.Clock, Iid);
        IPAddress dns = IPAddress.Parse("2001:db8::53");
        link.Filter = (_, _) =>
        {
            Advertise(link.A, new(64, 64800, [Good], 1400, [dns]));
            return false;
        };
        IPAddress expected = IPAddress.Parse("2001:db8:7:8:11:2233:4455:6677");
        Assert.Equal(expected, link.Await(() => configuration.RunAsync()));
        Assert.Contains(expected, link.A.Addresses);
        Assert.Equal((1400, Router, dns, 1), (link.A.Mtu, configuration.Router, configuration.DnsServers.Single(), configuration.Solicitations));
    }

    [Fact]
    public void An_unsolicited_advertisement_is_enough()
    {
        using var link = new TestLink();
        using var configuration = new Ipv6Autoconfiguration(link.A, link.Clock, Iid);
        Advertise(link.A, new(64, 64800, [Good], null, []));
        Assert.NotNull(link.Await(() => configuration.RunAsync()));
        Assert.Equal(0, configuration.Solicitations);
    }

    public static TheoryData<string, PrefixInformation> Useless => new()
    {
        { "not autonomous", Good with { Autonomous = false } },
        { "link-local", Good with { Prefix = IPAddress.Parse("fe80::") } },
        { "48 bits", Good with { Length = 48 } },
        { "preferred longer than valid", Good with { ValidLifetime = 100 } },
        { "expired", Good with { ValidLifetime = 0, PreferredLifetime = 0 } },
    };

    [Theory]
    [MemberData(nameof(Useless))]
    public void A_prefix_that_rfc_4862_excludes_makes_no_address(string why, PrefixInformation prefix)
    {
        using var link = new TestLink();
        using var configuration = new Ipv6Autoconfiguration(link.A, link.Clock, Iid);
        Advertise(link.A, new(64, 64800, [prefix], null, []));
        Assert.True(configuration.Global is null, why);
    }

    [Theory]
    [InlineData("hop limit 254", 254, "fe80::1", 0)]
    [InlineData("source not link-local", 255, "2001:db8::1", 0)]
    [InlineData("code 1", 255, "fe80::1", 1)]
    public void A_forged_advertisement_is_dropped(string why, byte hopLimit, string source, byte code)
    {
        using var link = new TestLink();
        using var configuration = new Ipv6Autoconfiguration(link.A, link.Clock, Iid);
        byte[] message = new RouterAdvertisement(64, 64800, [Good], null, []).Write();
        message[1] = code;
        link.A.Input(IcmpV6Packet.Write(IpAddr.From(IPAddress.Parse(source)), IpAddr.AllNodes, message, hopLimit));
        Assert.True(configuration.Global is null, why);
        Assert.Equal(1, link.A.Counters.Malformed);
    }

    [Theory]
    [InlineData(1279)]
    [InlineData(1501)]
    public void An_mtu_outside_the_link_is_ignored(int mtu)
    {
        using var link = new TestLink();
        using var configuration = new Ipv6Autoconfiguration(link.A, link.Clock, Iid);
        Advertise(link.A, new(64, 64800, [], mtu, []));
        Assert.Equal(1500, link.A.Mtu);
    }

    [Fact]
    public void An_address_leaves_when_its_lifetime_ends()
    {
        using var link = new TestLink();
        using var configuration = new Ipv6Autoconfiguration(link.A, link.Clock, Iid);
        Advertise(link.A, new(64, 64800, [Good with { ValidLifetime = 8000, PreferredLifetime = 8000 }], null, []));
        link.Clock.Advance(TimeSpan.FromSeconds(7999));
        Assert.NotNull(configuration.Global);
        link.Clock.Advance(TimeSpan.FromSeconds(2));
        Assert.Null(configuration.Global);
        Assert.DoesNotContain(link.A.Addresses, address => address.ToString().StartsWith("2001:db8:7", StringComparison.Ordinal));
    }

    private static void Advertise(IpStack stack, RouterAdvertisement advertisement) =>
        stack.Input(IcmpV6Packet.Write(IpAddr.From(Router), IpAddr.AllNodes, advertisement.Write(), hopLimit: 255));
}
