using System.Net;
using LteImsBench.Core.Evidence;

namespace LteImsBench.Sip.Transport;

/// <summary>The transports of RFC 3261 §18 that the bench speaks.</summary>
public enum SipTransportKind
{
    Udp,
    Tcp,
}

/// <summary>One association with a peer: a UDP socket and a remote address, or a TCP connection.</summary>
public abstract class SipFlow(SipListeningPoint point, IPEndPoint remote)
{
    /// <summary>The listening point whose address stands in Via.</summary>
    public SipListeningPoint Point { get; } = point;

    public IPEndPoint Remote { get; } = remote;

    public abstract SipTransportKind Transport { get; }

    /// <summary>Whether the transport retransmits by itself.</summary>
    public bool IsReliable => Transport == SipTransportKind.Tcp;

    /// <summary>Whether the connection is gone; never of UDP.</summary>
    public virtual bool IsClosed => false;

    public PduKind RecordedAs => Point.Sockets.RecordedAs;

    internal abstract void Send(ReadOnlySpan<byte> octets);

    public override string ToString() => $"{Transport.ToString().ToUpperInvariant()} {Remote}";
}

internal sealed class UdpFlow(SipListeningPoint point, IPEndPoint remote) : SipFlow(point, remote)
{
    public override SipTransportKind Transport => SipTransportKind.Udp;

    internal override void Send(ReadOnlySpan<byte> octets) => Point.Udp?.Send(octets, Remote);
}

internal sealed class TcpFlow(SipListeningPoint point, IPEndPoint remote) : SipFlow(point, remote)
{
    private bool _closed;

    public override SipTransportKind Transport => SipTransportKind.Tcp;

    public override bool IsClosed => _closed;

    public SipStreamFramer Framer { get; } = new();

    public ISipTcpConnection? Connection { get; set; }

    public void Close()
    {
        _closed = true;
        Connection?.Dispose();
    }

    internal override void Send(ReadOnlySpan<byte> octets) => Connection?.Send(octets);
}
