using System.Buffers.Binary;
using System.Net;
using System.Net.Sockets;
using LteImsBench.UserPlane.Icmp;
using LteImsBench.UserPlane.Ip;

namespace LteImsBench.UserPlane.Udp;

/// <summary>UDP of a stack: the ports in use, and the datagrams in and out.</summary>
internal sealed class UdpLayer(IpStack stack, Random random)
{
    private const int HeaderLength = 8;

    private readonly Dictionary<(IpAddr Address, ushort Port), UdpSocket> _sockets = [];
    private readonly PortAllocator _ports = new(random);

    public int Count => _sockets.Count;

    /// <exception cref="SocketException">The port is taken, or no ephemeral port is left.</exception>
    public UdpSocket Bind(IPEndPoint local)
    {
        IpAddr address = IpAddr.From(local.Address);
        if (!address.IsUnspecified && !stack.Owns(address)) throw new SocketException((int)SocketError.AddressNotAvailable);
        ushort port = local.Port != 0
            ? (ushort)local.Port
            : _ports.Take(free => IsFree(address, free)) ?? throw new SocketException((int)SocketError.TooManyOpenSockets);
        if (_sockets.ContainsKey((address, port))) throw new SocketException((int)SocketError.AddressAlreadyInUse);
        var socket = new UdpSocket(this, address, port);
        _sockets.Add((address, port), socket);
        return socket;
    }

    public void Close(UdpSocket socket) => _sockets.Remove((socket.Address, socket.Port));

    public void CloseAll()
    {
        foreach (UdpSocket socket in _sockets.Values.ToArray()) socket.Dispose();
    }

    public void Receive(in IpPacket packet, ReadOnlySpan<byte> whole)
    {
        // Source port 16 | destination port 16 | length 16 | checksum 16
        ReadOnlySpan<byte> datagram = whole[packet.UpperOffset..packet.Length];
        int length = datagram.Length < HeaderLength ? 0 : BinaryPrimitives.ReadUInt16BigEndian(datagram[4..]);
        if (length < HeaderLength || length > datagram.Length)
        {
            stack.Counters.Malformed++;
            return;
        }

        datagram = datagram[..length];
        bool hasChecksum = BinaryPrimitives.ReadUInt16BigEndian(datagram[6..]) != 0;
        if ((!hasChecksum && packet.IsV6)
            || (hasChecksum && InternetChecksum.Compute(packet.Source, packet.Destination, IpProtocol.Udp, datagram) != 0))
        {
            stack.Counters.BadChecksum++;
            return;
        }

        ushort from = BinaryPrimitives.ReadUInt16BigEndian(datagram);
        ushort to = BinaryPrimitives.ReadUInt16BigEndian(datagram[2..]);
        if (Find(packet.Destination, to) is not { } socket)
        {
            stack.Counters.NoReceiver++;
            stack.Icmp.SendError(IcmpErrorKind.PortUnreachable, whole);
            return;
        }

        socket.OnReceived?.Invoke(
            datagram[HeaderLength..], new(packet.Source.ToIPAddress(), from), new(packet.Destination.ToIPAddress(), to));
    }

    public bool Send(UdpSocket socket, ReadOnlySpan<byte> payload, IPEndPoint remote, IPAddress? from)
    {
        IpAddr destination = IpAddr.From(remote.Address);
        IpAddr? chosen = from is not null ? IpAddr.From(from) : socket.Address.IsUnspecified ? stack.SourceFor(destination) : socket.Address;
        if (chosen is not { } source || source.IsV6 != destination.IsV6 || socket.Address.IsV6 != source.IsV6 || !stack.Owns(source)) return false;

        using var scope = stack.Enter();
        int length = HeaderLength + payload.Length;
        byte[] buffer = IpOutput.Rent(length);
        Span<byte> datagram = buffer.AsSpan(IpOutput.Headroom, length);
        BinaryPrimitives.WriteUInt16BigEndian(datagram, socket.Port);
        BinaryPrimitives.WriteUInt16BigEndian(datagram[2..], (ushort)remote.Port);
        BinaryPrimitives.WriteUInt16BigEndian(datagram[4..], (ushort)length);
        datagram[6..8].Clear();
        payload.CopyTo(datagram[HeaderLength..]);
        ushort check = InternetChecksum.Compute(source, destination, IpProtocol.Udp, datagram);
        BinaryPrimitives.WriteUInt16BigEndian(datagram[6..], check == 0 ? ushort.MaxValue : check);
        stack.Output.Send(new(source, destination, IpProtocol.Udp), buffer, length);
        return true;
    }

    public void OnError(in IcmpErrorReport report)
    {
        if (report.Kind == IcmpErrorKind.PacketTooBig || Find(report.Original.Source, report.Original.First) is not { } socket) return;
        socket.OnError?.Invoke(new(report.Original.Destination.ToIPAddress(), report.Original.Second), report.Kind);
    }

    private UdpSocket? Find(IpAddr address, ushort port) =>
        _sockets.GetValueOrDefault((address, port)) ?? _sockets.GetValueOrDefault((IpAddr.Any(address.IsV6), port));

    private bool IsFree(IpAddr address, ushort port)
    {
        if (!address.IsUnspecified) return Find(address, port) is null;
        foreach ((IpAddr Address, ushort Port) taken in _sockets.Keys)
        {
            if (taken.Port == port && taken.Address.IsV6 == address.IsV6) return false;
        }

        return true;
    }
}
