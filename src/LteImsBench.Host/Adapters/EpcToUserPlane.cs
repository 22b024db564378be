using LteImsBench.Core.Identity;
using LteImsBench.Enb;
using LteImsBench.Epc;
using LteImsBench.Messages.S1;
using LteImsBench.UserPlane.Gateway;
using PdnSession = LteImsBench.Epc.PdnSession;

namespace LteImsBench.Host.Adapters;

/// <summary>
/// Joins the core's PDN connections with the gateway of the user plane and the cell's bearers: which packet goes to which E-RAB, and
/// what waits while a UE is paged.
/// </summary>
internal sealed class EpcToUserPlane : ISessionLink
{
    // As much as a serving gateway is wont to keep for a UE that is being paged.
    private const int MaxWaiting = 64;

    private readonly Dictionary<UeKey, UeRoutes> _ues = [];
    private readonly Dictionary<EnbUeId, UeKey> _connections = [];

    public PdnGateway? Gateway { get; set; }

    public IEnb? Enb { get; set; }

    /// <summary>Asks the core to page a UE that has packets waiting.</summary>
    public Action<UeKey>? OnDownlinkData { get; set; }

    /// <summary>Packets dropped because too many were waiting.</summary>
    public long Dropped { get; private set; }

    private PdnGateway Plane => Gateway ?? throw new InvalidOperationException("the gateway has not been made");

    public void OnSessionOpened(PdnSession session)
    {
        RoutesOf(session.Ue);
        Plane.OpenSession(IdOf(session), session.Apn, new(session.Addresses.IPv4, session.Addresses.IPv6Prefix, session.Addresses.InterfaceIdentifier));
    }

    public void OnSessionClosed(PdnSession session)
    {
        Plane.CloseSession(IdOf(session));
        UeRoutes routes = RoutesOf(session.Ue);
        foreach (EpsBearerId bearer in routes.Sessions.Where(pair => pair.Value == session.DefaultBearer).Select(pair => pair.Key).ToArray()) routes.Sessions.Remove(bearer);
        if (routes.Sessions.Count == 0 && routes.Connection is null) _ues.Remove(session.Ue);
    }

    public void OnBearerActive(PdnSession session, EpsBearerId bearer, ErabQos qos, ReadOnlyMemory<byte> trafficFlowTemplate)
    {
        RoutesOf(session.Ue).Sessions[bearer] = session.DefaultBearer;
        Plane.SetBearer(IdOf(session), bearer, TftToPacketFilters.Convert(trafficFlowTemplate.Span));
    }

    public void OnBearerInactive(PdnSession session, EpsBearerId bearer)
    {
        RoutesOf(session.Ue).Sessions.Remove(bearer);
        Plane.RemoveBearer(IdOf(session), bearer);
    }

    public void OnReachable(UeKey ue, EnbUeId? connection)
    {
        UeRoutes routes = RoutesOf(ue);
        if (routes.Connection is { } old) _connections.Remove(old);
        routes.Connection = connection;
        if (connection is { } now)
        {
            _connections[now] = ue;
            SendWaiting(now, routes);
        }
        else if (routes.Sessions.Count == 0)
        {
            _ues.Remove(ue);
        }
    }

    /// <summary>E-RABs of a connection came up: what was waiting may go.</summary>
    public void OnErabsReady(EnbUeId connection)
    {
        if (_connections.TryGetValue(connection, out UeKey ue)) SendWaiting(connection, RoutesOf(ue));
    }

    /// <summary>A packet from a UE.</summary>
    public void OnUplink(EnbUeId connection, EpsBearerId bearer, ReadOnlySpan<byte> packet)
    {
        if (_connections.TryGetValue(connection, out UeKey ue) && RoutesOf(ue).Sessions.TryGetValue(bearer, out EpsBearerId session))
            Plane.Uplink(new(ue, session), packet);
    }

    /// <summary>A packet from the gateway to a UE.</summary>
    public void OnDownlink(PdnSessionId session, EpsBearerId bearer, ReadOnlySpan<byte> packet)
    {
        UeRoutes routes = RoutesOf(session.Ue);
        if (routes.Connection is { } connection)
        {
            Enb!.SendData(connection, bearer, packet);
            return;
        }

        if (routes.Waiting.Count == MaxWaiting)
        {
            routes.Waiting.Dequeue();
            Dropped++;
        }

        routes.Waiting.Enqueue((bearer, packet.ToArray()));
        if (routes.Waiting.Count == 1) OnDownlinkData?.Invoke(session.Ue);
    }

    private static PdnSessionId IdOf(PdnSession session) => new(session.Ue, session.DefaultBearer);

    private void SendWaiting(EnbUeId connection, UeRoutes routes)
    {
        while (routes.Waiting.TryDequeue(out var waiting)) Enb!.SendData(connection, waiting.Bearer, waiting.Packet);
    }

    private UeRoutes RoutesOf(UeKey ue)
    {
        if (!_ues.TryGetValue(ue, out UeRoutes? routes)) _ues[ue] = routes = new();
        return routes;
    }

    private sealed class UeRoutes
    {
        public EnbUeId? Connection { get; set; }

        /// <summary>The default bearer of the PDN connection that each bearer belongs to.</summary>
        public Dictionary<EpsBearerId, EpsBearerId> Sessions { get; } = [];

        public Queue<(EpsBearerId Bearer, byte[] Packet)> Waiting { get; } = new();
    }
}
