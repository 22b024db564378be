using System.Net;
using System.Net.Sockets;
using LteImsBench.Core.Time;

namespace LteImsBench.Sip.Transport;

internal sealed class HostTcpListener(AirLoop loop, Socket socket, ISipTcpAcceptor acceptor) : ISipTcpListener
{
    private bool _closed;

    public IPEndPoint Local { get; private set; } = (IPEndPoint)socket.LocalEndPoint!;

    public void Start()
    {
        socket.Listen();
        _ = AcceptAsync();
    }

    public void Dispose()
    {
        _closed = true;
        socket.Dispose();
    }

    private async Task AcceptAsync()
    {
        while (true)
        {
            try
            {
                Socket accepted = await socket.AcceptAsync().ConfigureAwait(false);
                accepted.NoDelay = true;
                loop.Post(() => Take(accepted));
            }
            catch (SocketException fault) when (fault.SocketErrorCode is SocketError.ConnectionReset or SocketError.ConnectionAborted)
            {
                // The peer gave up before it was accepted.
            }
            catch (Exception fault) when (fault is SocketException or ObjectDisposedException)
            {
                return;
            }
        }
    }

    private void Take(Socket accepted)
    {
        if (_closed || accepted.LocalEndPoint is not IPEndPoint local || accepted.RemoteEndPoint is not IPEndPoint remote)
        {
            accepted.Dispose();
            return;
        }

        var connection = new HostTcpConnection(loop, accepted, local, remote);
        connection.Receiver = acceptor.OnConnection(connection);
        connection.StartTransfer();
    }
}
