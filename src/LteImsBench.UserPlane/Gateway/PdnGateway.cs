using LteImsBench.Core.Evidence;
using LteImsBench.Core.Identity;
using LteImsBench.UserPlane.Ip;
using LteImsBench.UserPlane.Tft;

namespace LteImsBench.UserPlane.Gateway;

/// <summary>
/// The user plane of the PDN gateway: PDN connections, their bearers, the APNs and their stacks. It checks the source of what UEs
/// send, advertises their prefixes, and picks the bearer of what goes to them. On the bench thread.
/// </summary>
public sealed class PdnGateway(PdnGatewayDependencies dependencies) : IDisposable
{
    /// <summary>Seconds, TS 29.061 §11.2.1.3.4.</summary>
    internal const ushort RouterLifetime = 64800;

    /// <summary>Unsolicited advertisements come at random within these, TS 29.061 §11.2.1.3.4.</summary>
    private const int MinAdvertisementInterval = 16200;
    private const int MaxAdvertisementInterval = 21600;

    private readonly Dictionary<string, PdnNetwork> _networks = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<PdnSessionId, PdnSession> _sessions = [];

    public IReadOnlyCollection<PdnNetwork> Networks => _networks.Values;

    public IReadOnlyCollection<PdnSession> Sessions => _sessions.Values;

    /// <summary>Uplink packets of sessions that do not exist.</summary>
    public long UnknownSession { get; private set; }

    /// <summary>Adds an APN.</summary>
    /// <exception cref="ArgumentException">The APN is there already.</exception>
    public PdnNetwork AddNetwork(PdnNetworkSettings settings)
    {
        var network = new PdnNetwork(settings, dependencies, Downlink);
        _networks.Add(settings.Apn, network);
        return network;
    }

    /// <summary>The APN of that name, or null.</summary>
    public PdnNetwork? Network(string apn) => _networks.GetValueOrDefault(apn);

    /// <summary>The PDN connection, or null.</summary>
    public PdnSession? Session(PdnSessionId id) => _sessions.GetValueOrDefault(id);

    /// <summary>Opens a PDN connection; packets flow on its default bearer from now on.</summary>
    /// <exception cref="ArgumentException">The connection exists, its APN does not, or an address is in use.</exception>
    public PdnSession OpenSession(PdnSessionId id, string apn, PdnAddressing addressing)
    {
        if (!_networks.TryGetValue(apn, out PdnNetwork? network)) throw new ArgumentException($"there is no APN '{apn}'", nameof(apn));
        if (_sessions.ContainsKey(id)) throw new ArgumentException($"PDN connection {id} exists", nameof(id));
        var session = new PdnSession(id, network, addressing);
        network.Add(session);
        _sessions.Add(id, session);
        return session;
    }

    /// <summary>Closes a PDN connection; closing it again does nothing.</summary>
    public void CloseSession(PdnSessionId id)
    {
        if (!_sessions.Remove(id, out PdnSession? session)) return;
        session.Advertiser?.Dispose();
        session.Network.Remove(session);
    }

    /// <summary>
    /// A bearer is up, or its filters changed. When it is the default bearer for the first time, the prefix is advertised on it.
    /// </summary>
    public void SetBearer(PdnSessionId id, EpsBearerId bearer, IReadOnlyList<PacketFilter> filters)
    {
        if (!_sessions.TryGetValue(id, out PdnSession? session)) throw new ArgumentException($"there is no PDN connection {id}", nameof(id));
        session.Classifier.Set(bearer, filters);
        if (bearer != id.DefaultBearer || session.Prefix is null || session.Advertiser is not null) return;
        session.Advertiser = new(dependencies.Clock, () => Advertise(session));
        Advertise(session);
    }

    /// <summary>A bearer is gone; removing it again does nothing.</summary>
    public void RemoveBearer(PdnSessionId id, EpsBearerId bearer) => Session(id)?.Classifier.Remove(bearer);

    /// <summary>Takes a packet from a UE. Whatever it holds, it does not throw.</summary>
    public void Uplink(PdnSessionId id, ReadOnlySpan<byte> packet)
    {
        if (!_sessions.TryGetValue(id, out PdnSession? session))
        {
            UnknownSession++;
            return;
        }

        session.Counters.UplinkPackets++;
        session.Counters.UplinkOctets += packet.Length;
        Record(LinkDirection.Uplink, id.Ue, packet);
        session.Network.Uplink(session, packet);
    }

    public void Dispose()
    {
        foreach (PdnSessionId id in _sessions.Keys.ToArray()) CloseSession(id);
        foreach (PdnNetwork network in _networks.Values) network.Stack.Dispose();
    }

    private void Advertise(PdnSession session)
    {
        session.Advertiser!.Start(TimeSpan.FromSeconds(dependencies.Random.Next(MinAdvertisementInterval, MaxAdvertisementInterval)));
        session.Network.Advertise(session, IpAddr.AllNodes);
    }

    private void Downlink(PdnSession session, EpsBearerId bearer, ReadOnlySpan<byte> packet)
    {
        Record(LinkDirection.Downlink, session.Id.Ue, packet);
        dependencies.Downlink(session.Id, bearer, packet);
    }

    private void Record(LinkDirection direction, UeKey ue, ReadOnlySpan<byte> packet)
    {
        if (dependencies.Timeline is not { } timeline || packet.IsEmpty) return;
        timeline.Pdu(Layer.Ip, Side.Network, direction, ue, PacketSummary.NameOf(packet), PduKind.IpPacket, packet, PacketSummary.EndsOf(packet));
    }
}
