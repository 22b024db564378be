using System.Net;
using System.Net.Sockets;
using LteImsBench.UserPlane.Icmp;
using LteImsBench.UserPlane.Udp;

namespace LteImsBench.UserPlane.Tests.Udp;

public class UdpSocketTests
{
    [Theory]
    [InlineData(false, 0)]
    [InlineData(false, 1000)]
    [InlineData(false, 9001)]
    [InlineData(false, UdpSocket.MaxPayload)]
    [InlineData(true, 0)]
    [InlineData(true, 1452)]
    [InlineData(true, 1453)]
    [InlineData(true, 60000)]
    public void Datagrams_arrive_whole_both_ways(bool v6, int length)
    {
        using var link = new TestLink();
        byte[] sent = new byte[length];
        new Random(length).NextBytes(sent);
        byte[]? arrived = null;
        byte[]? answered = null;
        UdpSocket server = link.B.Bind(new(v6 ? IPAddress.IPv6Any : IPAddress.Any, 5060));
        server.OnReceived = (payload, remote, local) =>
        {
            arrived = payload.ToArray();
            Assert.Equal(new(Addresses.B(v6), 5060), local);
            server.Send(payload, remote, local.Address);
        };
        UdpSocket client = link.A.Bind(new(Addresses.A(v6), 0));
        client.OnReceived = (payload, remote, _) =>
        {
            Assert.Equal(new(Addresses.B(v6), 5060), remote);
            answered = payload.ToArray();
        };
        Assert.True(client.Send(sent, new(Addresses.B(v6), 5060)));
        Assert.Equal(sent, arrived);
        Assert.Equal(sent, answered);
        Assert.Equal(length > 1452 ? 1 : 0, link.B.Counters.Reassembled);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void A_closed_port_answers_port_unreachable(bool v6)
    {
        using var link = new TestLink();
        (IPEndPoint Remote, IcmpErrorKind Kind)? error = null;
        UdpSocket client = link.A.Bind(new(Addresses.A(v6), 0));
        client.OnError = (remote, kind) => error = (remote, kind);
        client.Send([1, 2, 3], new(Addresses.B(v6), 9));
        Assert.Equal((new IPEndPoint(Addresses.B(v6), 9), IcmpErrorKind.PortUnreachable), error);
    }

    [Fact]
    public void A_port_is_bound_once_and_free_after_closing()
    {
        using var link = new TestLink();
        UdpSocket first = link.A.Bind(new(IPAddress.Any, 5060));
        Assert.Throws<SocketException>(() => link.A.Bind(new(IPAddress.Any, 5060)));
        link.A.Bind(new(IPAddress.IPv6Any, 5060)).Dispose();
        first.Dispose();
        link.A.Bind(new(IPAddress.Any, 5060)).Dispose();
        Assert.Throws<SocketException>(() => link.A.Bind(new(Addresses.B4, 5061)));
        Assert.Equal(0, link.A.UdpSockets);
    }

    [Fact]
    public void Ephemeral_ports_do_not_run_out_when_they_are_closed()
    {
        using var link = new TestLink();
        for (int i = 0; i < 40_000; i++)
        {
            using UdpSocket socket = link.A.Bind(new(IPAddress.Any, 0));
            Assert.InRange(socket.Local.Port, 49152, 65535);
        }

        List<UdpSocket> all = [];
        for (int i = 0; i < 16384; i++) all.Add(link.A.Bind(new(Addresses.A4, 0)));
        Assert.Throws<SocketException>(() => link.A.Bind(new(Addresses.A4, 0)));
        Assert.Equal(16384, all.Select(socket => socket.Local.Port).Distinct().Count());
    }

    [Fact]
    public void A_corrupted_datagram_is_dropped_and_counted()
    {
        using var link = new TestLink();
        int arrived = 0;
        link.B.Bind(new(IPAddress.Any, 7)).OnReceived = (_, _, _) => arrived++;
        UdpSocket client = link.A.Bind(new(IPAddress.Any, 0));
        link.Filter = (_, packet) =>
        {
            packet[^1] ^= 0x10;
            return true;
        };
        client.Send([1, 2, 3], new(Addresses.B4, 7));
        Assert.Equal(0, arrived);
        Assert.Equal(1, link.B.Counters.BadChecksum);
    }

    [Fact]
    public void A_datagram_to_an_own_address_never_reaches_the_link()
    {
        using var link = new TestLink();
        byte[]? arrived = null;
        link.A.Bind(new(Addresses.A6, 53)).OnReceived = (payload, _, _) => arrived = payload.ToArray();
        link.A.Bind(new(IPAddress.IPv6Any, 0)).Send([42], new(Addresses.A6, 53));
        Assert.Equal([42], arrived!);
        Assert.Equal(0, link.Carried);
    }

    [Fact]
    public void Without_an_address_of_the_family_nothing_is_sent()
    {
        using var link = new TestLink();
        UdpSocket socket = link.A.Bind(new(IPAddress.IPv6Any, 0));
        link.A.RemoveAddress(Addresses.A6);
        Assert.False(socket.Send([1], new(Addresses.B6, 7)));
        Assert.Throws<SocketException>(() => link.A.Bind(new(Addresses.A6, 0)));
    }
}
