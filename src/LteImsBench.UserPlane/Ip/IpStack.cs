using System.Net;
using System.Net.Sockets;
using LteImsBench.UserPlane.Icmp;
using LteImsBench.UserPlane.Tcp;
using LteImsBench.UserPlane.Udp;
using TcpListener = LteImsBench.UserPlane.Tcp.TcpListener;

namespace LteImsBench.UserPlane.Ip;

/// <summary>
/// A host on a point-to-point link, without the operating system: IPv4, IPv6, ICMP, UDP and TCP. Several live in one process.
/// All calls, timers and callbacks are on the bench thread. Callbacks may call the stack; what it then sends leaves in order,
/// before the outermost call returns.
/// </summary>
public sealed class IpStack : IDisposable
{
    private const int MinMtu = 576;

    private readonly List<IpAddr> _addresses = [];
    private readonly PathMtuCache _pathMtu = new();
    private readonly Reassembler _reassembler;
    private readonly UdpLayer _udp;
    private readonly TcpLayer _tcp;
    private int _depth;
    private bool _flushing;

    public IpStack(IpStackDependencies dependencies)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(dependencies.Mtu, MinMtu);
        Mtu = LinkMtu = dependencies.Mtu;
        Output = new(dependencies.Random, dependencies.Output, PathMtu);
        Icmp = new(this, dependencies.Clock, dependencies.Random);
        _reassembler = new(dependencies.Clock, OnReassemblyTimeout);
        _udp = new(this, dependencies.Random);
        _tcp = new(this, dependencies.Clock, dependencies.Random);
    }

    public IpCounters Counters { get; } = new();

    /// <summary>Largest packet of the link, in octets; a router advertisement may lower it.</summary>
    public int Mtu { get; private set; }

    /// <summary>The addresses of this host, in the order they were added.</summary>
    public IReadOnlyList<IPAddress> Addresses => [.. _addresses.Select(address => address.ToIPAddress())];

    /// <summary>TCP connections that exist, those in TIME-WAIT too.</summary>
    public int TcpConnections => _tcp.Count;

    /// <summary>UDP ports in use.</summary>
    public int UdpSockets => _udp.Count;

    public bool IsDisposed { get; private set; }

    internal int LinkMtu { get; }

    internal IpOutput Output { get; }

    internal IcmpLayer Icmp { get; }

    /// <summary>Adds an address; adding it again does nothing.</summary>
    public void AddAddress(IPAddress address)
    {
        IpAddr added = IpAddr.From(address);
        if (added.IsUnspecified || added.IsMulticast || added.IsBroadcast) throw new ArgumentException($"{address} is no host's address", nameof(address));
        if (!_addresses.Contains(added)) _addresses.Add(added);
    }

    /// <summary>Removes an address; TCP connections from it end as unreachable.</summary>
    public void RemoveAddress(IPAddress address)
    {
        IpAddr removed = IpAddr.From(address);
        if (!_addresses.Remove(removed)) return;
        using var scope = Enter();
        _tcp.OnAddressRemoved(removed);
    }

    /// <summary>Sets the MTU of the link, as a router advertisement or PCO tells it.</summary>
    public void SetMtu(int mtu)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(mtu, MinMtu);
        Mtu = mtu;
    }

    /// <summary>Takes a packet from the link. Whatever it holds, it does not throw.</summary>
    public void Input(ReadOnlySpan<byte> packet)
    {
        if (IsDisposed) return;
        using var scope = Enter();
        Counters.Received++;
        Receive(packet);
    }

    /// <summary>Opens a UDP port. Port 0 takes an ephemeral one; address any of a family takes datagrams to every address of it.</summary>
    /// <exception cref="SocketException">The port is taken, or the address is not this host's.</exception>
    public UdpSocket Bind(IPEndPoint local)
    {
        ObjectDisposedException.ThrowIf(IsDisposed, this);
        return _udp.Bind(local);
    }

    /// <summary>Accepts TCP connections. <paramref name="onAccepted"/> sets the handlers of each, before its data are delivered.</summary>
    /// <exception cref="SocketException">The port is taken, or the address is not this host's.</exception>
    public TcpListener Listen(IPEndPoint local, Action<TcpConnection> onAccepted)
    {
        ObjectDisposedException.ThrowIf(IsDisposed, this);
        return _tcp.Listen(local, onAccepted);
    }

    /// <summary>Opens a TCP connection; its handlers may be set after the call, none of what happened meanwhile is lost.</summary>
    /// <param name="remote">Where to.</param>
    /// <param name="local">Where from; null or port 0 takes an ephemeral port, address any the address that suits.</param>
    /// <exception cref="SocketException">No address of that family, the pair of ends is in use, or no port is left.</exception>
    public TcpConnection Connect(IPEndPoint remote, IPEndPoint? local = null)
    {
        ObjectDisposedException.ThrowIf(IsDisposed, this);
        using var scope = Enter();
        return _tcp.Connect(remote, local);
    }

    /// <summary>Sends an echo request with <paramref name="payload"/> octets of data and waits for its reply on the air clock.</summary>
    public Task<PingReply> PingAsync(IPAddress target, int payload, TimeSpan timeout)
    {
        ObjectDisposedException.ThrowIf(IsDisposed, this);
        IpAddr to = IpAddr.From(target);
        if (SourceFor(to) is null) return Task.FromResult(new PingReply(PingOutcome.NoAddress, TimeSpan.Zero));
        using var scope = Enter();
        return Icmp.Pings.Start(to, payload, timeout);
    }

    /// <summary>Ends everything at once and sends nothing more, as when the bearer is gone.</summary>
    public void Dispose()
    {
        if (IsDisposed) return;
        IsDisposed = true;
        _tcp.CloseAll();
        _udp.CloseAll();
        Icmp.Pings.CloseAll();
        _reassembler.Dispose();
        while (Output.TryDequeue(out IpOutput.Packet packet)) IpOutput.Return(packet.Buffer);
    }

    /// <summary>Holds packets back until the outermost scope ends.</summary>
    internal Scope Enter()
    {
        _depth++;
        return new(this);
    }

    internal bool Owns(IpAddr address) => _addresses.Contains(address);

    /// <summary>The address to send from: of the destination's scope, else the first of its family (RFC 6724 rule 2, shortened).</summary>
    internal IpAddr? SourceFor(IpAddr destination)
    {
        if (Owns(destination)) return destination;
        bool wantsLinkLocal = destination.IsLinkLocal || (destination.IsMulticast && destination.IsV6);
        IpAddr? fallback = null;
        foreach (IpAddr address in _addresses)
        {
            if (address.IsV6 != destination.IsV6) continue;
            if (address.IsLinkLocal == wantsLinkLocal) return address;
            fallback ??= address;
        }

        return fallback;
    }

    internal int PathMtu(IpAddr destination) => _pathMtu.Get(destination, Mtu);

    internal void OnIcmpError(in IcmpErrorReport report)
    {
        if (report.Kind == IcmpErrorKind.PacketTooBig) _pathMtu.Report(report.Original.Destination, report.Mtu, Mtu);
        switch (report.Original.Protocol)
        {
            case IpProtocol.Udp:
                _udp.OnError(report);
                break;
            case IpProtocol.Tcp:
                _tcp.OnError(report);
                break;
            case IpProtocol.Icmp or IpProtocol.IcmpV6:
                Icmp.Pings.OnError(report);
                break;
        }
    }

    /// <summary>Answers a packet that could not go its way.</summary>
    internal void SendError(IcmpErrorKind kind, ReadOnlySpan<byte> original)
    {
        using var scope = Enter();
        Icmp.SendError(kind, original);
    }

    private void Receive(ReadOnlySpan<byte> whole)
    {
        if (!IpPacket.TryRead(whole, out IpPacket packet))
        {
            Counters.Malformed++;
            return;
        }

        if (!packet.IsV6 && InternetChecksum.Compute(whole[..((whole[0] & 0xF) * 4)]) != 0)
        {
            Counters.BadChecksum++;
            return;
        }

        bool isMine = Owns(packet.Destination) || packet.Destination == IpAddr.AllNodes;
        if (!isMine || packet.Source.IsMulticast || packet.Source.IsBroadcast || packet.Source.IsLoopback || packet.Source.IsUnspecified)
        {
            Counters.BadAddress++;
            return;
        }

        if (packet.UnusableRoutingOffset > 0)
        {
            // A host is no router, RFC 8200 §4.4; the pointer is to the routing type.
            Counters.Malformed++;
            Icmp.SendError(IcmpErrorKind.ParameterProblem, whole, (uint)packet.UnusableRoutingOffset + 2);
            return;
        }

        if (packet.IsFragment)
        {
            byte[]? complete = _reassembler.Add(packet, whole);
            Counters.FragmentsDropped = _reassembler.Dropped;
            if (complete is null) return;
            Counters.Reassembled++;
            Receive(complete);
            return;
        }

        Dispatch(packet, whole[..packet.Length]);
    }

    private void Dispatch(in IpPacket packet, ReadOnlySpan<byte> whole)
    {
        switch (packet.Protocol)
        {
            case IpProtocol.Udp:
                _udp.Receive(packet, whole);
                break;
            case IpProtocol.Tcp:
                _tcp.Receive(packet, whole);
                break;
            case IpProtocol.Icmp when !packet.IsV6:
            case IpProtocol.IcmpV6 when packet.IsV6:
                Icmp.Receive(packet, whole[packet.UpperOffset..]);
                break;
            case IpProtocol.NoNextHeader when packet.IsV6:
                break;
            default:
                Counters.NoReceiver++;
                Icmp.SendError(IcmpErrorKind.ProtocolUnreachable, whole, (uint)packet.NextHeaderOffset);
                break;
        }
    }

    private void OnReassemblyTimeout(byte[] firstFragment)
    {
        using var scope = Enter();
        Counters.FragmentsDropped = _reassembler.Dropped;
        Icmp.SendError(IcmpErrorKind.ReassemblyTimeExceeded, firstFragment);
    }

    private void Leave()
    {
        _depth--;
        if (_depth > 0 || _flushing) return;
        _flushing = true;
        try
        {
            while (!IsDisposed && Output.TryDequeue(out IpOutput.Packet packet))
            {
                Counters.Sent++;
                if (IpPacket.TryRead(packet.Span, out IpPacket header) && Owns(header.Destination)) Input(packet.Span);
                else Output.HandToLink(packet);
                IpOutput.Return(packet.Buffer);
            }
        }
        finally
        {
            _flushing = false;
        }
    }

    internal readonly ref struct Scope(IpStack stack)
    {
        public void Dispose() => stack.Leave();
    }
}
