using System.Net;
using LteImsBench.UserPlane.Dns;
using LteImsBench.UserPlane.Gateway;
using LteImsBench.UserPlane.Tests.Gateway;

namespace LteImsBench.UserPlane.Tests.Kernel;

/// <summary>The gateway with Linux as the UE: it autoconfigures itself from the router advertisement, and Debian's <c>dig</c> asks the responder.</summary>
[Collection("kernel")]
public class KernelAsUeTests
{
    private const string NoTime = " +time=5 +tries=1";

    [Fact]
    public void Linux_takes_prefix_route_and_mtu_from_the_advertisement()
    {
        using Bench bench = new();
        string addresses = bench.Peer.WaitForGlobalAddress();
        Assert.Contains("2001:db8:45:101:", addresses, StringComparison.Ordinal);
        Assert.Contains("valid_lft forever preferred_lft forever", addresses, StringComparison.Ordinal);
        Assert.Contains("default via fe80::1", bench.Peer.Run("ip", "-6 route"), StringComparison.Ordinal);
        Assert.Equal("1450", bench.Peer.Run("cat", $"/proc/sys/net/ipv6/conf/{KernelPeer.Device}/mtu").Trim());
        Assert.Contains("2 received", bench.Peer.Run("ping", $"-6 -c 2 -i 0.2 -W 5 {DemoNetwork.Pcscf6}"), StringComparison.Ordinal);
        Assert.Contains("2 received", bench.Peer.Run("ping", $"-4 -c 2 -i 0.2 -W 5 {DemoNetwork.Pcscf4}"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("@10.45.0.1 pcscf.{0} A +short", "10.45.0.3")]
    [InlineData("@2001:db8:45::1 pcscf.{0} AAAA +short", "2001:db8:45::3")]
    [InlineData("@10.45.0.1 {0} NAPTR +short", "10 50 \"s\" \"SIP+D2U\" \"\" _sip._udp.{0}.|20 50 \"s\" \"SIP+D2T\" \"\" _sip._tcp.{0}.")]
    [InlineData("@10.45.0.1 _sip._udp.{0} SRV +short", "0 0 4060 icscf.{0}.")]
    [InlineData("@10.45.0.1 _sip._tcp.scscf.{0} SRV +short", "0 0 6060 scscf.{0}.")]
    [InlineData("@10.45.0.1 xcap.{0} A +short", "pcscf.{0}.|10.45.0.3")]
    [InlineData("@10.45.0.1 about.{0} TXT +short +tcp", "\"LteImsBench\" \"a second string\"")]
    [InlineData("@10.45.0.1 {0} SOA +short", "ns.{0}. hostmaster.{0}. 1 3600 600 86400 60")]
    public void Dig_reads_the_answers(string question, string answer)
    {
        using Bench bench = new();
        string printed = bench.Dig(question);
        string expected = string.Format(System.Globalization.CultureInfo.InvariantCulture, answer, DemoNetwork.Domain).Replace('|', '\n');
        Assert.Equal(expected, printed.Trim());
    }

    [Theory]
    [InlineData("@10.45.0.1 nobody.{0} A", "status: NXDOMAIN", "AUTHORITY: 1")]
    [InlineData("@10.45.0.1 nobody.{0} A", "{0}. 60 IN SOA ns.{0}.", "flags: qr aa rd;")]
    [InlineData("@10.45.0.1 www.example.com A +noedns", "status: NXDOMAIN", "ns.invalid. hostmaster.invalid.")]
    [InlineData("@10.45.0.1 pcscf.{0} MX", "status: NOERROR", "ANSWER: 0, AUTHORITY: 1")]
    [InlineData("@10.45.0.1 _udp.{0} A", "status: NOERROR", "ANSWER: 0, AUTHORITY: 1")]
    [InlineData("@10.45.0.1 {0} AXFR", "; Transfer failed.", "AXFR")]
    [InlineData("@10.45.0.1 many.{0} A +ignore +noedns", "flags: qr aa tc rd;", "status: NOERROR")]
    [InlineData("@10.45.0.1 many.{0} A", "ANSWER: 60", "status: NOERROR")]
    [InlineData("@10.45.0.1 many.{0} A +noedns", "ANSWER: 60", "(TCP)")]
    [InlineData("@10.45.0.1 _sip._udp.pcscf.{0} SRV", "ADDITIONAL: 3", "pcscf.{0}. 3600 IN AAAA 2001:db8:45::3")]
    public void Dig_sees_status_and_flags(string question, string first, string second)
    {
        using Bench bench = new();
        string printed = bench.Dig(question).Replace('\t', ' ');
        Assert.Contains(string.Format(System.Globalization.CultureInfo.InvariantCulture, first, DemoNetwork.Domain), printed, StringComparison.Ordinal);
        Assert.Contains(string.Format(System.Globalization.CultureInfo.InvariantCulture, second, DemoNetwork.Domain), printed, StringComparison.Ordinal);
        Assert.DoesNotContain("malformed", printed, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("WARNING: Message", printed, StringComparison.Ordinal);
    }

    private sealed class Bench : IDisposable
    {
        private readonly PdnGateway _gateway;

        public Bench()
        {
            Peer = KernelPeer.OpenOrSkip(
                $"addr add 10.45.0.101/32 peer 10.45.0.1 dev {KernelPeer.Device}",
                $"link set dev {KernelPeer.Device} mtu 1500 up",
                $"route add default dev {KernelPeer.Device}");
            _gateway = DemoNetwork.Create(Peer.Loop.Clock, (_, _, packet) => Peer.ToKernel(packet));
            PdnNetwork ims = _gateway.Network("ims")!;
            _ = new DnsServer(ims.Stack, Peer.Loop.Clock, new(DemoNetwork.Zone()));
            _gateway.OpenSession(DemoNetwork.Ue1, "ims", DemoNetwork.Ue1Addressing);
            Peer.FromKernel = packet => _gateway.Uplink(DemoNetwork.Ue1, packet);
            Peer.Start();
            Peer.Loop.Post(() => _gateway.SetBearer(DemoNetwork.Ue1, DemoNetwork.Ue1.DefaultBearer, []));
        }

        public KernelPeer Peer { get; }

        public string Dig(string question)
        {
            if (!File.Exists("/usr/bin/dig")) Assert.Skip("dig is not installed (Debian package bind9-dnsutils)");
            if (question.StartsWith("@2001", StringComparison.Ordinal)) Peer.WaitForGlobalAddress();
            return Peer.Run("dig", string.Format(System.Globalization.CultureInfo.InvariantCulture, question, DemoNetwork.Domain) + NoTime);
        }

        public void Dispose() => Peer.Dispose();
    }
}
