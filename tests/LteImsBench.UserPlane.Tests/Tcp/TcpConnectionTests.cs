using System.Net;
using System.Net.Sockets;
using LteImsBench.UserPlane.Tcp;
using TcpListener = LteImsBench.UserPlane.Tcp.TcpListener;

namespace LteImsBench.UserPlane.Tests.Tcp;

public class TcpConnectionTests
{
    private static readonly IPEndPoint Server = new(Addresses.B4, 5060);

    [Fact]
    public void Late_handlers_miss_nothing()
    {
        using var link = new TestLink();
        link.B.Listen(Server, accepted =>
        {
            accepted.Send("hello"u8);
            accepted.Close();
        });
        TcpConnection client = link.A.Connect(Server);
        Assert.Equal(TcpState.CloseWait, client.State);
        List<string> told = [];
        client.OnClosed = reason => told.Add($"closed {reason}");
        client.OnPeerClosed = () => told.Add("peer closed");
        client.OnConnected = () => told.Add("connected");
        client.OnReceived = data => told.Add(System.Text.Encoding.ASCII.GetString(data));
        Assert.Equal(["connected", "hello", "peer closed"], told);
        client.Close();
        Assert.Equal("closed Closed", told[^1]);
        Assert.Equal(TcpCloseReason.Closed, link.Await(() => client.WhenClosed));
        Assert.True(link.Await(() => client.WhenConnected));
    }

    [Fact]
    public void A_half_closed_connection_still_carries_data_the_other_way()
    {
        using var link = new TestLink { Delay = 3 };
        TcpConnection? server = null;
        int arrived = 0;
        link.B.Listen(Server, accepted =>
        {
            server = accepted;
            accepted.OnReceived = _ => { };
            accepted.OnPeerClosed = () => { };
        });
        TcpConnection client = link.A.Connect(Server);
        client.OnReceived = data => arrived += data.Length;
        link.Run(20);
        client.Close();
        link.Run(20);
        Assert.Equal((TcpState.FinWait2, TcpState.CloseWait), (client.State, server!.State));
        Assert.False(client.Send([1]));
        Assert.True(server.Send(new byte[5000]));
        link.Run(100);
        Assert.Equal(5000, arrived);
        server.Close();
        link.Run(20);
        Assert.Equal((TcpState.TimeWait, TcpState.Closed), (client.State, server.State));
        link.Run(60_000);
        Assert.Equal(TcpState.Closed, client.State);
    }

    [Fact]
    public void Both_ends_closing_at_once_pass_through_closing()
    {
        using var link = new TestLink { Delay = 3 };
        TcpConnection? server = null;
        link.B.Listen(Server, accepted => server = accepted);
        TcpConnection client = link.A.Connect(Server);
        link.Run(20);
        client.Close();
        server!.Close();
        link.Run(4);
        Assert.Equal((TcpState.Closing, TcpState.Closing), (client.State, server.State));
        link.Run(4);
        Assert.Equal((TcpState.TimeWait, TcpState.TimeWait), (client.State, server.State));
    }

