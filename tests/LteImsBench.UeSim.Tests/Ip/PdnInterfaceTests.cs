using System.Net;
using LteImsBench.Core;
using LteImsBench.Core.Identity;
using LteImsBench.Messages.Nas;
using LteImsBench.UeSim.Ip;
using LteImsBench.UeSim.Nas.Esm;
using LteImsBench.UeSim.Tests.Fakes;

namespace LteImsBench.UeSim.Tests.Ip;

public sealed class PdnInterfaceTests
{
    private static readonly OctetString InterfaceIdentifier = OctetString.FromHex("0000000000000002");

    private readonly TestBench _bench = new();
    private readonly List<(EpsBearerId Bearer, byte[] Packet)> _sent = [];

    [Fact]
    public void IPv4_and_the_MTU_come_from_NAS()
    {
        using PdnInterface item = Open(PdnAddress.Ipv4(IPAddress.Parse("10.45.0.7")), PcoUnit.OfMtu(1400));
        Assert.Equal(IPAddress.Parse("10.45.0.7"), item.Ipv4);
        Assert.Equal(1400, item.Stack.Mtu);
        Assert.Contains("IPV4 ADDRESS", _bench.Names);
        Assert.True(item.Ipv6Address.IsCompleted);
    }

    [Fact]
    public void The_IPv6_prefix_comes_from_a_router_advertisement()
    {
        using PdnInterface item = Open(PdnAddress.Ipv6(InterfaceIdentifier));
        _bench.Loop.Start(() =>
        {
            item.Start();
            return Task.CompletedTask;
        });
        _bench.Run(0.01);

        // A router solicitation from fe80::2 to ff02::2, hop limit 255 (RFC 4861 §4.1).
        byte[] solicitation = Assert.Single(_sent).Packet;
        Assert.Equal((0x60, 58, 255, 133), (solicitation[0], solicitation[6], solicitation[7], solicitation[40]));
        item.Receive(Advertisement("2001:db8:1:2::", "fe80::1", IPAddress.Parse("fe80::2")));
        _bench.Run(0.01);
        Assert.Equal(IPAddress.Parse("2001:db8:1:2::2"), item.Ipv6);
        Assert.Contains("IPV6 ADDRESS", _bench.Names);
    }

    [Fact]
    public void Without_an_advertisement_the_waiting_ends()
    {
        using PdnInterface item = Open(PdnAddress.Ipv6(InterfaceIdentifier));
        IPAddress? address = _bench.Await(() =>
        {
            item.Start();
            return item.Ipv6Address;
        });
        Assert.Null(address);
        Assert.Equal(3, _sent.Count);
    }

    [Theory]
    [InlineData(49152, 8)]
    [InlineData(49153, 5)]
    public void A_packet_goes_out_on_the_bearer_whose_filter_it_matches(int port, byte bearer)
    {
        using PdnInterface item = Open(PdnAddress.Ipv4(IPAddress.Parse("10.45.0.7")));
        item.Pdn.Set(new(new(8), new(1))
        {
            Filters =
            [
                new(1)
                {
                    Direction = PacketFilterDirection.Bidirectional,
                    Precedence = 1,
                    Components = [new PacketFilterComponent.Ipv4Remote(IPAddress.Parse("10.45.0.1"), IPAddress.Broadcast), new PacketFilterComponent.RemotePortRange(49152, 49152)],
                },
            ],
        });
        item.OnBearersChanged();
        using var socket = item.Stack.Bind(new(IPAddress.Any, 0));
        socket.Send([1, 2, 3], new(IPAddress.Parse("10.45.0.1"), port));
        Assert.Equal(new EpsBearerId(bearer), Assert.Single(_sent).Bearer);

        item.Pdn.Remove(new(8));
        item.OnBearersChanged();
        socket.Send([1, 2, 3], new(IPAddress.Parse("10.45.0.1"), port));
        Assert.Equal(new EpsBearerId(5), _sent[^1].Bearer);
    }

    [Fact]
    public void Hostile_grants_do_no_harm()
    {
        foreach (string address in (string[])["0.0.0.0", "255.255.255.255", "224.0.0.1"])
        {
            using PdnInterface item = Open(PdnAddress.Ipv4(IPAddress.Parse(address)), PcoUnit.OfMtu(3));
            Assert.Null(item.Ipv4);
            item.Pdn.Set(new(new(8), new(1))
            {
                Filters = [new(1) { Components = [new PacketFilterComponent.Ipv6Remote(IPAddress.Parse("::ffff:1.2.3.4"), IPAddress.Parse("ffff::"))] }, new(2) { Components = [new PacketFilterComponent.Ipv6RemotePrefix(IPAddress.IPv6Any, 200)] }],
            });
            item.OnBearersChanged();
        }
    }

    [Fact]
    public void Packets_wait_for_the_connection_that_they_ask_for()
    {
        var connected = new TaskCompletionSource();
        int asked = 0;
        List<OctetString> sent = [];
        var queue = new UplinkQueue(
            (_, packet) =>
            {
                sent.Add(packet);
                return true;
            },
            () =>
            {
                asked++;
                return connected.Task;
            });
        _bench.Loop.Start(() =>
        {
            for (byte i = 0; i < 70; i++) queue.Add(new(5), [i]);
            return Task.CompletedTask;
        });
        Assert.Equal((1, 64), (asked, queue.Count));
        connected.SetResult();
        _bench.Run(0.01);
        Assert.Equal(64, sent.Count);
        Assert.Equal(6, sent[0][0]);                   // the oldest gave way
    }

    private PdnInterface Open(PdnAddress address, params PcoUnit[] options)
    {
        var grant = new ActivateDefaultEpsBearerContextRequest(new(5), new(1), new(9), "internet", address)
        {
            ProtocolConfigurationOptions = new ProtocolConfigurationOptions([.. options]),
        };
        return new(new PdnConnection(grant), new(_bench.Loop.Clock, _bench.Log, new Random(1), (bearer, packet) => _sent.Add((bearer, packet.ToArray()))));
    }

    // IPv6 header, router advertisement with one prefix information option of 64 bits, A flag, infinite lifetimes.
    private static byte[] Advertisement(string prefix, string router, IPAddress ue)
    {
        byte[] icmp = [134, 0, 0, 0, 64, 0, 0xFF, 0xFF, 0, 0, 0, 0, 0, 0, 0, 0, 3, 4, 64, 0x40, 255, 255, 255, 255, 255, 255, 255, 255, 0, 0, 0, 0, .. IPAddress.Parse(prefix).GetAddressBytes()];
        byte[] packet = [0x60, 0, 0, 0, 0, (byte)icmp.Length, 58, 255, .. IPAddress.Parse(router).GetAddressBytes(), .. ue.GetAddressBytes(), .. icmp];
        uint sum = (uint)(icmp.Length + 58);
        for (int i = 8; i < packet.Length; i += 2) sum += (uint)(packet[i] << 8 | packet[i + 1]);
        while (sum > 0xFFFF) sum = (sum & 0xFFFF) + (sum >> 16);
        (packet[42], packet[43]) = ((byte)(~sum >> 8), (byte)~sum);
        return packet;
    }
}
