using System.Net;

namespace LteImsBench.Sip.Transport;

/// <summary>An address of ours, on UDP and TCP, and the flows that go through it.</summary>
public sealed class SipListeningPoint : IDisposable
{
    private readonly Dictionary<IPEndPoint, TcpFlow> _connections = [];

    internal SipListeningPoint(ISipSockets sockets) => Sockets = sockets;

    /// <summary>Where it listens; also what stands in Via and Contact.</summary>
    public IPEndPoint Local { get; internal set; } = new(IPAddress.None, 0);

    internal ISipSockets Sockets { get; }

    internal ISipUdpSocket? Udp { get; set; }

    internal ISipTcpListener? Tcp { get; set; }

    /// <summary>Closes the sockets and every connection.</summary>
    public void Dispose()
    {
        foreach (TcpFlow flow in _connections.Values) flow.Close();
        _connections.Clear();
        Udp?.Dispose();
        Tcp?.Dispose();
    }

    internal TcpFlow? ConnectionTo(IPEndPoint remote) => _connections.GetValueOrDefault(remote);

    internal void Add(TcpFlow flow) => _connections[flow.Remote] = flow;

    internal void Remove(TcpFlow flow)
    {
        if (_connections.GetValueOrDefault(flow.Remote) == flow) _connections.Remove(flow.Remote);
    }
}
