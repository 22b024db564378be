using System.Buffers;
using System.Buffers.Binary;
using System.Net;
using LteImsBench.Core.Identity;
using LteImsBench.UserPlane.Icmp;
using LteImsBench.UserPlane.Ip;
using LteImsBench.UserPlane.Tft;

namespace LteImsBench.UserPlane.Gateway;

/// <summary>One APN of a <see cref="PdnGateway"/>: its stack, and the routes to its UEs.</summary>
public sealed class PdnNetwork
{
    private readonly PdnNetworkSettings _settings;
    private readonly DownlinkBearerSink _downlink;
    private readonly Dictionary<IpAddr, PdnSession> _byAddress = [];
    private readonly Dictionary<ulong, PdnSession> _byPrefix = [];

    internal PdnNetwork(PdnNetworkSettings settings, PdnGatewayDependencies dependencies, DownlinkBearerSink downlink)
    {
        (_settings, _downlink) = (settings, downlink);
        Stack = new(new(dependencies.Clock, dependencies.Random, FromStack, settings.Mtu));
        Stack.AddAddress(IpAddr.GatewayLinkLocal.ToIPAddress());
        foreach (IPAddress address in settings.Addresses) Stack.AddAddress(address);
    }

    internal delegate void DownlinkBearerSink(PdnSession session, EpsBearerId bearer, ReadOnlySpan<byte> packet);

    public string Apn => _settings.Apn;

    /// <summary>The network's own host: router, P-CSCF, DNS and what else has one of its addresses.</summary>
    public IpStack Stack { get; }

    /// <summary>Packets that the stack sent to an address that no UE has.</summary>
    public long Unroutable { get; private set; }

    /// <summary>Packets from outside to an address that no UE has.</summary>
    public long UnknownDestination { get; private set; }

    /// <summary>Takes what UEs send to addresses that are neither the network's own nor those of UEs; null answers that there is no route.</summary>
    public IpPacketSink? Exit { get; set; }

    /// <summary>A packet from outside for a UE. Whatever it holds, it does not throw.</summary>
    public void Downlink(ReadOnlySpan<byte> octets)
    {
        if (IpPacket.TryRead(octets, out IpPacket packet) && RouteTo(packet.Destination) is { } session) Downlink(session, packet, octets[..packet.Length]);
        else if (Stack.Owns(packet.Destination)) Stack.Input(octets);
        else UnknownDestination++;
    }

    internal void Add(PdnSession session)
    {
        if (session.V4 is { } v4 && !_byAddress.TryAdd(v4, session)) throw new ArgumentException($"{v4} is in use", nameof(session));
        if (session.Prefix is not { } prefix) return;
        if (!_byPrefix.TryAdd(prefix, session))
        {
            Remove(session);
            throw new ArgumentException($"{IpAddr.V6(prefix, 0)}/64 is in use", nameof(session));
        }

        _byAddress.TryAdd(session.LinkLocal, session);
    }

    internal void Remove(PdnSession session)
    {
        if (session.V4 is { } v4) RemoveRoute(v4, session);
        RemoveRoute(session.LinkLocal, session);
        if (session.Prefix is { } prefix && _byPrefix.GetValueOrDefault(prefix) == session) _byPrefix.Remove(prefix);
    }

    internal void Uplink(PdnSession session, ReadOnlySpan<byte> octets)
    {
        PdnCounters counters = session.Counters;
        if (!IpPacket.TryRead(octets, out IpPacket packet))
        {
            counters.Malformed++;
            return;
        }

        if (IsRouterSolicitation(packet, octets))
        {
            if (session.Prefix is not null) Advertise(session, packet.Source.IsUnspecified ? IpAddr.AllNodes : packet.Source);
            return;
        }

        if (!session.MaySendFrom(packet.Source)) counters.BadSource++;
        else if (Stack.Owns(packet.Destination) || packet.Destination == IpAddr.AllNodes) Stack.Input(octets);
        else if (packet.Destination.IsMulticast || packet.Destination.IsBroadcast) counters.Multicast++;
        else if (packet.Source.IsLinkLocal || packet.Destination.IsLinkLocal) Refuse(session, octets, IcmpErrorKind.NetworkUnreachable);
        else Route(session, packet, octets);
    }

