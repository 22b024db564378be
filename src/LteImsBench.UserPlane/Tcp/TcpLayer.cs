using System.Net;
using System.Net.Sockets;
using LteImsBench.UserPlane.Icmp;
using LteImsBench.UserPlane.Ip;

namespace LteImsBench.UserPlane.Tcp;

/// <summary>TCP of a stack, RFC 9293: finds the connection of a segment, opens and accepts connections, resets what belongs to none.</summary>
internal sealed class TcpLayer(IpStack stack, TimeProvider clock, Random random)
{
    private readonly Dictionary<TcpEnds, TcpConnection> _connections = [];
    private readonly Dictionary<(IpAddr Address, ushort Port), TcpListener> _listeners = [];
    private readonly PortAllocator _ports = new(random);
    private readonly InitialSequence _sequences = new(clock, random);

    public int Count => _connections.Count;

    public TimeProvider Clock => clock;

    public IpStack Stack => stack;

    public TcpListener Listen(IPEndPoint local, Action<TcpConnection> onAccepted)
    {
        IpAddr address = IpAddr.From(local.Address);
        if (!address.IsUnspecified && !stack.Owns(address)) throw new SocketException((int)SocketError.AddressNotAvailable);
        ushort port = local.Port != 0
            ? (ushort)local.Port
            : _ports.Take(free => FindListener(address, free) is null) ?? throw new SocketException((int)SocketError.TooManyOpenSockets);
        var listener = new TcpListener(this, address, port, onAccepted);
        if (!_listeners.TryAdd((address, port), listener)) throw new SocketException((int)SocketError.AddressAlreadyInUse);
        return listener;
    }

    public TcpConnection Connect(IPEndPoint remote, IPEndPoint? local)
    {
        IpAddr to = IpAddr.From(remote.Address);
        IpAddr wanted = local is null ? IpAddr.Any(to.IsV6) : IpAddr.From(local.Address);
        IpAddr? chosen = wanted.IsUnspecified ? stack.SourceFor(to) : wanted;
        if (chosen is not { } from || from.IsV6 != to.IsV6 || !stack.Owns(from) || to.IsMulticast)
            throw new SocketException((int)SocketError.AddressNotAvailable);

        ushort port = local is { Port: not 0 }
            ? (ushort)local.Port
            : _ports.Take(free => FindListener(from, free) is null && !_connections.ContainsKey(Ends(free)))
              ?? throw new SocketException((int)SocketError.TooManyOpenSockets);

        // A pair of ends that only waits for old duplicates may be used again, as the new sequence numbers lie beyond the old.
        uint iss = _sequences.Next(Ends(port));
        if (_connections.TryGetValue(Ends(port), out TcpConnection? old))
        {
            if (old.State != TcpState.TimeWait) throw new SocketException((int)SocketError.AddressAlreadyInUse);
            iss = old.SentUpTo + 0x0002_0000;
            old.Forget();
        }

        var connection = new TcpConnection(this, Ends(port), iss);
        _connections.Add(connection.Ends, connection);
        connection.Open();
        return connection;

        TcpEnds Ends(ushort localPort) => new(from, localPort, to, (ushort)remote.Port);
    }

    public void Receive(in IpPacket packet, ReadOnlySpan<byte> whole)
    {
        ReadOnlySpan<byte> octets = whole[packet.UpperOffset..packet.Length];
        if (!TcpSegment.TryRead(octets, out TcpSegment segment, out ReadOnlySpan<byte> data) || packet.Destination.IsMulticast)
        {
            stack.Counters.Malformed++;
            return;
        }

        if (InternetChecksum.Compute(packet.Source, packet.Destination, IpProtocol.Tcp, octets) != 0)
        {
            stack.Counters.BadChecksum++;
            return;
        }

        var ends = new TcpEnds(packet.Destination, segment.DestinationPort, packet.Source, segment.SourcePort);
        _connections.TryGetValue(ends, out TcpConnection? connection);
        if (connection is { State: TcpState.TimeWait } && segment.IsSyn && !segment.IsAck && connection.IsBeyond(segment.Sequence))
        {
            // A new incarnation, RFC 9293 §3.10.7.4.
            connection.Forget();
            connection = null;
        }

        if (connection is not null) connection.Arrive(segment, data);
        else if (segment.IsSyn && !segment.IsAck && !segment.IsRst && FindListener(ends.Local, ends.LocalPort) is { } listener) Accept(listener, ends, segment);
        else Reset(ends, segment);
    }

