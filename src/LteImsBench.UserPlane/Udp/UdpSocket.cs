using System.Net;
using LteImsBench.UserPlane.Icmp;
using LteImsBench.UserPlane.Ip;

namespace LteImsBench.UserPlane.Udp;

/// <summary>Receives a datagram; <paramref name="payload"/> is valid only during the call.</summary>
/// <param name="payload">The user data.</param>
/// <param name="remote">Where it came from.</param>
/// <param name="local">The address and port that it was sent to, to answer from where the socket is bound to any address.</param>
public delegate void UdpHandler(ReadOnlySpan<byte> payload, IPEndPoint remote, IPEndPoint local);

/// <summary>A UDP port of an <see cref="IpStack"/>, RFC 768. Closing it frees the port.</summary>
public sealed class UdpSocket : IDisposable
{
    /// <summary>The largest payload: 65535 less the headers of IPv4 and UDP.</summary>
    public const int MaxPayload = 65507;

    private readonly UdpLayer _layer;

    internal UdpSocket(UdpLayer layer, IpAddr address, ushort port)
    {
        (_layer, Address, Port) = (layer, address, port);
        Local = new(address.ToIPAddress(), port);
    }

    /// <summary>The bound end; the address is any of a family where it was bound so.</summary>
    public IPEndPoint Local { get; }

    /// <summary>Receives every datagram.</summary>
    public UdpHandler? OnReceived { get; set; }

    /// <summary>An ICMP error about a datagram sent to the end point.</summary>
    public Action<IPEndPoint, IcmpErrorKind>? OnError { get; set; }

    public bool IsClosed { get; private set; }

    internal IpAddr Address { get; }

    internal ushort Port { get; }

    /// <summary>
    /// Sends a datagram, in fragments where the path needs it; false when the stack has no address to send from.
    /// </summary>
    /// <param name="payload">Up to <see cref="MaxPayload"/> octets.</param>
    /// <param name="remote">Where to.</param>
    /// <param name="source">The address to send from where the socket is bound to any; null lets the stack choose.</param>
    public bool Send(ReadOnlySpan<byte> payload, IPEndPoint remote, IPAddress? source = null)
    {
        ObjectDisposedException.ThrowIf(IsClosed, this);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(payload.Length, MaxPayload);
        return _layer.Send(this, payload, remote, source);
    }

    public void Dispose()
    {
        if (IsClosed) return;
        IsClosed = true;
        _layer.Close(this);
    }
}
