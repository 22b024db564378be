using System.Net;
using LteImsBench.Core.Evidence;

namespace LteImsBench.Sip.Transport;

/// <summary>
/// The sockets of one IP stack, as SIP needs them: those of a bearer or those of the host. Everything here is called, and calls back,
/// on the bench loop. Nothing blocks.
/// </summary>
public interface ISipSockets
{
    /// <summary>How a message on these sockets is recorded: <see cref="PduKind.SipOnBearer"/> or <see cref="PduKind.SipOnHost"/>.</summary>
    PduKind RecordedAs { get; }

    /// <summary>Binds a datagram socket; port 0 asks for any.</summary>
    /// <exception cref="IOException">The address cannot be had.</exception>
    ISipUdpSocket BindUdp(IPEndPoint local, ISipUdpReceiver receiver);

    /// <summary>Listens for connections; port 0 asks for any.</summary>
    /// <exception cref="IOException">The address cannot be had.</exception>
    ISipTcpListener ListenTcp(IPEndPoint local, ISipTcpAcceptor acceptor);

    /// <summary>Starts to connect; what is sent before the connection stands is sent then. Failure is reported as closing.</summary>
    ISipTcpConnection ConnectTcp(IPAddress local, IPEndPoint remote, ISipTcpReceiver receiver);
}

/// <summary>A bound datagram socket.</summary>
public interface ISipUdpSocket : IDisposable
{
    IPEndPoint Local { get; }

    void Send(ReadOnlySpan<byte> datagram, IPEndPoint remote);
}

/// <summary>Receives datagrams.</summary>
public interface ISipUdpReceiver
{
    /// <summary>The octets are valid during the call only.</summary>
    void OnDatagram(ISipUdpSocket socket, ReadOnlySpan<byte> datagram, IPEndPoint remote);

    /// <summary>A datagram to <paramref name="remote"/> could not be delivered, such as by an ICMP port unreachable.</summary>
    void OnUndelivered(ISipUdpSocket socket, IPEndPoint remote, string reason);
}

/// <summary>A listening socket.</summary>
public interface ISipTcpListener : IDisposable
{
    IPEndPoint Local { get; }
}

/// <summary>Takes connections.</summary>
public interface ISipTcpAcceptor
{
    /// <summary>Returns who receives what comes on the connection.</summary>
    ISipTcpReceiver OnConnection(ISipTcpConnection connection);
}

/// <summary>A connection; disposing closes it.</summary>
public interface ISipTcpConnection : IDisposable
{
    IPEndPoint Local { get; }

    IPEndPoint Remote { get; }

    void Send(ReadOnlySpan<byte> octets);
}

/// <summary>Receives from a connection.</summary>
public interface ISipTcpReceiver
{
    /// <summary>The octets are valid during the call only.</summary>
    void OnOctets(ISipTcpConnection connection, ReadOnlySpan<byte> octets);

    /// <summary>The connection is gone or never came to be; nothing follows.</summary>
    void OnClosed(ISipTcpConnection connection, string? error);
}
