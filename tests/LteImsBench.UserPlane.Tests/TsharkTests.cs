using System.Buffers.Binary;
using System.Globalization;
using System.Net;
using LteImsBench.Core.Pcapng;
using LteImsBench.Testing;
using LteImsBench.UserPlane.Dns;
using LteImsBench.UserPlane.Gateway;
using LteImsBench.UserPlane.Icmp;
using LteImsBench.UserPlane.Ip;
using LteImsBench.UserPlane.Tcp;
using LteImsBench.UserPlane.Tests.Dns;
using LteImsBench.UserPlane.Tests.Gateway;

namespace LteImsBench.UserPlane.Tests;

/// <summary>Wireshark reads everything that the stacks say to one another, checksum validation on, and has no complaint.</summary>
public sealed class TsharkTests : IDisposable
{
    private const string BadChecksum =
        "ip.checksum.status == 0 || udp.checksum.status == 0 || tcp.checksum.status == 0 || icmp.checksum.status == 0 || icmpv6.checksum.status == 0";

    private const string Error = "_ws.expert.severity == 8388608";
    private const string GoodTcp = "tcp.checksum.status == 1 || (tcp && (icmp || icmpv6))";   // what an error quotes is cut short
    private const string GoodIp = "ip.checksum.status == 1";

    private readonly string _path = Path.Combine(Path.GetTempPath(), $"user-plane-{Guid.NewGuid():n}.pcapng");

    public void Dispose() => File.Delete(_path);

    [Fact]
    public void Conversations_of_every_kind_are_well_formed()
    {
        List<(long At, byte[] Packet)> capture = [.. Conversations(), .. Attachment(), .. Questions()];
        Save(capture);
        string[] found =
        [
            "icmp.type == 0", "icmp.type == 8", "icmp.type == 3 && icmp.code == 3", "icmp.type == 3 && icmp.code == 4", "icmp.type == 11",
            "icmpv6.type == 1", "icmpv6.type == 2", "icmpv6.type == 4", "icmpv6.type == 128", "icmpv6.type == 129", "icmpv6.type == 133",
            "icmpv6.opt.prefix == 2001:db8:45:101:: && icmpv6.nd.ra.router_lifetime == 64800 && icmpv6.opt.mtu == 1450 && icmpv6.opt.rdnss == 2001:db8:45::1",
            "tcp.flags.reset == 1", "tcp.analysis.fast_retransmission", "tcp.analysis.zero_window_probe",
            "ip.reassembled.length >= 8000", "ipv6.reassembled.length >= 8000",
            "dns.flags.rcode == 3 && dns.soa.mname", "dns.flags.truncated == 1", "dns.naptr.service == \"SIP+D2U\"", "dns.srv.port == 4060",
            "dns.txt == \"LteImsBench\"", "tcp && dns.count.answers == 60", "dns.resp.edns0_version == 0",
        ];
        long[] counts = Count(["frame", "_ws.malformed", BadChecksum, Error, GoodTcp, "tcp", GoodIp, "ip", .. found]);

        // A quoted packet inside an ICMP error counts with its own header, so all that is good is all there is.
        Assert.Equal([capture.Count, 0, 0, 0], counts[..4]);
        Assert.Equal((counts[5], counts[7]), (counts[4], counts[6]));
        Assert.All(found.Zip(counts[8..]), pair => Assert.True(pair.Second > 0, pair.First));
    }

    [Theory]
    [InlineData(10)]
    [InlineData(26)]
    [InlineData(36)]
    public void A_flipped_bit_would_be_noticed(int offset)
    {
        List<(long At, byte[] Packet)> capture = Conversations();
        int index = capture.FindIndex(entry => entry.Packet[0] >> 4 == 4 && entry.Packet[9] == IpProtocol.Tcp);
        capture[index].Packet[offset] ^= 1;
        Save(capture);
        Assert.Equal([1L], Count(BadChecksum));
    }