    public void OnError(in IcmpErrorReport report)
    {
        var ends = new TcpEnds(report.Original.Source, report.Original.First, report.Original.Destination, report.Original.Second);
        if (_connections.TryGetValue(ends, out TcpConnection? connection)) connection.OnError(report.Kind, report.Original.Third);
    }

    public void OnAddressRemoved(IpAddr address)
    {
        foreach (TcpConnection connection in _connections.Values.Where(connection => connection.Ends.Local == address).ToArray())
            connection.End(TcpCloseReason.Unreachable);
    }

    public void Close(TcpListener listener)
    {
        _listeners.Remove((listener.Address, listener.Port));
        foreach (TcpConnection pending in _connections.Values.Where(connection => connection.IsPendingOf(listener)).ToArray()) pending.Abort();
    }

    public void Remove(TcpConnection connection)
    {
        if (_connections.TryGetValue(connection.Ends, out TcpConnection? current) && current == connection) _connections.Remove(connection.Ends);
    }

    public void CloseAll()
    {
        foreach (TcpListener listener in _listeners.Values.ToArray()) listener.Dispose();
        foreach (TcpConnection connection in _connections.Values.ToArray()) connection.End(TcpCloseReason.StackClosed);
    }

    /// <summary>Sends a segment whose data <paramref name="connection"/> may copy in.</summary>
    public void Send(TcpEnds ends, in TcpSegment segment, SendQueue? data = null, int offset = 0)
    {
        int header = TcpSegment.HeaderLength + (segment.Mss is null ? 0 : TcpSegment.MssOptionLength);
        byte[] buffer = IpOutput.Rent(header + segment.Length);
        Span<byte> octets = buffer.AsSpan(IpOutput.Headroom, header + segment.Length);
        data?.CopyTo(offset, octets[header..]);
        segment.Write(octets, ends.Local, ends.Remote);
        stack.Output.Send(new(ends.Local, ends.Remote, IpProtocol.Tcp) { DontFragment = true }, buffer, octets.Length);
    }

    /// <summary>Answers a segment that belongs to no connection, RFC 9293 §3.10.7.1.</summary>
    private void Reset(TcpEnds ends, in TcpSegment segment)
    {
        stack.Counters.NoReceiver++;
        if (segment.IsRst) return;
        Send(ends, segment.IsAck
            ? new() { SourcePort = ends.LocalPort, DestinationPort = ends.RemotePort, Sequence = segment.Acknowledgment, Flags = TcpFlags.Rst }
            : new()
            {
                SourcePort = ends.LocalPort,
                DestinationPort = ends.RemotePort,
                Acknowledgment = segment.Sequence + segment.Occupies,
                Flags = TcpFlags.Rst | TcpFlags.Ack,
            });
    }

    private void Accept(TcpListener listener, TcpEnds ends, in TcpSegment syn)
    {
        if (listener.Pending >= TcpListener.Backlog) return;   // the peer tries again
        var connection = new TcpConnection(this, ends, _sequences.Next(ends));
        _connections.Add(ends, connection);
        connection.Accept(listener, syn);
    }

    private TcpListener? FindListener(IpAddr address, ushort port) =>
        _listeners.GetValueOrDefault((address, port)) ?? _listeners.GetValueOrDefault((IpAddr.Any(address.IsV6), port));
}