    /// <summary>Sends a router advertisement, RFC 4861 §6.2 with the values of TS 29.061 §11.2.1.3.4.</summary>
    internal void Advertise(PdnSession session, IpAddr destination)
    {
        var prefix = new PrefixInformation(
            IpAddr.V6(session.Prefix!.Value, 0).ToIPAddress(), 64, OnLink: false, Autonomous: true, PrefixInformation.Infinite, PrefixInformation.Infinite);
        byte[] message = new RouterAdvertisement(
            IpSend.DefaultHopLimit, PdnGateway.RouterLifetime, [prefix], _settings.Mtu, _settings.AdvertisedDnsServers).Write();

        // Written here and not by the stack: link-local destinations of two UEs may be the same.
        byte[] octets = IcmpV6Packet.Write(IpAddr.GatewayLinkLocal, destination, message, hopLimit: 255);
        session.Counters.RouterAdvertisements++;
        IpPacket.TryRead(octets, out IpPacket packet);
        Downlink(session, packet, octets);
    }

    private static bool IsRouterSolicitation(in IpPacket packet, ReadOnlySpan<byte> octets)
    {
        // RFC 4861 §6.1.1
        if (!packet.IsV6 || packet.Protocol != IpProtocol.IcmpV6 || packet.HopLimit != 255 || packet.IsFragment) return false;
        ReadOnlySpan<byte> message = octets[packet.UpperOffset..packet.Length];
        return message.Length >= 8
            && message[0] == IcmpTypes.RouterSolicitation
            && message[1] == 0
            && (packet.Source.IsUnspecified || packet.Source.IsLinkLocal)
            && InternetChecksum.Compute(packet.Source, packet.Destination, IpProtocol.IcmpV6, message) == 0;
    }

    private void FromStack(ReadOnlySpan<byte> octets)
    {
        if (IpPacket.TryRead(octets, out IpPacket packet) && RouteTo(packet.Destination) is { } session) Downlink(session, packet, octets);
        else if (Exit is { } exit && !packet.Destination.IsLinkLocal && !packet.Destination.IsMulticast) exit(octets);
        else Unroutable++;
    }

    private void Route(PdnSession session, in IpPacket packet, ReadOnlySpan<byte> octets)
    {
        if (RouteTo(packet.Destination) is not { } target)
        {
            if (Exit is null) Refuse(session, octets, IcmpErrorKind.NetworkUnreachable);
            else Forward(session, null, packet, octets);
        }
        else if (target == session || !_settings.ForwardsBetweenUes)
        {
            Refuse(session, octets, IcmpErrorKind.AdministrativelyProhibited);
        }
        else
        {
            Forward(session, target, packet, octets);
        }
    }

    // To a UE, or out of the network.
    private void Forward(PdnSession from, PdnSession? to, in IpPacket packet, ReadOnlySpan<byte> octets)
    {
        if (!packet.IsV6 && InternetChecksum.Compute(octets[..((octets[0] & 0xF) * 4)]) != 0)
        {
            from.Counters.Malformed++;
            return;
        }

        if (packet.HopLimit <= 1)
        {
            from.Counters.HopLimitExceeded++;
            Stack.SendError(IcmpErrorKind.TimeExceeded, octets);
            return;
        }

        byte[] buffer = ArrayPool<byte>.Shared.Rent(packet.Length);
        Span<byte> forwarded = buffer.AsSpan(0, packet.Length);
        octets[..packet.Length].CopyTo(forwarded);
        if (packet.IsV6) forwarded[7]--;
        else DecrementTimeToLive(forwarded[..((forwarded[0] & 0xF) * 4)]);
        if (to is null) Exit!(forwarded);
        else Downlink(to, packet, forwarded);
        ArrayPool<byte>.Shared.Return(buffer);
    }

    private static void DecrementTimeToLive(Span<byte> header)
    {
        header[8]--;
        header[10..12].Clear();
        BinaryPrimitives.WriteUInt16BigEndian(header[10..], InternetChecksum.Compute(header));
    }

    private void Downlink(PdnSession session, in IpPacket packet, ReadOnlySpan<byte> octets)
    {
        if (session.Classifier.Classify(packet, FilterDirection.Downlink) is not { } bearer)
        {
            session.Counters.NoBearer++;
            return;
        }

        session.Counters.DownlinkPackets++;
        session.Counters.DownlinkOctets += octets.Length;
        _downlink(session, bearer, octets);
    }

    private void Refuse(PdnSession session, ReadOnlySpan<byte> octets, IcmpErrorKind kind)
    {
        session.Counters.NoRoute++;
        Stack.SendError(kind, octets);
    }

    private PdnSession? RouteTo(IpAddr destination) =>
        _byAddress.GetValueOrDefault(destination)
        ?? (destination.IsV6 && !destination.IsLinkLocal ? _byPrefix.GetValueOrDefault(destination.Prefix) : null);

    private void RemoveRoute(IpAddr address, PdnSession session)
    {
        if (_byAddress.GetValueOrDefault(address) == session) _byAddress.Remove(address);
    }
}
