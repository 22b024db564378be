using System.Net;
using LteImsBench.UserPlane.Tcp;

namespace LteImsBench.UserPlane.Tests.Tcp;

public class TcpTransferTests
{
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Ten_megabytes_arrive_intact_through_loss_repetition_and_reordering(bool v6)
    {
        using var link = new TestLink { Delay = 5, Jitter = 3, Loss = 0.05, Repetition = 0.01 };
        Transfer(link, v6, 10 << 20);
        Assert.True(link.A.Counters.TcpRetransmissions > 300, $"{link.A.Counters.TcpRetransmissions} retransmissions");
    }

    [Fact]
    public void Without_loss_nothing_is_sent_twice()
    {
        using var link = new TestLink { Delay = 5 };
        Transfer(link, v6: false, 1 << 20);
        Assert.Equal(0, link.A.Counters.TcpRetransmissions);
    }

    [Fact]
    public void A_link_without_delay_carries_data_within_the_call()
    {
        using var link = new TestLink();
        Assert.Equal(0, Transfer(link, v6: true, 1 << 20));
    }

    [Fact]
    public void Both_directions_at_once_survive_heavy_loss()
    {
        using var link = new TestLink(seed: 5) { Delay = 10, Jitter = 10, Loss = 0.15, Repetition = 0.05 };
        byte[] data = Data(500_000);
        var atA = new MemoryStream();
        var atB = new MemoryStream();
        TcpCloseReason? endA = null;
        TcpCloseReason? endB = null;
        link.B.Listen(new(IPAddress.Any, 80), accepted =>
        {
            accepted.OnReceived = span => atB.Write(span);
            accepted.OnClosed = reason => endB = reason;
            accepted.Send(data);
            accepted.Close();
        });
        TcpConnection client = link.A.Connect(new(Addresses.B4, 80));
        client.OnReceived = span => atA.Write(span);
        client.OnClosed = reason => endA = reason;
        client.Send(data);
        client.Close();
        for (int i = 0; i < 4_000_000 && (endA is null || endB is null); i++) link.Loop.Step();
        Assert.Equal((TcpCloseReason.Closed, TcpCloseReason.Closed), (endA, endB));
        Assert.Equal(data, atA.ToArray());
        Assert.Equal(data, atB.ToArray());
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(5)]
    [InlineData(6)]
    [InlineData(7)]
    [InlineData(8)]
    public void Links_of_every_kind_carry_irregular_writes_to_an_irregular_reader(int seed)
    {
        var random = new Random(seed);
        using var link = new TestLink(mtu: random.Next(576, 1500), seed)
        {
            Delay = random.Next(40),
            Jitter = random.Next(40),
            Loss = random.NextDouble() * 0.1,
            Repetition = random.NextDouble() * 0.1,
        };
        byte[] data = Data(random.Next(100_000, 300_000));
        var arrived = new MemoryStream();
        TcpConnection? server = null;
        link.B.Listen(new(IPAddress.Any, 80), accepted =>
        {
            server = accepted;
            accepted.OnReceived = span => arrived.Write(span);
        });
        TcpConnection client = link.A.Connect(new(Addresses.B4, 80));
        client.NoDelay = random.Next(2) == 0;
        int sent = 0;
        for (int i = 0; i < 2_000_000 && arrived.Length < data.Length; i++)
        {
            if (sent < data.Length && random.Next(5) == 0)
            {
                int length = Math.Min(random.Next(1, 20_000), data.Length - sent);
                Assert.True(client.Send(data.AsSpan(sent, length)));
                sent += length;
            }

            if (server is not null && random.Next(200) == 0) server.IsReading = !server.IsReading;
            link.Loop.Step();
        }

        Assert.True(data.AsSpan().SequenceEqual(arrived.ToArray()));
    }

    private static long Transfer(TestLink link, bool v6, int length)
    {
        byte[] data = Data(length);
        byte[] arrived = new byte[length];
        int at = 0;
        TcpCloseReason? serverEnd = null;
        TcpCloseReason? clientEnd = null;
        link.B.Listen(new(v6 ? IPAddress.IPv6Any : IPAddress.Any, 80), accepted =>
        {
            accepted.OnReceived = span =>
            {
                span.CopyTo(arrived.AsSpan(at));
                at += span.Length;
            };
            accepted.OnClosed = reason => serverEnd = reason;
        });
        TcpConnection client = link.A.Connect(new(Addresses.B(v6), 80));
        client.OnClosed = reason => clientEnd = reason;
        client.Send(data);
        client.Close();
        for (int i = 0; i < 2_000_000 && (serverEnd is null || clientEnd is null); i++) link.Loop.Step();
        Assert.Equal((TcpCloseReason.Closed, TcpCloseReason.Closed), (serverEnd, clientEnd));
        Assert.Equal(length, at);
        Assert.True(data.AsSpan().SequenceEqual(arrived));
        long elapsed = link.Clock.Now.Count;
        link.Run(61_000);
        Assert.Equal((0, 0), (link.A.TcpConnections, link.B.TcpConnections));
        return elapsed;
    }

    private static byte[] Data(int length)
    {
        byte[] data = new byte[length];
        new Random(length).NextBytes(data);
        return data;
    }
}
