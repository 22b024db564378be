using System.Net;
using System.Net.Sockets;
using LteImsBench.Core.Evidence;
using LteImsBench.Sip.Transport;
using LteImsBench.UserPlane.Icmp;
using LteImsBench.UserPlane.Ip;
using LteImsBench.UserPlane.Tcp;
using LteImsBench.UserPlane.Udp;

namespace LteImsBench.Host.Adapters;

/// <summary>Gives SIP the sockets of an IP stack behind a bearer.</summary>
internal sealed class SipToUserPlane(IpStack stack) : ISipSockets
{
    public PduKind RecordedAs => PduKind.SipOnBearer;

    public ISipUdpSocket BindUdp(IPEndPoint local, ISipUdpReceiver receiver)
    {
        try
        {
            return new Datagrams(stack.Bind(local), receiver);
        }
        catch (SocketException fault)
        {
            throw new IOException($"cannot bind {local}: {fault.Message}", fault);
        }
    }

    public ISipTcpListener ListenTcp(IPEndPoint local, ISipTcpAcceptor acceptor)
    {
        try
        {
            return new Listener(stack.Listen(local, connection =>
            {
                var accepted = new Connection(connection);
                accepted.Deliver(acceptor.OnConnection(accepted));
            }));
        }
        catch (SocketException fault)
        {
            throw new IOException($"cannot listen on {local}: {fault.Message}", fault);
        }
    }

    public ISipTcpConnection ConnectTcp(IPAddress local, IPEndPoint remote, ISipTcpReceiver receiver)
    {
        try
        {
            var connection = new Connection(stack.Connect(remote, new(local, 0)));
            connection.Deliver(receiver);
            return connection;
        }
        catch (SocketException fault)
        {
            throw new IOException($"cannot connect to {remote}: {fault.Message}", fault);
        }
    }

    private sealed class Datagrams : ISipUdpSocket
    {
        private readonly UdpSocket _socket;

        public Datagrams(UdpSocket socket, ISipUdpReceiver receiver)
        {
            _socket = socket;
            socket.OnReceived = (payload, remote, _) => receiver.OnDatagram(this, payload, remote);
            socket.OnError = (IPEndPoint remote, IcmpErrorKind kind) => receiver.OnUndelivered(this, remote, kind.ToString());
        }

        public IPEndPoint Local => _socket.Local;

        public void Send(ReadOnlySpan<byte> datagram, IPEndPoint remote) => _socket.Send(datagram, remote);

        public void Dispose() => _socket.Dispose();
    }

    private sealed class Listener(UserPlane.Tcp.TcpListener listener) : ISipTcpListener
    {
        public IPEndPoint Local => listener.Local;

        public void Dispose() => listener.Dispose();
    }

    private sealed class Connection(TcpConnection connection) : ISipTcpConnection
    {
        public IPEndPoint Local => connection.Local;

        public IPEndPoint Remote => connection.Remote;

        public void Deliver(ISipTcpReceiver receiver)
        {
            connection.OnReceived = octets => receiver.OnOctets(this, octets);
            connection.OnClosed = reason => receiver.OnClosed(this, reason == TcpCloseReason.Closed ? null : reason.ToString());
        }

        // What is sent before the connection stands waits in its queue.
        public void Send(ReadOnlySpan<byte> octets) => connection.Send(octets);

        public void Dispose() => connection.Close();
    }
}