    private static List<(long At, byte[] Packet)> Conversations()
    {
        using var link = new TestLink { Capture = [], Delay = 5 };
        foreach (bool v6 in new[] { false, true })
        {
            link.Await(() => link.A.PingAsync(Addresses.B(v6), 56, TimeSpan.FromSeconds(1)));
            link.Await(() => link.A.PingAsync(Addresses.B(v6), 8000, TimeSpan.FromSeconds(1)));
            link.A.Bind(new(Addresses.A(v6), 0)).Send(new byte[300], new(Addresses.B(v6), 9));
            link.Await(() => link.A.Connect(new(Addresses.B(v6), 9)).WhenClosed);
            link.B.Input(v6 ? Packets.V6(Addresses.A6, Addresses.B6, 200, [1, 2, 3, 4, 5, 6, 7, 8]) : Packets.V4(Addresses.A4, Addresses.B4, 200, [1, 2, 3, 4, 5, 6, 7, 8]));
            Transfer(link, v6, loss: 0);
            Transfer(link, v6, loss: 0.03);
            ClosedWindow(link, v6);
        }

        // A reassembly that is not finished
        link.B.Input(Packets.V4(Addresses.A4, Addresses.B4, 17, Packets.Udp(Addresses.A4, 1, Addresses.B4, 2, new byte[1592])[..800], more: true));
        link.Run(61_000);
        return link.Capture;
    }

    private static void Transfer(TestLink link, bool v6, double loss)
    {
        using TcpListener listener = Listen(link.B, v6, accepted => accepted.OnReceived = data => accepted.Send(data[..(data.Length / 4)]));
        TcpConnection client = link.A.Connect(new(Addresses.B(v6), 80));
        client.OnReceived = _ => { };
        link.Run(50);
        link.Loss = loss;
        client.Send(new byte[200_000]);
        client.Close();
        link.Await(() => client.WhenClosed, 200_000);
        link.Loss = 0;
    }

    private static void ClosedWindow(TestLink link, bool v6)
    {
        TcpConnection? server = null;
        using TcpListener listener = Listen(link.B, v6, accepted =>
        {
            accepted.IsReading = false;
            accepted.OnReceived = _ => { };
            server = accepted;
        });
        TcpConnection client = link.A.Connect(new(Addresses.B(v6), 80));
        client.Send(new byte[80_000]);
        link.Run(10_000);
        server!.IsReading = true;
        link.Run(5000);
        client.Abort();
        link.Run(50);
    }

    private static TcpListener Listen(IpStack stack, bool v6, Action<TcpConnection> onAccepted) => stack.Listen(new(Addresses.B(v6), 80), onAccepted);

    private static List<(long At, byte[] Packet)> Attachment()
    {
        using var link = new TestLink();
        List<(long At, byte[] Packet)> capture = [];
        PdnGateway gateway = null!;
        var ue = new IpStack(new(link.Clock, new(9), packet =>
        {
            capture.Add((link.Clock.Now.Count, packet.ToArray()));
            gateway.Uplink(DemoNetwork.Ue1, packet);
        }));
        gateway = DemoNetwork.Create(link.Clock, (_, _, packet) =>
        {
            capture.Add((link.Clock.Now.Count, packet.ToArray()));
            ue.Input(packet);
        });
        gateway.OpenSession(DemoNetwork.Ue1, "ims", DemoNetwork.Ue1Addressing);
        ue.AddAddress(DemoNetwork.Ue1Addressing.IPv4!);
        using var configuration = new Ipv6Autoconfiguration(ue, link.Clock, 0x101);
        link.Await(() => configuration.RunAsync());
        link.Await(() => ue.PingAsync(DemoNetwork.Pcscf6, 56, TimeSpan.FromSeconds(1)));
        link.Await(() => ue.PingAsync(IPAddress.Parse("2001:db8:ffff::1"), 56, TimeSpan.FromSeconds(1)));

        // What a router beyond would say.
        ue.Bind(new(DemoNetwork.Ue1Addressing.IPv4!, 5000)).Send(new byte[1400], new(DemoNetwork.Gateway4, 9));
        foreach ((byte[] original, bool v6) in new[] { (capture[^2].Packet, false), (capture[0].Packet, true) })
        {
            IPAddress source = v6 ? DemoNetwork.Gateway6 : DemoNetwork.Gateway4;
            IPAddress destination = v6 ? IPAddress.Parse("2001:db8:45:101::101") : DemoNetwork.Ue1Addressing.IPv4!;
            byte[] message = [v6 ? (byte)2 : (byte)3, v6 ? (byte)0 : (byte)4, 0, 0, 0, 0, 0x05, 0x14, .. original];
            capture.Add((link.Clock.Now.Count, Packets.Icmp(source, destination, message)));
        }

        return capture;
    }

