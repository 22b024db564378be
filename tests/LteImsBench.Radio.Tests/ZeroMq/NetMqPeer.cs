using System.Runtime.InteropServices;
using LteImsBench.Dsp;
using NetMQ;
using NetMQ.Sockets;

namespace LteImsBench.Radio.Tests.ZeroMq;

/// <summary>A peer of a ZeroMQ radio on somebody else's ZeroMQ: binds a REP socket to send from, connects a REQ socket to receive with.</summary>
internal sealed class NetMqPeer : IDisposable
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(20);

    private readonly ResponseSocket _sending = new();
    private readonly RequestSocket _receiving = new();
    private readonly List<Cf32> _received = [];

    /// <param name="port">To bind; 0 for one that the system chooses.</param>
    public NetMqPeer(int port = 0)
    {
        _sending.Options.Linger = _receiving.Options.Linger = TimeSpan.Zero;
        if (port == 0) Port = _sending.BindRandomPort("tcp://127.0.0.1");
        else _sending.Bind($"tcp://127.0.0.1:{Port = port}");
    }

    public int Port { get; }

    /// <summary>Connects to the port of a radio and asks for its first samples.</summary>
    public void Listen(int port)
    {
        _receiving.Connect($"tcp://127.0.0.1:{port}");
        Request();
    }

    /// <summary>Takes the next <paramref name="count"/> samples, over as many messages as they come in.</summary>
    public Cf32[] Receive(int count)
    {
        while (_received.Count < count)
        {
            Assert.True(_receiving.TryReceiveFrameBytes(Limit, out byte[]? octets), "no answer");
            _received.AddRange(MemoryMarshal.Cast<byte, Cf32>(octets));
            Request();
        }

        Cf32[] samples = [.. _received.Take(count)];
        _received.RemoveRange(0, count);
        return samples;
    }

    /// <summary>Waits for a request and answers it.</summary>
    public void Send(ReadOnlySpan<Cf32> samples) => Send(MemoryMarshal.AsBytes(samples).ToArray());

    public void Send(byte[] octets)
    {
        Assert.True(_sending.TryReceiveFrameBytes(Limit, out byte[]? request), "no request");
        Assert.True(request!.Length >= 1);
        Assert.True(_sending.TrySendFrame(Limit, octets));
    }

    public void Dispose()
    {
        _sending.Dispose();
        _receiving.Dispose();
    }

    private void Request() => Assert.True(_receiving.TrySendFrame(Limit, [0xFF]));
}
