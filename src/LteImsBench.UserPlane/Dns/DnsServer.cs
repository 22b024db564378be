using System.Buffers.Binary;
using System.Net;
using LteImsBench.UserPlane.Ip;
using LteImsBench.UserPlane.Tcp;
using LteImsBench.UserPlane.Udp;

namespace LteImsBench.UserPlane.Dns;

/// <summary>A <see cref="DnsResponder"/> on UDP and TCP port 53 of a stack's addresses, RFC 1035 §4.2, RFC 7766.</summary>
public sealed class DnsServer : IDisposable
{
    public const int Port = 53;

    private static readonly TimeSpan IdleTime = TimeSpan.FromSeconds(30);

    private readonly TimeProvider _clock;
    private readonly DnsResponder _responder;
    private readonly List<IDisposable> _sockets = [];

    /// <param name="stack">The host.</param>
    /// <param name="clock">Timers of the bench.</param>
    /// <param name="responder">What it answers.</param>
    /// <param name="addresses">Addresses of <paramref name="stack"/> to listen on; none means all.</param>
    public DnsServer(IpStack stack, TimeProvider clock, DnsResponder responder, params IEnumerable<IPAddress> addresses)
    {
        (_clock, _responder) = (clock, responder);
        IPAddress[] listen = [.. addresses];
        if (listen.Length == 0) listen = [IPAddress.Any, IPAddress.IPv6Any];
        foreach (IPAddress address in listen)
        {
            UdpSocket socket = stack.Bind(new(address, Port));
            socket.OnReceived = (query, remote, local) => OnDatagram(socket, query, remote, local);
            _sockets.Add(socket);
            _sockets.Add(stack.Listen(new(address, Port), connection => new Stream(this, connection)));
        }
    }

    /// <summary>Queries answered.</summary>
    public long Answered { get; private set; }

    public void Dispose()
    {
        foreach (IDisposable socket in _sockets) socket.Dispose();
    }

    private void OnDatagram(UdpSocket socket, ReadOnlySpan<byte> query, IPEndPoint remote, IPEndPoint local)
    {
        if (_responder.AnswerUdp(query) is not { } answer) return;
        Answered++;
        socket.Send(answer, remote, local.Address);
    }

    /// <summary>One TCP connection: messages with a length field before each.</summary>
    private sealed class Stream
    {
        private readonly DnsServer _server;
        private readonly TcpConnection _connection;
        private readonly LazyTimer _idle;
        private readonly byte[] _message = new byte[2 + DnsResponder.MaxTcp];
        private int _length;

        public Stream(DnsServer server, TcpConnection connection)
        {
            (_server, _connection) = (server, connection);
            _idle = new(server._clock, connection.Abort);
            _idle.Start(IdleTime);
            connection.OnClosed = _ => _idle.Dispose();
            connection.OnReceived = OnReceived;
        }

        private void OnReceived(ReadOnlySpan<byte> data)
        {
            _idle.Start(IdleTime);
            while (!data.IsEmpty)
            {
                int wanted = _length < 2 ? 2 : 2 + BinaryPrimitives.ReadUInt16BigEndian(_message);
                int taken = Math.Min(wanted - _length, data.Length);
                data[..taken].CopyTo(_message.AsSpan(_length));
                data = data[taken..];
                _length += taken;
                if (_length < 2 || _length < 2 + BinaryPrimitives.ReadUInt16BigEndian(_message)) continue;
                Answer(_message.AsSpan(2, _length - 2));
                _length = 0;
            }
        }

        private void Answer(ReadOnlySpan<byte> query)
        {
            if (_server._responder.AnswerTcp(query) is not { } answer)
            {
                _connection.Abort();
                return;
            }

            _server.Answered++;
            Span<byte> framed = new byte[2 + answer.Length];
            BinaryPrimitives.WriteUInt16BigEndian(framed, (ushort)answer.Length);
            answer.CopyTo(framed[2..]);
            _connection.Send(framed);
        }
    }
}
