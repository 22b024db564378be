using System.Net;
using LteImsBench.Core.Evidence;
using LteImsBench.Core.Identity;
using LteImsBench.Core.Time;
using LteImsBench.UserPlane.Gateway;
using LteImsBench.UserPlane.Icmp;
using LteImsBench.UserPlane.Ip;
using LteImsBench.UserPlane.Tft;

namespace LteImsBench.UserPlane.Tests.Gateway;

/// <summary>Two UEs with stacks of their own on one gateway; the radio between them is a method call.</summary>
public sealed class PdnGatewayTests : IDisposable
{
    private static readonly EpsBearerId Voice = new(6);

    private readonly AirLoop _loop = new(new AirClock());
    private readonly Timeline _timeline;
    private readonly PdnGateway _gateway;
    private readonly Dictionary<PdnSessionId, IpStack> _ues = [];
    private readonly List<(PdnSessionId Session, EpsBearerId Bearer, byte[] Packet)> _downlink = [];

    public PdnGatewayTests()
    {
        _timeline = new(_loop.Clock);
        _gateway = DemoNetwork.Create(_loop.Clock, (session, bearer, packet) =>
        {
            _downlink.Add((session, bearer, packet.ToArray()));
            if (_ues.TryGetValue(session, out IpStack? ue)) ue.Input(packet);
        }, _timeline);
    }

    public void Dispose()
    {
        _gateway.Dispose();
        foreach (IpStack ue in _ues.Values) ue.Dispose();
    }

    [Fact]
    public void A_ue_configures_itself_and_reaches_the_gateway_over_both_families()
    {
        Ipv6Autoconfiguration configuration = Attach(DemoNetwork.Ue1, DemoNetwork.Ue1Addressing);
        IPAddress? address = Await(() => configuration.RunAsync());
        Assert.Equal(IPAddress.Parse("2001:db8:45:101::101"), address);
        IpStack ue = _ues[DemoNetwork.Ue1];
        Assert.Equal(1450, ue.Mtu);
        foreach (IPAddress target in new[] { DemoNetwork.Gateway4, DemoNetwork.Pcscf4, DemoNetwork.Pcscf6, IPAddress.Parse("fe80::1") })
            Assert.Equal(PingOutcome.Replied, Await(() => ue.PingAsync(target, 56, TimeSpan.FromSeconds(1))).Outcome);
        Assert.Equal(DemoNetwork.Gateway6, configuration.DnsServers.Single());
    }

    [Fact]
    public void An_advertisement_answers_a_solicitation_and_goes_out_unasked_when_the_bearer_is_up()
    {
        _gateway.OpenSession(DemoNetwork.Ue1, "ims", DemoNetwork.Ue1Addressing);
        Assert.Empty(_downlink);
        _gateway.SetBearer(DemoNetwork.Ue1, DemoNetwork.Ue1.DefaultBearer, []);
        CheckAdvertisement(_downlink.Single().Packet, "ff02::1");
        _gateway.SetBearer(DemoNetwork.Ue1, DemoNetwork.Ue1.DefaultBearer, []);
        Assert.Single(_downlink);

        IPAddress linkLocal = IPAddress.Parse("fe80::abc");
        _gateway.Uplink(DemoNetwork.Ue1, Packets.Icmp(linkLocal, IPAddress.Parse("ff02::2"), [133, 0, 0, 0, 0, 0, 0, 0]));
        CheckAdvertisement(_downlink[1].Packet, "fe80::abc");
        _gateway.Uplink(DemoNetwork.Ue1, Packets.Icmp(IPAddress.IPv6Any, IPAddress.Parse("ff02::2"), [133, 0, 0, 0, 0, 0, 0, 0]));
        CheckAdvertisement(_downlink[2].Packet, "ff02::1");
        _loop.Clock.Advance(TimeSpan.FromHours(6));
        Assert.Equal(4, _downlink.Count);
        _gateway.CloseSession(DemoNetwork.Ue1);
        _loop.Clock.Advance(TimeSpan.FromHours(6));
        Assert.Equal(4, _downlink.Count);
    }

    [Theory]
    [InlineData("another's IPv4", "10.45.0.102", "10.45.0.1")]
    [InlineData("another's prefix", "2001:db8:45:102::5", "2001:db8:45::1")]
    [InlineData("no address", "0.0.0.0", "10.45.0.1")]
    public void Packets_from_addresses_of_others_are_dropped_and_counted(string what, string source, string destination)
    {
        PdnSession session = _gateway.OpenSession(DemoNetwork.Ue1, "ims", DemoNetwork.Ue1Addressing);
        IPAddress from = IPAddress.Parse(source);
        IPAddress to = IPAddress.Parse(destination);
        byte[] udp = Packets.Udp(from, 1, to, 2, [1]);
        _gateway.Uplink(DemoNetwork.Ue1, from.GetAddressBytes().Length == 4 ? Packets.V4(from, to, 17, udp) : Packets.V6(from, to, 17, udp));
        Assert.True(session.Counters.BadSource == 1, what);
        Assert.Empty(_downlink);
    }

