using System.Net;
using System.Net.Sockets;
using LteImsBench.UserPlane.Icmp;
using LteImsBench.UserPlane.Ip;
using LteImsBench.UserPlane.Tcp;

namespace LteImsBench.UserPlane.Tests.Kernel;

/// <summary>The stack against Linux: <c>ping</c> of iputils, and sockets of the kernel.</summary>
[Collection("kernel")]
public class KernelPeerTests
{
    private const int Length = 300_000;

    [Theory]
    [InlineData("-4 -c 3 -i 0.2 -W 5 -s 56 10.45.0.1")]
    [InlineData("-4 -c 3 -i 0.2 -W 5 -s 8000 10.45.0.1")]
    [InlineData("-6 -c 3 -i 0.2 -W 5 -s 56 2001:db8:cafe::1")]
    [InlineData("-6 -c 3 -i 0.2 -W 5 -s 8000 2001:db8:cafe::1")]
    public void Ping_of_iputils_loses_nothing(string arguments)
    {
        using Bench bench = new();
        if (!File.Exists("/usr/bin/ping") && !File.Exists("/bin/ping")) Assert.Skip("ping is not installed (Debian package iputils-ping)");
        string printed = bench.Peer.Run("ping", arguments);
        Assert.True(printed.Contains("3 received, 0% packet loss", StringComparison.Ordinal), printed);
    }

    [Theory]
    [InlineData(false, 56)]
    [InlineData(false, 30000)]
    [InlineData(true, 56)]
    [InlineData(true, 30000)]
    public async Task The_kernel_replies_to_the_stack(bool v6, int payload)
    {
        using Bench bench = new();
        PingReply reply = await bench.Peer.Loop.InvokeAsync(() => bench.Stack.PingAsync(Addresses.B(v6), payload, TimeSpan.FromSeconds(5)));
        Assert.Equal(PingOutcome.Replied, reply.Outcome);
    }

