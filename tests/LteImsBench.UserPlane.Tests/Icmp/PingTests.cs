using System.Net;
using LteImsBench.UserPlane.Icmp;

namespace LteImsBench.UserPlane.Tests.Icmp;

public class PingTests
{
    private static readonly TimeSpan Second = TimeSpan.FromSeconds(1);

    [Theory]
    [InlineData(false, 0)]
    [InlineData(false, 56)]
    [InlineData(false, 5000)]
    [InlineData(true, 56)]
    [InlineData(true, 20000)]
    public void The_peer_replies_in_a_round_trip(bool v6, int payload)
    {
        using var link = new TestLink { Delay = 7 };
        PingReply reply = link.Await(() => link.A.PingAsync(Addresses.B(v6), payload, Second));
        Assert.Equal(new(PingOutcome.Replied, TimeSpan.FromMilliseconds(14), Addresses.B(v6)), reply);
    }

    [Fact]
    public void Silence_times_out()
    {
        using var link = new TestLink { Loss = 1 };
        PingReply reply = link.Await(() => link.A.PingAsync(Addresses.B4, 8, Second));
        Assert.Equal(PingOutcome.TimedOut, reply.Outcome);
        Assert.Equal(1000, link.Clock.Now.Count);
    }

    [Fact]
    public void A_stack_without_the_family_says_so()
    {
        using var link = new TestLink();
        link.A.RemoveAddress(Addresses.A6);
        Assert.Equal(PingOutcome.NoAddress, link.Await(() => link.A.PingAsync(Addresses.B6, 8, Second)).Outcome);
    }

    [Fact]
    public async Task Disposal_ends_the_wait()
    {
        using var link = new TestLink { Loss = 1 };
        Task<PingReply> ping = link.Loop.Start(() => link.A.PingAsync(Addresses.B4, 8, Second));
        link.A.Dispose();
        link.Run(1);
        Assert.Equal(PingOutcome.StackClosed, (await ping).Outcome);
    }

    [Fact]
    public void All_nodes_are_answered_from_an_own_address()
    {
        using var link = new TestLink();
        PingReply reply = link.Await(() => link.A.PingAsync(IPAddress.Parse("ff02::1"), 8, Second));
        Assert.Equal(Addresses.B6, reply.From);
    }

    [Fact]
    public void A_reply_with_other_data_is_none()
    {
        using var link = new TestLink();
        link.Filter = (to, packet) =>
        {
            // The data of the reply changes and the checksum with it.
            if (to == link.A) (packet[^2], packet[^1]) = (packet[^1], packet[^2]);
            return true;
        };
        Assert.Equal(PingOutcome.TimedOut, link.Await(() => link.A.PingAsync(Addresses.B4, 8, Second)).Outcome);
    }
}