    [Fact]
    public void The_whole_prefix_is_the_ues()
    {
        _gateway.OpenSession(DemoNetwork.Ue1, "ims", DemoNetwork.Ue1Addressing);
        IPAddress own = IPAddress.Parse("2001:db8:45:101:dead:beef:0:1");
        _gateway.Uplink(DemoNetwork.Ue1, Packets.Icmp(own, DemoNetwork.Pcscf6, [128, 0, 0, 0, 0, 1, 0, 1]));
        Assert.Equal((byte)129, _downlink.Single().Packet[40]);
    }

    [Fact]
    public void Ues_reach_one_another_at_the_cost_of_a_hop()
    {
        Attach(DemoNetwork.Ue1, DemoNetwork.Ue1Addressing);
        Ipv6Autoconfiguration second = Attach(DemoNetwork.Ue2, DemoNetwork.Ue2Addressing);
        IPAddress address = Await(() => second.RunAsync())!;
        Assert.Equal(PingOutcome.Replied, Await(() => _ues[DemoNetwork.Ue1].PingAsync(DemoNetwork.Ue2Addressing.IPv4!, 1000, TimeSpan.FromSeconds(1))).Outcome);
        Assert.Equal(63, _downlink.Last(entry => entry.Session == DemoNetwork.Ue2).Packet[8]);
        Assert.Equal(PingOutcome.Replied, Await(() => _ues[DemoNetwork.Ue1].PingAsync(address, 1000, TimeSpan.FromSeconds(1))).Outcome);
        Assert.Equal(63, _downlink.Last(entry => entry.Session == DemoNetwork.Ue2).Packet[7]);
    }

    [Fact]
    public void A_hop_too_many_is_reported_by_the_gateway()
    {
        PdnSession session = _gateway.OpenSession(DemoNetwork.Ue1, "ims", DemoNetwork.Ue1Addressing);
        _gateway.OpenSession(DemoNetwork.Ue2, "ims", DemoNetwork.Ue2Addressing);
        IPAddress from = DemoNetwork.Ue1Addressing.IPv4!;
        IPAddress to = DemoNetwork.Ue2Addressing.IPv4!;
        _gateway.Uplink(DemoNetwork.Ue1, Packets.V4(from, to, 17, Packets.Udp(from, 1, to, 2, [1]), ttl: 1));
        Assert.Equal((DemoNetwork.Ue1, (byte)11), (_downlink.Single().Session, _downlink.Single().Packet[20]));
        Assert.Equal(1, session.Counters.HopLimitExceeded);
    }

    [Theory]
    [InlineData("10.45.0.101", "10.99.0.1")]
    [InlineData("2001:db8:45:101::101", "2001:db8:ffff::1")]
    public void A_way_out_takes_what_lies_beyond_with_one_hop_less_and_brings_the_answer_back(string source, string target)
    {
        List<byte[]> left = [];
        PdnNetwork network = _gateway.Network("ims")!;
        network.Exit = packet => left.Add(packet.ToArray());
        _gateway.OpenSession(DemoNetwork.Ue1, "ims", DemoNetwork.Ue1Addressing);
        _gateway.SetBearer(DemoNetwork.Ue1, DemoNetwork.Ue1.DefaultBearer, []);
        _downlink.Clear();
        (IPAddress ue, IPAddress host) = (IPAddress.Parse(source), IPAddress.Parse(target));
        byte[] Datagram(IPAddress from, IPAddress to) => from.AddressFamily == System.Net.Sockets.AddressFamily.InterNetwork
            ? Packets.V4(from, to, 17, Packets.Udp(from, 1, to, 2, [1]))
            : Packets.V6(from, to, 17, Packets.Udp(from, 1, to, 2, [1]));

        _gateway.Uplink(DemoNetwork.Ue1, Datagram(ue, host));
        byte[] sent = Assert.Single(left);
        Assert.Equal(63, sent[host.AddressFamily == System.Net.Sockets.AddressFamily.InterNetwork ? 8 : 7]);
        Assert.Empty(_downlink);

        byte[] answer = Datagram(host, ue);
        network.Downlink(answer);
        Assert.Equal(answer, Assert.Single(_downlink).Packet);
    }