    private static List<(long At, byte[] Packet)> Questions()
    {
        using var link = new TestLink { Capture = [] };
        using var server = new DnsServer(link.B, link.Clock, new(DemoNetwork.Zone()));
        byte[][] questions =
        [
            DnsQuestions.Write("pcscf", DnsType.A), DnsQuestions.Write("pcscf", DnsType.Aaaa, edns: 4096), DnsQuestions.Write("", DnsType.Naptr), DnsQuestions.Write("_sip._udp", DnsType.Srv),
            DnsQuestions.Write("_sip._tcp.scscf", DnsType.Srv), DnsQuestions.Write("xcap", DnsType.A), DnsQuestions.Write("about", DnsType.Txt), DnsQuestions.Write("nobody", DnsType.A),
            DnsQuestions.Write("many", DnsType.A), DnsQuestions.Write("", DnsType.Any, edns: 1232), DnsQuestions.Write("", DnsType.Soa), DnsQuestions.Write("", DnsType.Ns),
        ];
        int answers = 0;
        using var socket = link.A.Bind(new(Addresses.A6, 0));
        socket.OnReceived = (_, _, _) => answers++;
        foreach (byte[] question in questions) socket.Send(question, new(Addresses.B6, 53));
        Assert.Equal(questions.Length, answers);

        TcpConnection connection = link.A.Connect(new(Addresses.B4, 53));
        int octets = 0;
        connection.OnReceived = data => octets += data.Length;
        foreach (byte[] question in questions)
        {
            byte[] framed = [0, 0, .. question];
            BinaryPrimitives.WriteUInt16BigEndian(framed, (ushort)question.Length);
            connection.Send(framed);
        }

        connection.Close();
        Assert.InRange(octets, 2000, 20_000);
        return link.Capture;
    }

    private void Save(List<(long At, byte[] Packet)> capture)
    {
        using var writer = new PcapngWriter(File.Create(_path), "LteImsBench");
        int link = writer.AddInterface(LinkType.Raw, "link");
        foreach ((long at, byte[] packet) in capture) writer.WritePacket(link, DateTimeOffset.UnixEpoch.AddMilliseconds(at), packet, "", null);
    }

    /// <summary>How many frames each display filter selects; one run of tshark. Filters must not contain commas.</summary>
    private long[] Count(params string[] filters)
    {
        string printed = Tshark.Read(
            _path,
            "-o", "ip.check_checksum:TRUE", "-o", "udp.check_checksum:TRUE", "-o", "tcp.check_checksum:TRUE",
            "-q", "-z", $"io,stat,0,{string.Join(',', filters)}");
        string row = printed.Split('\n').Single(line => line.Contains("<>", StringComparison.Ordinal));
        string[] cells = row.Split('|', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        return [.. Enumerable.Range(0, filters.Length).Select(filter => long.Parse(cells[1 + 2 * filter], CultureInfo.InvariantCulture))];
    }
}
