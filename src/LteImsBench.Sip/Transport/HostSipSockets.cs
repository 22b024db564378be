using System.Net;
using System.Net.Sockets;
using LteImsBench.Core.Evidence;
using LteImsBench.Core.Time;

namespace LteImsBench.Sip.Transport;

/// <summary>
/// The sockets of the host. Receiving runs on host threads, which do nothing but post to <paramref name="loop"/>; everything else
/// happens on the loop.
/// </summary>
public sealed class HostSipSockets(AirLoop loop) : ISipSockets
{
    public PduKind RecordedAs => PduKind.SipOnHost;

    public ISipUdpSocket BindUdp(IPEndPoint local, ISipUdpReceiver receiver)
    {
        var socket = new Socket(local.AddressFamily, SocketType.Dgram, ProtocolType.Udp);
        Bind(socket, local);
        var udp = new HostUdpSocket(loop, socket, receiver);
        udp.Start();
        return udp;
    }

    public ISipTcpListener ListenTcp(IPEndPoint local, ISipTcpAcceptor acceptor)
    {
        var socket = new Socket(local.AddressFamily, SocketType.Stream, ProtocolType.Tcp);

        // A port whose old connections linger in TIME-WAIT can be had again at once.
        socket.SetSocketOption(SocketOptionLevel.Socket, SocketOptionName.ReuseAddress, true);
        Bind(socket, local);
        var listener = new HostTcpListener(loop, socket, acceptor);
        listener.Start();
        return listener;
    }

    public ISipTcpConnection ConnectTcp(IPAddress local, IPEndPoint remote, ISipTcpReceiver receiver)
    {
        var socket = new Socket(remote.AddressFamily, SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        var connection = new HostTcpConnection(loop, socket, new IPEndPoint(local, 0), remote) { Receiver = receiver };
        connection.StartConnecting();
        return connection;
    }

    private static void Bind(Socket socket, IPEndPoint local)
    {
        try
        {
            if (local.Address.Equals(IPAddress.IPv6Any)) socket.DualMode = true;
            socket.Bind(local);
        }
        catch (SocketException fault)
        {
            socket.Dispose();
            throw new IOException($"{local} cannot be bound: {fault.Message}", fault);
        }
    }
}
