using System.Net;
using System.Net.Sockets;
using LteImsBench.Core.Time;

namespace LteImsBench.Sip.Transport;

internal sealed class HostUdpSocket(AirLoop loop, Socket socket, ISipUdpReceiver receiver) : ISipUdpSocket
{
    private const int MaxDatagram = 65_535;

    private bool _closed;

    public IPEndPoint Local { get; } = (IPEndPoint)socket.LocalEndPoint!;

    public void Start() => _ = ReceiveAsync();

    public void Send(ReadOnlySpan<byte> datagram, IPEndPoint remote)
    {
        if (_closed) return;
        try
        {
            socket.SendTo(datagram, SocketFlags.None, remote);
        }
        catch (SocketException fault)
        {
            string reason = fault.Message;
            loop.Post(() => receiver.OnUndelivered(this, remote, reason));
        }
    }

    public void Dispose()
    {
        _closed = true;
        socket.Dispose();
    }

    private async Task ReceiveAsync()
    {
        byte[] buffer = new byte[MaxDatagram];
        EndPoint any = new IPEndPoint(Local.AddressFamily == AddressFamily.InterNetwork ? IPAddress.Any : IPAddress.IPv6Any, 0);
        while (true)
        {
            try
            {
                SocketReceiveFromResult got = await socket.ReceiveFromAsync(buffer, SocketFlags.None, any).ConfigureAwait(false);
                byte[] datagram = buffer[..got.ReceivedBytes];
                var remote = (IPEndPoint)got.RemoteEndPoint;
                loop.Post(() =>
                {
                    if (!_closed) receiver.OnDatagram(this, datagram, remote);
                });
            }
            catch (SocketException fault) when (fault.SocketErrorCode is SocketError.ConnectionReset or SocketError.ConnectionRefused)
            {
                // An ICMP error of an earlier datagram; the socket lives on.
            }
            catch (Exception fault) when (fault is SocketException or ObjectDisposedException)
            {
                return;
            }
        }
    }
}