    [Fact]
    public void Both_ends_opening_at_once_get_one_connection()
    {
        using var link = new TestLink { Delay = 3 };
        TcpConnection a = link.A.Connect(new(Addresses.B4, 6000), new(Addresses.A4, 6001));
        TcpConnection b = link.B.Connect(new(Addresses.A4, 6001), new(Addresses.B4, 6000));
        string? arrived = null;
        b.OnReceived = data => arrived = System.Text.Encoding.ASCII.GetString(data);
        link.Run(20);
        Assert.Equal((TcpState.Established, TcpState.Established), (a.State, b.State));
        a.Send("both"u8);
        link.Run(5);
        Assert.Equal("both", arrived);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void A_closed_port_refuses(bool v6)
    {
        using var link = new TestLink();
        TcpConnection client = link.A.Connect(new(Addresses.B(v6), 1));
        Assert.Equal(TcpCloseReason.Refused, link.Await(() => client.WhenClosed));
        Assert.False(link.Await(() => client.WhenConnected));
        Assert.Equal(0, link.A.TcpConnections);
    }

    [Fact]
    public void Silence_ends_an_attempt_after_three_minutes()
    {
        using var link = new TestLink { Loss = 1 };
        TcpConnection client = link.A.Connect(Server);
        Assert.Equal(TcpCloseReason.TimedOut, link.Await(() => client.WhenClosed, 1_000_000));
        Assert.InRange(link.Clock.Now.Count, 180_000, 400_000);
        Assert.Equal(9, link.Carried);
    }

    [Fact]
    public void Silence_ends_a_connection_with_data_under_way()
    {
        using var link = new TestLink();
        link.B.Listen(Server, accepted => { });
        TcpConnection client = link.A.Connect(Server);
        link.Loss = 1;
        client.Send([1, 2, 3]);
        Assert.Equal(TcpCloseReason.TimedOut, link.Await(() => client.WhenClosed, 1_000_000));
        Assert.InRange(link.Clock.Now.Count, 100_000, 400_000);
    }

    [Fact]
    public void Abort_resets_the_peer()
    {
        using var link = new TestLink();
        TcpConnection? server = null;
        link.B.Listen(Server, accepted => server = accepted);
        TcpConnection client = link.A.Connect(Server);
        client.Abort();
        Assert.Equal(TcpCloseReason.Reset, link.Await(() => server!.WhenClosed));
        Assert.Equal(TcpCloseReason.Aborted, link.Await(() => client.WhenClosed));
        Assert.Equal((0, 0), (link.A.TcpConnections, link.B.TcpConnections));
    }

    [Fact]
    public void A_reader_that_stops_closes_the_window_and_probes_keep_the_connection()
    {
        using var link = new TestLink { Delay = 2 };
        TcpConnection? server = null;
        long arrived = 0;
        link.B.Listen(Server, accepted =>
        {
            server = accepted;
            accepted.IsReading = false;
            accepted.OnReceived = data => arrived += data.Length;
        });
        TcpConnection client = link.A.Connect(Server);
        client.Send(new byte[200_000]);
        link.Run(600_000);
        Assert.Equal(0, arrived);
        Assert.Equal(TcpState.Established, client.State);
        Assert.Equal(200_000 - 65535, client.QueuedOctets);
        server!.IsReading = true;
        link.Run(70_000);
        Assert.Equal(200_000, arrived);
        Assert.Equal(0, client.QueuedOctets);
    }

    [Fact]
    public void A_lost_window_update_is_made_up_for_by_a_probe()
    {
        using var link = new TestLink { Delay = 2 };
        TcpConnection? server = null;
        long arrived = 0;
        link.B.Listen(Server, accepted =>
        {
            server = accepted;
            accepted.IsReading = false;
            accepted.OnReceived = data => arrived += data.Length;
        });
        TcpConnection client = link.A.Connect(Server);
        client.Send(new byte[100_000]);
        link.Run(3000);
        link.Loss = 1;
        server!.IsReading = true;
        link.Run(10);
        link.Loss = 0;
        link.Run(10_000);
        Assert.Equal(100_000, arrived);
    }

    [Fact]
    public void Nagle_gathers_small_writes_and_no_delay_does_not()
    {
        Assert.Equal(1000, SegmentsOf(noDelay: true));
        Assert.InRange(SegmentsOf(noDelay: false), 20, 200);

        static long SegmentsOf(bool noDelay)
        {
            using var link = new TestLink { Delay = 5 };
            link.B.Listen(Server, accepted => accepted.OnReceived = _ => { });
            TcpConnection client = link.A.Connect(Server);
            client.NoDelay = noDelay;
            link.Run(20);
            long fromA = 0;
            link.Filter = (to, packet) =>
            {
                if (to == link.B && packet.Length > 40) fromA++;
                return true;
            };
            for (int i = 0; i < 1000; i++)
            {
                client.Send([(byte)i]);
                if (i % 10 == 0) link.Run(20);
            }

            link.Run(5000);
            Assert.Equal(0, client.QueuedOctets);
            return fromA;
        }
    }

    [Fact]
    public void One_lost_segment_is_sent_again_without_waiting_for_the_timer()
    {
        using var link = new TestLink { Delay = 10 };
        int arrived = 0;
        link.B.Listen(Server, accepted => accepted.OnReceived = data => arrived += data.Length);
        TcpConnection client = link.A.Connect(Server);
        link.Run(50);
        int full = 0;
        link.Filter = (to, packet) => packet.Length < 1500 || ++full != 20;
        client.Send(new byte[100 * 1460]);
        long started = link.Clock.Now.Count;
        while (arrived < 100 * 1460) link.Run(1);
        Assert.Equal(1, link.A.Counters.TcpRetransmissions);
        Assert.InRange(link.Clock.Now.Count - started, 1, 400);
    }

    [Fact]
    public void Ports_and_pairs_are_exclusive_and_come_back()
    {
        using var link = new TestLink();
        TcpListener listener = link.B.Listen(Server, accepted => { });
        Assert.Throws<SocketException>(() => link.B.Listen(Server, accepted => { }));
        TcpConnection first = link.A.Connect(Server, new(Addresses.A4, 5062));
        Assert.Throws<SocketException>(() => link.A.Connect(Server, new(Addresses.A4, 5062)));
        first.Abort();
        TcpConnection second = link.A.Connect(Server, new(Addresses.A4, 5062));
        Assert.Equal(TcpState.Established, second.State);
        listener.Dispose();
        Assert.Equal(TcpState.Established, second.State);
        Assert.Equal(TcpCloseReason.Refused, link.Await(() => link.A.Connect(Server).WhenClosed));
        link.B.Listen(Server, accepted => { }).Dispose();
        Assert.Throws<SocketException>(() => link.A.Connect(new(IPAddress.Parse("ff02::1"), 1)));
    }

    [Fact]
    public void A_fixed_pair_of_ports_can_be_used_again_from_time_wait()
    {
        using var link = new TestLink { Delay = 1 };
        int served = 0;
        link.B.Listen(Server, accepted => accepted.OnReceived = _ =>
        {
            served++;
            accepted.Send("answer"u8);
        });
        for (int round = 1; round <= 50; round++)
        {
            TcpConnection client = link.A.Connect(Server, new(Addresses.A4, 5062));
            client.OnReceived = _ => client.Close();
            client.Send("question"u8);
            link.Run(20);
            Assert.Equal((round, TcpState.TimeWait), (served, client.State));
        }

        Assert.Equal(1, link.A.TcpConnections);
    }

    [Fact]
    public void A_listener_in_time_wait_takes_the_next_incarnation()
    {
        using var link = new TestLink { Delay = 1 };
        int served = 0;
        link.B.Listen(Server, accepted =>
        {
            served++;
            accepted.Close();
        });
        for (int round = 1; round <= 20; round++)
        {
            // The server closes first and keeps the pair in TIME-WAIT; the client's next numbers lie beyond its last.
            TcpConnection client = link.A.Connect(Server, new(Addresses.A4, 5062));
            link.Run(20);
            Assert.Equal((round, TcpState.Closed), (served, client.State));
        }
    }

    [Fact]
    public void Thousands_of_connections_leave_nothing_behind()
    {
        using var link = new TestLink();
        link.B.Listen(Server, accepted => accepted.OnReceived = data => accepted.Send(data));
        for (int round = 0; round < 20_000; round++)
        {
            TcpConnection client = link.A.Connect(Server);
            int arrived = 0;
            client.OnReceived = data => arrived += data.Length;
            client.Send([1, 2, 3]);
            Assert.Equal(3, arrived);
            client.Close();
            if (round % 10 == 0) link.Run(60);
        }

        link.Run(61_000);
        Assert.Equal((0, 0), (link.A.TcpConnections, link.B.TcpConnections));
    }

    [Fact]
    public void A_backlog_of_unfinished_handshakes_is_bounded_and_times_out()
    {
        using var link = new TestLink();
        link.B.Listen(Server, accepted => { });
        for (ushort port = 1000; port < 3000; port++)
        {
            TcpSegment syn = new() { SourcePort = port, DestinationPort = 5060, Sequence = 1, Flags = TcpFlags.Syn, Window = 1000 };
            link.B.Input(Packets.Tcp(IPAddress.Parse("10.45.0.9"), Addresses.B4, syn));
        }

        Assert.Equal(TcpListener.Backlog, link.B.TcpConnections);
        link.Run(400_000);
        Assert.Equal(0, link.B.TcpConnections);
        Assert.Equal(TcpState.Established, link.A.Connect(Server).State);
    }

    [Fact]
    public void Handlers_may_close_abort_and_dispose_from_within()
    {
        using var link = new TestLink();
        link.B.Listen(Server, accepted => accepted.OnReceived = data =>
        {
            switch (data[0])
            {
                case 0: accepted.Close(); break;
                case 1: accepted.Abort(); break;
                case 2: accepted.OnReceived = null; accepted.Send([9]); accepted.Close(); break;
                default: link.B.Dispose(); break;
            }
        });
        TcpCloseReason?[] reasons = new TcpCloseReason?[4];
        for (byte how = 0; how < 4; how++)
        {
            byte current = how;
            TcpConnection client = link.A.Connect(Server);
            client.OnClosed = reason => reasons[current] = reason;
            client.OnReceived = _ => { };
            client.Send([how, how, how]);
        }

        Assert.Equal([TcpCloseReason.Closed, TcpCloseReason.Reset, TcpCloseReason.Closed, null], reasons);
        Assert.Equal(0, link.B.TcpConnections);
    }

    [Fact]
    public void Removing_the_address_ends_its_connections()
    {
        using var link = new TestLink();
        link.B.Listen(Server, accepted => { });
        TcpConnection client = link.A.Connect(Server);
        link.A.RemoveAddress(Addresses.A4);
        Assert.Equal(TcpCloseReason.Unreachable, link.Await(() => client.WhenClosed));
    }
}
