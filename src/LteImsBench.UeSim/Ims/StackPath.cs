using System.Net;
using LteImsBench.Core;
using LteImsBench.Sip;
using LteImsBench.Sip.Transport;
using LteImsBench.UeSim.Ims.Transactions;
using LteImsBench.UserPlane.Ip;
using LteImsBench.UserPlane.Tcp;
using LteImsBench.UserPlane.Udp;

namespace LteImsBench.UeSim.Ims;

/// <summary>
/// UDP and TCP port 5060 of the UE on its ims PDN, and the P-CSCF at the other end. TCP connections to the P-CSCF stay open as long as
/// the path does; the P-CSCF may open its own (RFC 3261 §18).
/// </summary>
internal sealed class StackPath : ISipPath, IDisposable
{
    private readonly IpStack _stack;
    private readonly ISipPathUser _user;
    private readonly UdpSocket _udp;
    private readonly TcpListener _listener;
    private readonly List<TcpConnection> _connections = [];
    private TcpConnection? _toProxy;
    private bool _disposed;

    public StackPath(IpStack stack, IPEndPoint local, IPEndPoint proxy, ISipPathUser user)
    {
        (_stack, _user, Proxy) = (stack, user, proxy);
        _udp = stack.Bind(local);
        Local = _udp.Local;
        _udp.OnReceived = (payload, remote, _) => user.OnMessage(new(payload), new(SipCarrier.Udp, remote));
        _udp.OnError = (_, _) => user.OnTransportError();
        _listener = stack.Listen(Local, Read);
    }

    public IPEndPoint Local { get; }

    public IPEndPoint Proxy { get; }

    public void Send(OctetString request, SipCarrier carrier)
    {
        if (carrier == SipCarrier.Udp) _udp.Send(request, Proxy, Local.Address);
        else ToProxy().Send(request);
    }

    public void Answer(OctetString response, SipArrival arrival)
    {
        if (arrival.Connection is TcpConnection connection) connection.Send(response);
        else _udp.Send(response, arrival.Remote, Local.Address);
    }

    public void Dispose()
    {
        if (_disposed) return;
        _disposed = true;
        _udp.Dispose();
        _listener.Dispose();
        foreach (TcpConnection connection in _connections.ToArray()) connection.Close();
    }

    private TcpConnection ToProxy()
    {
        if (_toProxy is not null) return _toProxy;
        TcpConnection connection = _stack.Connect(Proxy, new(Local.Address, 0));
        _toProxy = connection;
        Read(connection);
        return connection;
    }

    private void Read(TcpConnection connection)
    {
        var framer = new SipStreamFramer();
        _connections.Add(connection);
        connection.NoDelay = true;
        connection.OnReceived = octets =>
        {
            framer.Append(octets);
            Deliver(connection, framer);
        };
        connection.OnClosed = reason => OnClosed(connection, reason);
    }

    private void Deliver(TcpConnection connection, SipStreamFramer framer)
    {
        while (true)
        {
            switch (framer.Next(out OctetString frame, out _))
            {
                case SipFrameKind.Message:
                    _user.OnMessage(frame, new(SipCarrier.Tcp, connection.Remote, connection));
                    break;
                case SipFrameKind.KeepAlive:
                    connection.Send("\r\n"u8);   // RFC 5626 §4.4.1
                    break;
                case SipFrameKind.Fault:
                    connection.Abort();
                    return;
                default:
                    return;
            }
        }
    }

    private void OnClosed(TcpConnection connection, TcpCloseReason reason)
    {
        _connections.Remove(connection);
        if (_toProxy != connection) return;
        _toProxy = null;
        if (reason != TcpCloseReason.Closed && !_disposed) _user.OnTransportError();
    }
}