    [Fact]
    public void From_outside_nothing_goes_to_an_address_without_a_ue_and_garbage_is_dropped()
    {
        PdnNetwork network = _gateway.Network("ims")!;
        IPAddress host = IPAddress.Parse("10.99.0.1"), nobody = IPAddress.Parse("10.45.0.200");
        network.Downlink(Packets.V4(host, nobody, 17, Packets.Udp(host, 1, nobody, 2, [1])));
        network.Downlink([0x45, 0]);
        network.Downlink([]);
        Assert.Empty(_downlink);
        Assert.Equal(3, network.UnknownDestination);
    }

    [Theory]
    [InlineData("10.99.0.1", IcmpErrorKind.NetworkUnreachable)]
    [InlineData("2001:db8:ffff::1", IcmpErrorKind.NetworkUnreachable)]
    public void What_lies_beyond_is_unreachable(string target, IcmpErrorKind kind)
    {
        Ipv6Autoconfiguration configuration = Attach(DemoNetwork.Ue1, DemoNetwork.Ue1Addressing);
        Await(() => configuration.RunAsync());
        PingReply reply = Await(() => _ues[DemoNetwork.Ue1].PingAsync(IPAddress.Parse(target), 8, TimeSpan.FromSeconds(1)));
        Assert.Equal((PingOutcome.Unreachable, kind), (reply.Outcome, reply.Error));
    }

    [Fact]
    public void Ues_are_kept_apart_where_forwarding_is_not_allowed()
    {
        using PdnGateway gateway = DemoNetwork.Create(_loop.Clock, (session, bearer, packet) =>
        {
            _downlink.Add((session, bearer, packet.ToArray()));
        }, betweenUes: false);
        gateway.OpenSession(DemoNetwork.Ue1, "ims", DemoNetwork.Ue1Addressing);
        gateway.OpenSession(DemoNetwork.Ue2, "ims", DemoNetwork.Ue2Addressing);
        IPAddress from = DemoNetwork.Ue1Addressing.IPv4!;
        IPAddress to = DemoNetwork.Ue2Addressing.IPv4!;
        gateway.Uplink(DemoNetwork.Ue1, Packets.V4(from, to, 17, Packets.Udp(from, 1, to, 2, [1])));
        Assert.Equal((DemoNetwork.Ue1, (byte)3, (byte)13), (_downlink.Single().Session, _downlink.Single().Packet[20], _downlink.Single().Packet[21]));
    }

    [Fact]
    public void Downlink_packets_go_on_the_bearer_that_their_filters_name()
    {
        PdnSession session = _gateway.OpenSession(DemoNetwork.Ue1, "ims", DemoNetwork.Ue1Addressing);
        _gateway.SetBearer(DemoNetwork.Ue1, Voice, [new() { Precedence = 10, RemotePorts = PortRange.Single(49170) }]);
        IpStack stack = _gateway.Network("IMS")!.Stack;
        using var media = stack.Bind(new(DemoNetwork.Pcscf4, 49170));
        using var sip = stack.Bind(new(DemoNetwork.Pcscf4, 5060));
        media.Send([1], new(DemoNetwork.Ue1Addressing.IPv4!, 5004));
        sip.Send([1], new(DemoNetwork.Ue1Addressing.IPv4!, 5060));
        _gateway.RemoveBearer(DemoNetwork.Ue1, Voice);
        media.Send([1], new(DemoNetwork.Ue1Addressing.IPv4!, 5004));
        Assert.Equal([6, 5, 5], _downlink.Select(entry => (int)entry.Bearer.Value));
        Assert.Equal(3, session.Counters.DownlinkPackets);
    }

    [Fact]
    public void The_same_addresses_serve_two_apns_without_meeting()
    {
        _gateway.OpenSession(DemoNetwork.Ue1, "internet", DemoNetwork.Ue1Addressing);
        _gateway.OpenSession(new(DemoNetwork.Ue1.Ue, new(6)), "ims", DemoNetwork.Ue1Addressing);
        _gateway.Uplink(DemoNetwork.Ue1, Packets.Icmp(DemoNetwork.Ue1Addressing.IPv4!, DemoNetwork.Gateway4, [8, 0, 0, 0, 0, 1, 0, 1]));
        Assert.Equal(DemoNetwork.Ue1, _downlink.Single().Session);
        Assert.Equal(0, _gateway.Network("ims")!.Stack.Counters.Received);
    }

