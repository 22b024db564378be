using System.Net;
using LteImsBench.UserPlane.Gateway;
using LteImsBench.UserPlane.Ip;
using LteImsBench.UserPlane.Tcp;
using LteImsBench.UserPlane.Tests.Gateway;
using LteImsBench.UserPlane.Tft;

namespace LteImsBench.UserPlane.Tests;

/// <summary>Whatever comes from the link: no exception, no hang, no growth.</summary>
public class FuzzTests
{
    private const int Rounds = 300_000;

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public void Mutated_conversations_and_noise_do_no_harm(int seed)
    {
        byte[][] corpus = Record();
        var random = new Random(seed);
        using var link = new TestLink(seed: seed);
        OpenEverything(link.B);
        using PdnGateway gateway = DemoNetwork.Create(link.Clock, (_, _, _) => { });
        gateway.OpenSession(DemoNetwork.Ue1, "ims", new(Addresses.A4, IPAddress.Parse("2001:db8:cafe::"), 1));
        var classifier = new BearerClassifier(new(5));
        classifier.Set(new(6), [new() { Precedence = 1, RemotePorts = new(1, 2), SecurityParameterIndex = 3 }]);
        using var configuration = new Ipv6Autoconfiguration(link.B, link.Clock, 2);
        for (int round = 0; round < Rounds; round++)
        {
            byte[] packet = Mutate(corpus[random.Next(corpus.Length)], random);
            if (random.Next(2) == 0) FixChecksums(packet);
            link.B.Input(packet);
            gateway.Uplink(DemoNetwork.Ue1, packet);
            classifier.Classify(packet, FilterDirection.Downlink);
            PacketSummary.NameOf(packet);
            PacketSummary.EndsOf(packet);
            if (round % 50 == 0) link.Clock.Advance();
        }

        Assert.InRange(link.B.TcpConnections, 0, 2000);
        link.Clock.Advance(TimeSpan.FromMinutes(20));
        Assert.InRange(link.B.TcpConnections, 0, 1000);   // half-open ones of peers that never were still retransmit nothing
        bool accepted = false;
        link.B.Listen(new(Addresses.B4, 82), _ => accepted = true);
        link.A.Connect(new(Addresses.B4, 82));
        Assert.True(accepted);
    }

    private static void OpenEverything(IpStack stack)
    {
        foreach (bool v6 in new[] { false, true })
        {
            stack.Bind(new(Addresses.B(v6), 7)).OnReceived = (_, _, _) => { };
            stack.Listen(new(Addresses.B(v6), 80), accepted => accepted.OnReceived = data => accepted.Send(data));
            stack.Listen(new(Addresses.B(v6), 81), accepted =>
            {
                accepted.IsReading = false;
                accepted.Send(new byte[100_000]);
            });
        }
    }

    /// <summary>What A says to B in a lively conversation.</summary>
    private static byte[][] Record()
    {
        using var link = new TestLink { Delay = 1, Loss = 0.05 };
        OpenEverything(link.B);
        List<byte[]> toB = [];
        link.Filter = (to, packet) =>
        {
            if (to == link.B) toB.Add(packet);
            return true;
        };
        foreach (bool v6 in new[] { false, true })
        {
            _ = link.A.PingAsync(Addresses.B(v6), 3000, TimeSpan.FromSeconds(1));
            link.A.Bind(new(Addresses.A(v6), 0)).Send(new byte[4000], new(Addresses.B(v6), 7));
            link.A.Bind(new(Addresses.A(v6), 0)).Send(new byte[10], new(Addresses.B(v6), 8));
            foreach (int port in new[] { 80, 81, 83 })
            {
                TcpConnection client = link.A.Connect(new(Addresses.B(v6), port));
                client.OnReceived = _ => { };
                client.Send(new byte[10_000]);
                link.Run(300);
                client.Close();
                link.Run(300);
            }
        }

        toB.Add(Icmp.RouterAdvertisementOf());
        return [.. toB];
    }

    private static byte[] Mutate(byte[] packet, Random random)
    {
        byte[] mutated = [.. packet];
        switch (random.Next(6))
        {
            case 0:
                return mutated;
            case 1:
                mutated = mutated[..random.Next(mutated.Length + 1)];
                break;
            case 2:
                mutated = new byte[random.Next(100)];
                random.NextBytes(mutated);
                if (mutated.Length > 0) mutated[0] = random.Next(2) == 0 ? (byte)0x45 : (byte)0x60;
                break;
        }

        // Mostly in the headers, where it matters.
        for (int flips = random.Next(8); flips > 0 && mutated.Length > 0; flips--)
            mutated[random.Next(Math.Min(mutated.Length, random.Next(3) == 0 ? 2000 : 80))] ^= (byte)(1 << random.Next(8));
        return mutated;
    }

    /// <summary>Puts right checksums in, so that the mutation gets behind them.</summary>
    private static void FixChecksums(byte[] packet)
    {
        if (!IpPacket.TryRead(packet, out IpPacket read)) return;
        if (!read.IsV6)
        {
            Span<byte> header = packet.AsSpan(0, (packet[0] & 0xF) * 4);
            header[10..12].Clear();
            Put(header, 10, InternetChecksum.Compute(header));
        }

        Span<byte> upper = packet.AsSpan(read.UpperOffset, read.Length - read.UpperOffset);
        int at = read.Protocol switch
        {
            IpProtocol.Tcp => 16,
            IpProtocol.Udp => 6,
            _ => 2,
        };
        if (upper.Length < at + 2 || read.IsFragment) return;
        upper.Slice(at, 2).Clear();
        Put(upper, at, read.Protocol == IpProtocol.Icmp ? InternetChecksum.Compute(upper) : InternetChecksum.Compute(read.Source, read.Destination, read.Protocol, upper));
    }

    private static void Put(Span<byte> target, int at, ushort value) => (target[at], target[at + 1]) = ((byte)(value >> 8), (byte)value);

    private static class Icmp
    {
        public static byte[] RouterAdvertisementOf() => UserPlane.Icmp.IcmpV6Packet.Write(
            IpAddr.GatewayLinkLocal,
            IpAddr.AllNodes,
            new UserPlane.Icmp.RouterAdvertisement(64, 100, [new(IPAddress.Parse("2001:db8:1::"), 64, false, true, 9000, 9000)], 1400, [Addresses.A6]).Write(),
            hopLimit: 255);
    }
}
