using System.Net;
using System.Net.Sockets;
using System.Threading.Channels;
using LteImsBench.Core.Time;

namespace LteImsBench.Sip.Transport;

internal sealed class HostTcpConnection(AirLoop loop, Socket socket, IPEndPoint local, IPEndPoint remote) : ISipTcpConnection
{
    private readonly Channel<byte[]> _outgoing = Channel.CreateUnbounded<byte[]>(new() { SingleReader = true });
    private bool _closed;

    public IPEndPoint Local { get; private set; } = local;

    public IPEndPoint Remote { get; } = remote;

    public ISipTcpReceiver? Receiver { get; set; }

    public void StartTransfer()
    {
        _ = SendAsync();
        _ = ReceiveAsync();
    }

    public void StartConnecting() => _ = ConnectAsync();

    public void Send(ReadOnlySpan<byte> octets)
    {
        if (!_closed) _outgoing.Writer.TryWrite(octets.ToArray());
    }

    public void Dispose()
    {
        // What was sent goes out first: the writer's end closes the socket.
        _closed = true;
        _outgoing.Writer.TryComplete();
    }

    private async Task ConnectAsync()
    {
        try
        {
            socket.Bind(Local);
            await socket.ConnectAsync(Remote).ConfigureAwait(false);
            var bound = (IPEndPoint)socket.LocalEndPoint!;
            loop.Post(() => Local = bound);
            StartTransfer();
        }
        catch (Exception fault) when (fault is SocketException or ObjectDisposedException)
        {
            Close(fault.Message);
        }
    }

    private async Task SendAsync()
    {
        try
        {
            await foreach (byte[] octets in _outgoing.Reader.ReadAllAsync().ConfigureAwait(false))
            {
                for (int sent = 0; sent < octets.Length;)
                    sent += await socket.SendAsync(octets.AsMemory(sent), SocketFlags.None).ConfigureAwait(false);
            }

            Close(null);
        }
        catch (Exception fault) when (fault is SocketException or ObjectDisposedException)
        {
            Close(fault.Message);
        }
    }

    private async Task ReceiveAsync()
    {
        byte[] buffer = new byte[16 * 1024];
        try
        {
            while (await socket.ReceiveAsync(buffer, SocketFlags.None).ConfigureAwait(false) is > 0 and var count)
            {
                byte[] octets = buffer[..count];
                loop.Post(() =>
                {
                    if (!_closed) Receiver?.OnOctets(this, octets);
                });
            }

            Close(null);
        }
        catch (Exception fault) when (fault is SocketException or ObjectDisposedException)
        {
            Close(fault.Message);
        }
    }

    private void Close(string? error)
    {
        socket.Dispose();
        loop.Post(() =>
        {
            if (_closed) return;
            _closed = true;
            _outgoing.Writer.TryComplete();
            Receiver?.OnClosed(this, error);
        });
    }
}