    [Fact]
    public void Closing_frees_addresses_and_stops_the_flow()
    {
        _gateway.OpenSession(DemoNetwork.Ue1, "ims", DemoNetwork.Ue1Addressing);
        Assert.Throws<ArgumentException>(() => _gateway.OpenSession(DemoNetwork.Ue2, "ims", DemoNetwork.Ue1Addressing));
        Assert.Throws<ArgumentException>(() => _gateway.OpenSession(DemoNetwork.Ue2, "nowhere", DemoNetwork.Ue2Addressing));
        Assert.Throws<ArgumentException>(() => _gateway.OpenSession(DemoNetwork.Ue2, "ims", new(null, DemoNetwork.Ue1Addressing.IPv6Prefix, 3)));
        Assert.Throws<ArgumentException>(() => _gateway.OpenSession(DemoNetwork.Ue2, "ims", new(IPAddress.Parse("10.45.0.200"), DemoNetwork.Ue1Addressing.IPv6Prefix, 3)));
        _gateway.CloseSession(DemoNetwork.Ue1);
        _gateway.CloseSession(DemoNetwork.Ue1);
        for (int round = 0; round < 1000; round++)
        {
            _gateway.OpenSession(DemoNetwork.Ue2, "ims", DemoNetwork.Ue1Addressing);
            _gateway.CloseSession(DemoNetwork.Ue2);
        }

        _gateway.Uplink(DemoNetwork.Ue1, Packets.Icmp(DemoNetwork.Ue1Addressing.IPv4!, DemoNetwork.Gateway4, [8, 0, 0, 0, 0, 1, 0, 1]));
        Assert.Equal(1, _gateway.UnknownSession);
        Assert.Empty(_downlink);
        _gateway.Network("ims")!.Stack.Bind(new(DemoNetwork.Pcscf4, 1)).Send([1], new(DemoNetwork.Ue1Addressing.IPv4!, 5060));
        Assert.Equal(1, _gateway.Network("ims")!.Unroutable);
    }

    [Fact]
    public void Every_packet_is_on_the_timeline_with_its_name()
    {
        Attach(DemoNetwork.Ue1, DemoNetwork.Ue1Addressing);
        Await(() => _ues[DemoNetwork.Ue1].PingAsync(DemoNetwork.Gateway4, 8, TimeSpan.FromSeconds(1)));
        Assert.Equal(
            ["Downlink ICMPv6 Router Advertisement", "Uplink ICMP Echo Request", "Downlink ICMP Echo Reply"],
            _timeline.Recent.Select(entry => $"{entry.Direction} {entry.Name}"));
        Assert.All(_timeline.Recent, entry => Assert.Equal((Layer.Ip, Side.Network, PduKind.IpPacket, DemoNetwork.Ue1.Ue), (entry.Layer, entry.Side, entry.Kind, entry.Ue!.Value)));
    }

    [Fact]
    public void Garbage_is_counted()
    {
        PdnSession session = _gateway.OpenSession(DemoNetwork.Ue1, "ims", DemoNetwork.Ue1Addressing);
        _gateway.Uplink(DemoNetwork.Ue1, []);
        _gateway.Uplink(DemoNetwork.Ue1, [0x45, 1, 2]);
        _gateway.Uplink(DemoNetwork.Ue1, Packets.V6(IPAddress.Parse("2001:db8:45:101::1"), IPAddress.Parse("ff02::16"), 58, new byte[8]));
        Assert.Equal((2, 1, 3), (session.Counters.Malformed, session.Counters.Multicast, session.Counters.UplinkPackets));
    }

    private static void CheckAdvertisement(byte[] packet, string destination)
    {
        Assert.True(IpPacket.TryRead(packet, out IpPacket read));
        Assert.Equal((IPAddress.Parse("fe80::1"), IPAddress.Parse(destination), (byte)255, (byte)134),
            (read.SourceAddress, read.DestinationAddress, read.HopLimit, packet[40]));

        // RFC 4861 §4.6.2: type 3, length 4, /64, A without L, infinite lifetimes; §4.6.4: MTU 1450.
        byte[] expected = Core.Hex.Parse("0304 4040 ffffffff ffffffff 00000000 20010db8004501010000000000000000 0501 0000 000005aa");
        Assert.Equal(expected, packet[56..(56 + expected.Length)]);
    }

    private Ipv6Autoconfiguration Attach(PdnSessionId id, PdnAddressing addressing)
    {
        var ue = new IpStack(new(_loop.Clock, new(id.Ue.Value), packet => _gateway.Uplink(id, packet)));
        ue.AddAddress(addressing.IPv4!);
        _ues.Add(id, ue);
        var configuration = new Ipv6Autoconfiguration(ue, _loop.Clock, addressing.InterfaceIdentifier);
        _gateway.OpenSession(id, "ims", addressing);
        _gateway.SetBearer(id, id.DefaultBearer, []);
        return configuration;
    }

    private T Await<T>(Func<Task<T>> start)
    {
        Task<T> task = _loop.Start(start);
        Assert.True(_loop.RunUntil(() => task.IsCompleted, TimeSpan.FromSeconds(30)));
        return task.GetAwaiter().GetResult();
    }
}
