using System.Net;
using LteImsBench.UserPlane.Ip;

namespace LteImsBench.UserPlane.Tcp;

/// <summary>A TCP port that accepts connections. Closing it frees the port; accepted connections live on.</summary>
public sealed class TcpListener : IDisposable
{
    /// <summary>Connections that may wait for the end of their handshake.</summary>
    internal const int Backlog = 128;

    private readonly TcpLayer _layer;

    internal TcpListener(TcpLayer layer, IpAddr address, ushort port, Action<TcpConnection> onAccepted)
    {
        (_layer, Address, Port, OnAccepted) = (layer, address, port, onAccepted);
        Local = new(address.ToIPAddress(), port);
    }

    public IPEndPoint Local { get; }

    public bool IsClosed { get; private set; }

    internal IpAddr Address { get; }

    internal ushort Port { get; }

    internal Action<TcpConnection> OnAccepted { get; }

    /// <summary>Connections in SYN-RECEIVED.</summary>
    internal int Pending { get; set; }

    public void Dispose()
    {
        if (IsClosed) return;
        IsClosed = true;
        _layer.Close(this);
    }
}
