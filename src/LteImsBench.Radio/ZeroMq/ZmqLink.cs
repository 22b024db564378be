using System.Diagnostics.CodeAnalysis;
using System.Net;
using System.Net.Sockets;
using LteImsBench.Dsp;

namespace LteImsBench.Radio.ZeroMq;

/// <summary>
/// One pair of ports to one peer. There are no timestamps on the wire: a peer counts samples from its start. With its first request a
/// session begins, and sample k of what it then sends belongs to sample k of what it is sent from there on. A session ends with either
/// of its connections; the next one is aligned anew, so a peer may be restarted at any time.
/// </summary>
internal sealed class ZmqLink : IDisposable
{
    private static readonly TimeSpan RetryInterval = TimeSpan.FromMilliseconds(50);

    // A peer that only listens is not waited for.
    private static readonly TimeSpan ReceiverGrace = TimeSpan.FromSeconds(1);

    private readonly ZmqPortPair _ports;
    private readonly int _capacity;
    private readonly TimeSpan _patience;
    private readonly Action<string> _report;
    private readonly object _gate = new();
    private readonly Socket _listener;
    private readonly Thread[] _threads;
    private readonly Cf32[] _late;
    private Stream? _sending;
    private Stream? _receiving;
    private IDisposable? _accepting;
    private IDisposable? _dialling;
    private long _transmitted;
    private volatile bool _isDisposed;

    /// <param name="ports">The ports.</param>
    /// <param name="capacity">Samples that each direction holds.</param>
    /// <param name="patience">Of a peer that stalls.</param>
    /// <param name="report">Told what becomes of the peer.</param>
    /// <exception cref="IOException">The port to bind cannot be had.</exception>
    public ZmqLink(ZmqPortPair ports, int capacity, TimeSpan patience, Action<string> report)
    {
        (_ports, _capacity, _patience, _report) = (ports, capacity, patience, report);
        _late = new Cf32[capacity];
        IPEndPoint local = ports.Transmit.ToBind();
        _listener = new(local.AddressFamily, SocketType.Stream, ProtocolType.Tcp);
        try
        {
            _listener.Bind(local);
            _listener.Listen(1);
        }
        catch (SocketException fault)
        {
            _listener.Dispose();
            throw new IOException($"{ports.Transmit} cannot be bound: {fault.Message}", fault);
        }

        LocalPort = ((IPEndPoint)_listener.LocalEndPoint!).Port;
        _threads = [Start(SendLoop, "zmq tx"), Start(ReceiveLoop, "zmq rx")];
    }

    /// <summary>The port that is bound.</summary>
    public int LocalPort { get; }

    public bool HasPeer
    {
        get
        {
            lock (_gate) return _sending is not null;
        }
    }

    /// <summary>Sends samples to the peer, at the pace at which it takes them; without a peer they are gone.</summary>
    public void Transmit(ReadOnlySpan<Cf32> samples)
    {
        Stream? session;
        lock (_gate)
        {
            session = _sending;
            _transmitted += samples.Length;
        }

        if (session is null || session.Queue.Write(samples, _patience)) return;
        End(session, "takes no samples");
    }

    /// <summary>Takes the samples that belong to those sent from <paramref name="position"/> on; zeros where the peer sends none.</summary>
    public void Receive(long position, Span<Cf32> samples)
    {
        samples.Clear();
        if (!TryFind(position, samples.Length, out Stream? session, out Stream? receiving)) return;
        long first = position - session.Start;
        if (first < 0)
        {
            samples = samples[(int)-first..];
            first = 0;
        }

        while (receiving.Start < first)
        {
            int late = (int)Math.Min(first - receiving.Start, _late.Length);
            if (!Read(session, receiving, _late.AsSpan(0, late))) return;
        }

        Read(session, receiving, samples);
    }

    public void Dispose()
    {
        lock (_gate)
        {
            _isDisposed = true;
            _sending?.Close();
            _receiving?.Close();
            _accepting?.Dispose();
            _dialling?.Dispose();
            (_sending, _receiving) = (null, null);
            Monitor.PulseAll(_gate);
        }

        _listener.Dispose();
        foreach (Thread thread in _threads) thread.Join();
    }

    private static Thread Start(ThreadStart run, string name)
    {
        var thread = new Thread(run) { Name = name, IsBackground = true };
        thread.Start();
        return thread;
    }

    private bool TryFind(long position, int count, [NotNullWhen(true)] out Stream? session, [NotNullWhen(true)] out Stream? receiving)
    {
        lock (_gate)
        {
            (session, receiving) = (_sending, _receiving);
            if (session is null || session.Start - position >= count) return false;
            while (receiving is null && !session.IsAlone)
            {
                session.IsAlone = !Monitor.Wait(_gate, ReceiverGrace);
                if (_sending != session) return false;
                receiving = _receiving;
            }

            return receiving is not null;
        }
    }

