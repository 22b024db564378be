using System.Buffers.Binary;
using LteImsBench.UserPlane.Ip;

namespace LteImsBench.UserPlane.Icmp;

/// <summary>ICMP and ICMPv6 of a stack: echo both ways, errors both ways, router advertisements.</summary>
internal sealed class IcmpLayer
{
    private const int HeaderLength = 8;

    /// <summary>RFC 1812 §4.3.2.3: an error quotes as much as fits 576 octets; RFC 4443 §2.4 (c): 1280.</summary>
    private const int MaxErrorV4 = 576;
    private const int MaxErrorV6 = 1280;

    private readonly IpStack _stack;
    private readonly RateLimit _errors;

    public IcmpLayer(IpStack stack, TimeProvider clock, Random random)
    {
        _stack = stack;
        _errors = new(clock, perSecond: 100);
        Pings = new(clock, random, SendEchoRequest);
    }

    public PingTable Pings { get; }

    public Action<IpAddr, RouterAdvertisement>? OnRouterAdvertisement { get; set; }

    public void Receive(in IpPacket packet, ReadOnlySpan<byte> message)
    {
        bool isV6 = packet.IsV6;
        ushort check = isV6
            ? InternetChecksum.Compute(packet.Source, packet.Destination, IpProtocol.IcmpV6, message)
            : InternetChecksum.Compute(message);
        if (message.Length < HeaderLength || check != 0)
        {
            if (check != 0) _stack.Counters.BadChecksum++;
            else _stack.Counters.Malformed++;
            return;
        }

        switch (isV6, message[0])
        {
            case (false, IcmpTypes.V4EchoRequest) or (true, IcmpTypes.V6EchoRequest):
                Echo(packet, message);
                break;
            case (false, IcmpTypes.V4EchoReply) or (true, IcmpTypes.V6EchoReply):
                if (!Pings.OnReply(packet.Source, message)) _stack.Counters.NoReceiver++;
                break;
            case (true, IcmpTypes.RouterAdvertisement):
                Advertisement(packet, message);
                break;
            default:
                if (IcmpTypes.KindOf(isV6, message[0], message[1]) is { } kind) Error(kind, packet, message);
                else _stack.Counters.NoReceiver++;
                break;
        }
    }

    /// <summary>Answers <paramref name="original"/> with an error, unless the rules of RFC 1122 §3.2.2 or RFC 4443 §2.4 (e) forbid one.</summary>
    /// <param name="kind">What went wrong.</param>
    /// <param name="original">The packet that it went wrong with.</param>
    /// <param name="argument">The next hop's MTU, or the offset of the octet that is wrong.</param>
    public void SendError(IcmpErrorKind kind, ReadOnlySpan<byte> original, uint argument = 0)
    {
        if (!IpPacket.TryRead(original, out IpPacket packet)) return;
        bool isV6 = packet.IsV6;
        if (packet.FragmentOffset > 0 || packet.Source.IsUnspecified || packet.Source.IsMulticast || packet.Source.IsBroadcast || packet.Source.IsLoopback) return;
        if (packet.Destination.IsBroadcast || (packet.Destination.IsMulticast && kind != IcmpErrorKind.PacketTooBig)) return;
        if (packet.Protocol == (isV6 ? IpProtocol.IcmpV6 : IpProtocol.Icmp)
            && (packet.UpperOffset >= packet.Length || IcmpTypes.IsError(isV6, original[packet.UpperOffset]))) return;
        IpAddr? source = _stack.Owns(packet.Destination) ? packet.Destination : _stack.SourceFor(packet.Source);
        if (source is null || !_errors.TryTake()) return;

        int quoted = Math.Min(packet.Length, isV6 ? MaxErrorV6 - 40 - HeaderLength : MaxErrorV4 - 20 - HeaderLength);
        byte[] buffer = IpOutput.Rent(HeaderLength + quoted);
        Span<byte> message = buffer.AsSpan(IpOutput.Headroom, HeaderLength + quoted);
        (message[0], message[1]) = IcmpTypes.Of(kind, isV6);
        BinaryPrimitives.WriteUInt32BigEndian(message[4..], kind == IcmpErrorKind.ParameterProblem && !isV6 ? argument << 24 : argument);
        original[..quoted].CopyTo(message[HeaderLength..]);
        Send(source.Value, packet.Source, buffer, message, IpSend.DefaultHopLimit);
    }