    [Theory]
    [InlineData(false, 0)]
    [InlineData(false, 0.02)]
    [InlineData(true, 0)]
    [InlineData(true, 0.02)]
    public async Task A_kernel_client_gets_and_puts_data(bool v6, double loss)
    {
        using Bench bench = new();
        byte[] down = Data(1);
        byte[] up = Data(2);
        var arrived = new MemoryStream();
        var ended = new TaskCompletionSource<TcpCloseReason>(TaskCreationOptions.RunContinuationsAsynchronously);
        await bench.Peer.Loop.InvokeAsync(() => bench.Stack.Listen(new(Addresses.A(v6), 80), accepted =>
        {
            accepted.OnReceived = span => arrived.Write(span);
            accepted.OnClosed = reason => ended.TrySetResult(reason);
            accepted.Send(down);
        }));
        bench.Peer.Loss = loss;
        byte[] got = bench.Peer.InNamespace(() =>
        {
            using var socket = new Socket(v6 ? AddressFamily.InterNetworkV6 : AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
            socket.Connect(new IPEndPoint(Addresses.A(v6), 80));
            return Exchange(socket, up);
        });
        Assert.True(down.AsSpan().SequenceEqual(got));
        Assert.Equal(TcpCloseReason.Closed, await ended.Task.WaitAsync(TimeSpan.FromSeconds(20), TestContext.Current.CancellationToken));
        Assert.True(up.AsSpan().SequenceEqual(arrived.ToArray()));
        Assert.True(loss == 0 || bench.Stack.Counters.TcpRetransmissions > 0);
    }

    [Theory]
    [InlineData(false, 0)]
    [InlineData(true, 0.02)]
    public async Task A_kernel_server_gets_and_puts_data(bool v6, double loss)
    {
        using Bench bench = new();
        byte[] down = Data(3);
        byte[] up = Data(4);
        var arrived = new MemoryStream();
        Socket listener = bench.Peer.InNamespace(() =>
        {
            var socket = new Socket(v6 ? AddressFamily.InterNetworkV6 : AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
            socket.Bind(new IPEndPoint(Addresses.B(v6), 80));
            socket.Listen();
            return socket;
        });
        bench.Peer.Loss = loss;
        Task<TcpCloseReason> ended = bench.Peer.Loop.InvokeAsync(() =>
        {
            TcpConnection client = bench.Stack.Connect(new(Addresses.B(v6), 80));
            client.OnReceived = span => arrived.Write(span);
            client.Send(up);
            client.Close();
            return client.WhenClosed;
        });
        byte[] got = bench.Peer.InNamespace(() =>
        {
            using (listener)
            using (Socket socket = listener.Accept()) return Exchange(socket, down);
        });
        Assert.True(up.AsSpan().SequenceEqual(got));
        Assert.Equal(TcpCloseReason.Closed, await ended.WaitAsync(TimeSpan.FromSeconds(20), TestContext.Current.CancellationToken));
        Assert.True(down.AsSpan().SequenceEqual(arrived.ToArray()));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Datagrams_beyond_the_mtu_go_both_ways(bool v6)
    {
        using Bench bench = new();
        await bench.Peer.Loop.InvokeAsync(() =>
        {
            var echo = bench.Stack.Bind(new(Addresses.A(v6), 7));
            echo.OnReceived = (payload, remote, _) => echo.Send(payload, remote);
            return echo;
        });
        byte[] sent = Data(5)[..20000];
        byte[] got = bench.Peer.InNamespace(() =>
        {
            using var socket = new Socket(v6 ? AddressFamily.InterNetworkV6 : AddressFamily.InterNetwork, SocketType.Dgram, ProtocolType.Udp);
            socket.ReceiveTimeout = 5000;
            socket.Connect(new IPEndPoint(Addresses.A(v6), 7));
            socket.Send(sent);
            byte[] buffer = new byte[65536];
            return buffer[..socket.Receive(buffer)];
        });
        Assert.True(sent.AsSpan().SequenceEqual(got));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void A_closed_port_refuses_the_kernel(bool v6)
    {
        using Bench bench = new();
        SocketError error = bench.Peer.InNamespace(() =>
        {
            using var socket = new Socket(v6 ? AddressFamily.InterNetworkV6 : AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
            return Assert.ThrowsAny<SocketException>(() => socket.Connect(new IPEndPoint(Addresses.A(v6), 81))).SocketErrorCode;
        });
        Assert.Equal(SocketError.ConnectionRefused, error);
    }

    [Fact]
    public async Task A_closed_port_of_the_kernel_refuses_the_stack()
    {
        using Bench bench = new();
        Task<TcpCloseReason> ended = bench.Peer.Loop.InvokeAsync(() => bench.Stack.Connect(new(Addresses.B4, 81)).WhenClosed);
        Assert.Equal(TcpCloseReason.Refused, await ended.WaitAsync(TimeSpan.FromSeconds(5), TestContext.Current.CancellationToken));
    }

    /// <summary>Sends everything from one thread while reading to the end on another.</summary>
    private static byte[] Exchange(Socket socket, byte[] data)
    {
        var sender = new Thread(() =>
        {
            for (int at = 0; at < data.Length;) at += socket.Send(data.AsSpan(at));
            socket.Shutdown(SocketShutdown.Send);
        });
        sender.Start();
        socket.ReceiveTimeout = 20_000;
        var got = new MemoryStream();
        byte[] buffer = new byte[65536];
        for (int length; got.Length < Length && (length = socket.Receive(buffer)) > 0;) got.Write(buffer, 0, length);
        sender.Join();
        return got.ToArray();
    }

    private static byte[] Data(int seed)
    {
        byte[] data = new byte[Length];
        new Random(seed).NextBytes(data);
        return data;
    }

    private sealed class Bench : IDisposable
    {
        public Bench()
        {
            Peer = KernelPeer.OpenOrSkip(
                $"addr add 10.45.0.2/24 dev {KernelPeer.Device}",
                $"-6 addr add 2001:db8:cafe::2/64 dev {KernelPeer.Device} nodad",
                $"link set dev {KernelPeer.Device} mtu 1500 up");
            Stack = new(new(Peer.Loop.Clock, new(1), Peer.ToKernel));
            Stack.AddAddress(Addresses.A4);
            Stack.AddAddress(Addresses.A6);
            Peer.FromKernel = Stack.Input;
            Peer.Start();
            Peer.WaitForGlobalAddress();
        }

        public KernelPeer Peer { get; }

        public IpStack Stack { get; }

        public void Dispose() => Peer.Dispose();
    }
}