    // Both directions of a peer come up in either order, and go down together.
    private void Pair()
    {
        if (_sending is { Partner: null } session && _receiving is { Partner: null } receiving) (session.Partner, receiving.Partner) = (receiving, session);
        Monitor.PulseAll(_gate);
    }

    // Of a receiving stream, Start is the count of samples taken from it.
    private bool Read(Stream session, Stream receiving, Span<Cf32> samples)
    {
        while (!samples.IsEmpty)
        {
            ReadOnlySpan<Cf32> found = receiving.Queue.Peek(_patience);
            if (found.IsEmpty)
            {
                End(session, "gives no samples");
                return false;
            }

            int count = Math.Min(found.Length, samples.Length);
            found[..count].CopyTo(samples);
            receiving.Queue.Release(count);
            receiving.Start += count;
            samples = samples[count..];
        }

        return true;
    }

    private void SendLoop()
    {
        while (!_isDisposed)
        {
            using ZmtpConnection? connection = Accept();
            if (connection is null || !connection.Handshake("REP"u8) || !connection.ReadRequest()) continue;
            var session = new Stream(connection, _capacity);
            lock (_gate)
            {
                if (_isDisposed) return;
                session.Start = _transmitted;
                _sending = session;
                Pair();
            }

            _report($"{_ports.Transmit}: a peer listens");
            do
            {
                ReadOnlySpan<Cf32> samples = session.Queue.Peek(Timeout.InfiniteTimeSpan);
                if (samples.IsEmpty || !connection.SendReply(samples)) break;
                session.Queue.Release(samples.Length);
            }
            while (connection.ReadRequest());
            End(session, "left");
        }
    }

    private void ReceiveLoop()
    {
        while (!_isDisposed)
        {
            using ZmtpConnection? connection = Dial();
            if (connection is null || !connection.Handshake("REQ"u8))
            {
                lock (_gate)
                {
                    if (!_isDisposed) Monitor.Wait(_gate, RetryInterval);
                }

                continue;
            }

            var stream = new Stream(connection, _capacity);
            lock (_gate)
            {
                if (_isDisposed) return;
                _receiving = stream;
                Pair();
            }

            while (connection.SendRequest() && connection.ReadReply(stream.Queue))
            {
            }

            Lose(stream);
        }
    }

    private ZmtpConnection? Accept()
    {
        try
        {
            var connection = new ZmtpConnection(_listener.Accept());
            lock (_gate)
            {
                _accepting = connection;
                return _isDisposed ? null : connection;
            }
        }
        catch (Exception fault) when (fault is SocketException or ObjectDisposedException)
        {
            return null;
        }
    }

    private ZmtpConnection? Dial()
    {
        Socket socket = _ports.Receive.Host.Contains(':') ? new(AddressFamily.InterNetworkV6, SocketType.Stream, ProtocolType.Tcp) : new(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
        lock (_gate)
        {
            _dialling = socket;
            if (_isDisposed) return null;
        }

        try
        {
            socket.Connect(_ports.Receive.Host, _ports.Receive.Port);
            return new(socket);
        }
        catch (Exception fault) when (fault is SocketException or ObjectDisposedException)
        {
            socket.Dispose();
            return null;
        }
    }

    private void End(Stream session, string why)
    {
        lock (_gate)
        {
            session.Close();
            if (_sending != session) return;
            _sending = null;
            if (session.Partner is { } receiving)
            {
                receiving.Close();
                if (_receiving == receiving) _receiving = null;
            }

            Monitor.PulseAll(_gate);
        }

        _report($"{_ports.Transmit}: the peer {why}");
    }

    private void Lose(Stream receiving)
    {
        Stream? session;
        lock (_gate)
        {
            receiving.Close();
            if (_receiving == receiving) _receiving = null;
            session = receiving.Partner;
            Monitor.PulseAll(_gate);
        }

        if (session is not null) End(session, "left");
    }

    /// <summary>One direction of the wire for the life of a connection.</summary>
    private sealed class Stream(ZmtpConnection connection, int capacity)
    {
        public SampleQueue Queue { get; } = new(capacity);

        public long Start { get; set; }

        /// <summary>The other direction of the same peer, once known.</summary>
        public Stream? Partner { get; set; }

        /// <summary>Whether the peer was found to listen only.</summary>
        public bool IsAlone { get; set; }

        public void Close()
        {
            Queue.Close();
            connection.Dispose();
        }
    }
}
