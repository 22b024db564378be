using System.Net;
using LteImsBench.UserPlane.Icmp;
using LteImsBench.UserPlane.Ip;
using LteImsBench.UserPlane.Tcp;

namespace LteImsBench.UserPlane.Tests.Icmp;

public class IcmpErrorTests
{
    [Fact]
    public void An_unknown_protocol_is_unreachable_over_ipv4_and_a_parameter_problem_over_ipv6()
    {
        using var link = new TestLink { Capture = [] };
        link.B.Input(Packets.V4(Addresses.A4, Addresses.B4, 200, [1, 2, 3, 4, 5, 6, 7, 8]));
        link.B.Input(Packets.V6(Addresses.A6, Addresses.B6, 200, [1, 2, 3, 4, 5, 6, 7, 8]));
        Assert.Equal([3, 2], link.Capture[0].Packet[20..22]);
        Assert.Equal([4, 1, 0, 0, 0, 6], [.. link.Capture[1].Packet[40..42], .. link.Capture[1].Packet[44..48]]);   // pointer 6: the next-header field
    }

    [Theory]
    [InlineData("from nobody", "0.0.0.0", "10.45.0.2")]
    [InlineData("from a group", "224.0.0.1", "10.45.0.2")]
    [InlineData("from all", "255.255.255.255", "10.45.0.2")]
    [InlineData("from loopback", "127.0.0.1", "10.45.0.2")]
    [InlineData("to a group", "10.45.0.1", "224.0.0.1")]
    [InlineData("to another host", "10.45.0.1", "10.45.0.77")]
    public void Nobody_is_told_about_a_packet(string what, string source, string destination)
    {
        using var link = new TestLink { Capture = [] };
        link.B.Input(Packets.V4(IPAddress.Parse(source), IPAddress.Parse(destination), 200, new byte[8]));
        Assert.True(link.Capture.Count == 0, what);
        Assert.Equal(1, link.B.Counters.BadAddress);
    }

    [Fact]
    public void Errors_are_not_answered_and_not_sent_without_limit()
    {
        using var link = new TestLink { Capture = [] };
        link.B.Input(Packets.Icmp(Addresses.A4, Addresses.B4, [3, 3, 0, 0, 0, 0, 0, 0, 1, 2, 3]));
        link.B.Input(Packets.Icmp(Addresses.A6, Addresses.B6, [1, 99, 0, 0, 0, 0, 0, 0, 1, 2, 3]));
        Assert.Empty(link.Capture);
        for (int i = 0; i < 1000; i++) link.B.Input(Packets.V4(Addresses.A4, Addresses.B4, 200, new byte[8]));
        Assert.Equal(100, link.Capture.Count);
        link.Run(1000);
        link.B.Input(Packets.V4(Addresses.A4, Addresses.B4, 200, new byte[8]));
        Assert.Equal(101, link.Capture.Count);
    }

    [Theory]
    [InlineData(false, 1000)]
    [InlineData(true, 1300)]
    public void Packet_too_big_lowers_the_segment_size_and_fragments_datagrams(bool v6, int mtu)
    {
        // A router between the two carries less than the link of either end.
        using var link = new TestLink();
        int largest = 0;
        link.Filter = (to, packet) =>
        {
            if (packet.Length <= mtu)
            {
                largest = Math.Max(largest, packet.Length);
                return true;
            }

            IpStack from = to == link.A ? link.B : link.A;
            IPAddress source = to == link.A ? Addresses.B(v6) : Addresses.A(v6);
            byte[] message = v6
                ? [2, 0, 0, 0, 0, 0, (byte)(mtu >> 8), (byte)mtu, .. packet[..600]]
                : [3, 4, 0, 0, 0, 0, (byte)(mtu >> 8), (byte)mtu, .. packet[..28]];
            link.Loop.Post(() => from.Input(Packets.Icmp(IPAddress.Parse(v6 ? "2001:db8::99" : "10.9.9.9"), source, message)));
            return false;
        };
        int arrived = 0;
        link.B.Listen(new(Addresses.B(v6), 80), accepted => accepted.OnReceived = data => arrived += data.Length);
        TcpConnection client = link.A.Connect(new(Addresses.B(v6), 80));
        client.Send(new byte[100_000]);
        link.Run(500);
        Assert.Equal(100_000, arrived);
        Assert.Equal(v6 ? mtu : mtu, largest);

        byte[]? datagram = null;
        link.B.Bind(new(Addresses.B(v6), 9)).OnReceived = (payload, _, _) => datagram = payload.ToArray();
        link.A.Bind(new(Addresses.A(v6), 0)).Send(new byte[1400], new(Addresses.B(v6), 9));
        Assert.Equal(1400, datagram!.Length);
    }

    [Fact]
    public void A_claim_below_the_smallest_mtu_is_not_believed()
    {
        using var link = new TestLink { Capture = [] };
        link.A.Bind(new(Addresses.A6, 5000)).Send([1], new(Addresses.B6, 9));
        byte[] message = [2, 0, 0, 0, 0, 0, 0, 68, .. link.Capture[0].Packet];
        link.A.Input(Packets.Icmp(Addresses.B6, Addresses.A6, message));
        link.Capture.Clear();
        link.A.Bind(new(Addresses.A6, 5001)).Send(new byte[1232], new(Addresses.B6, 9));
        Assert.Equal(1280, link.Capture[0].Packet.Length);
        link.A.Bind(new(Addresses.A6, 5002)).Send(new byte[1233], new(Addresses.B6, 9));
        Assert.Equal(1280, link.Capture[1].Packet.Length + 0 * link.Capture.Count);
    }

    [Theory]
    [InlineData(1, TcpCloseReason.Unreachable)]
    [InlineData(3, TcpCloseReason.Unreachable)]
    public void An_unreachable_host_ends_an_attempt(byte code, TcpCloseReason reason)
    {
        using var link = new TestLink { Loss = 1, Capture = [] };
        TcpConnection client = link.A.Connect(new(Addresses.B4, 80));
        link.A.Input(Packets.Icmp(IPAddress.Parse("10.9.9.9"), Addresses.A4, [3, code, 0, 0, 0, 0, 0, 0, .. link.Capture[0].Packet[..28]]));
        Assert.Equal(reason, link.Await(() => client.WhenClosed));
    }

    [Fact]
    public void An_error_about_a_sequence_number_not_under_way_is_ignored()
    {
        using var link = new TestLink { Loss = 1, Capture = [] };
        TcpConnection client = link.A.Connect(new(Addresses.B4, 80));
        byte[] quoted = link.Capture[0].Packet[..28];
        quoted[24] ^= 0x40;
        link.A.Input(Packets.Icmp(IPAddress.Parse("10.9.9.9"), Addresses.A4, [3, 1, 0, 0, 0, 0, 0, 0, .. quoted]));
        Assert.Equal(TcpState.SynSent, client.State);
    }

    [Fact]
    public void A_routing_header_that_wants_forwarding_is_a_parameter_problem()
    {
        using var link = new TestLink { Capture = [] };
        byte[] routing = [IpProtocol.Udp, 2, 0, 1, 0, 0, 0, 0, .. Addresses.A6.GetAddressBytes(), 0, 1, 0, 2, 0, 8, 0, 0];
        link.B.Input(Packets.V6(Addresses.A6, Addresses.B6, IpProtocol.Routing, routing));
        Assert.Equal([4, 0, 0, 0, 0, 42], [.. link.Capture[0].Packet[40..42], .. link.Capture[0].Packet[44..48]]);
    }
}