    /// <summary>Sends an ICMPv6 message of neighbour discovery, whose hop limit is 255 (RFC 4861 §4).</summary>
    public void SendDiscovery(IpAddr source, IpAddr destination, ReadOnlySpan<byte> body)
    {
        byte[] buffer = IpOutput.Rent(body.Length);
        Span<byte> message = buffer.AsSpan(IpOutput.Headroom, body.Length);
        body.CopyTo(message);
        Send(source, destination, buffer, message, hopLimit: 255);
    }

    private void Echo(in IpPacket packet, ReadOnlySpan<byte> request)
    {
        // A reply to a multicast request comes from a unicast address (RFC 4443 §4.2).
        IpAddr? source = packet.Destination.IsMulticast ? _stack.SourceFor(packet.Source) : packet.Destination;
        if (source is null) return;
        byte[] buffer = IpOutput.Rent(request.Length);
        Span<byte> reply = buffer.AsSpan(IpOutput.Headroom, request.Length);
        request.CopyTo(reply);
        reply[0] = packet.IsV6 ? IcmpTypes.V6EchoReply : IcmpTypes.V4EchoReply;
        Send(source.Value, packet.Source, buffer, reply, IpSend.DefaultHopLimit);
    }

    private void SendEchoRequest(IpAddr target, byte[] buffer, int length)
    {
        Span<byte> message = buffer.AsSpan(IpOutput.Headroom, length);
        message[0] = target.IsV6 ? IcmpTypes.V6EchoRequest : IcmpTypes.V4EchoRequest;
        Send(_stack.SourceFor(target)!.Value, target, buffer, message, IpSend.DefaultHopLimit);
    }

    private void Advertisement(in IpPacket packet, ReadOnlySpan<byte> message)
    {
        // RFC 4861 §6.1.2
        if (!packet.Source.IsLinkLocal || packet.HopLimit != 255 || message[1] != 0
            || !RouterAdvertisement.TryRead(message, out RouterAdvertisement? advertisement))
        {
            _stack.Counters.Malformed++;
            return;
        }

        OnRouterAdvertisement?.Invoke(packet.Source, advertisement);
    }

    private void Error(IcmpErrorKind kind, in IpPacket packet, ReadOnlySpan<byte> message)
    {
        if (!QuotedPacket.TryRead(message[HeaderLength..], out QuotedPacket original) || !_stack.Owns(original.Source))
        {
            _stack.Counters.NoReceiver++;
            return;
        }

        uint field = BinaryPrimitives.ReadUInt32BigEndian(message[4..]);
        int mtu = kind == IcmpErrorKind.PacketTooBig ? (int)Math.Min(packet.IsV6 ? field : field & 0xFFFF, 65535) : 0;
        _stack.OnIcmpError(new(kind, packet.Source, original, mtu));
    }

    private void Send(IpAddr source, IpAddr destination, byte[] buffer, Span<byte> message, byte hopLimit)
    {
        message[2..4].Clear();
        byte protocol = source.IsV6 ? IpProtocol.IcmpV6 : IpProtocol.Icmp;
        ushort check = source.IsV6 ? InternetChecksum.Compute(source, destination, protocol, message) : InternetChecksum.Compute(message);
        BinaryPrimitives.WriteUInt16BigEndian(message[2..], check);
        _stack.Output.Send(new(source, destination, protocol) { HopLimit = hopLimit }, buffer, message.Length);
    }
}
