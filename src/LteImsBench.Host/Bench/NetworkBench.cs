using System.Net;
using System.Reflection;
using LteImsBench.Core.Evidence;
using LteImsBench.Core.Identity;
using LteImsBench.Core.Time;
using LteImsBench.Enb;
using LteImsBench.Epc;
using LteImsBench.Epc.Config;
using LteImsBench.Epc.Emm;
using LteImsBench.Epc.Snapshots;
using LteImsBench.Epc.Subscribers;
using LteImsBench.Host.Adapters;
using LteImsBench.Host.Air;
using LteImsBench.Host.Configuration;
using LteImsBench.Host.Load;
using LteImsBench.Host.Subscribers;
using LteImsBench.Ims;
using LteImsBench.Messages.Nas;
using LteImsBench.Sip.Transport;
using LteImsBench.UserPlane.Dns;
using LteImsBench.UserPlane.Gateway;

namespace LteImsBench.Host.Bench;

/// <summary>
/// The whole network: cell, core, user plane and IMS on one loop, with the simulated UEs that were added to it. Who steps the loop
/// decides what time is: as fast as the machine allows, or paced.
/// </summary>
public sealed class NetworkBench : IDisposable
{
    private readonly IBenchAir _air;
    private readonly CellMeter? _meter;
    private readonly EpcToUserPlane _userPlane = new();
    private readonly PdnGateway _gateway;
    private readonly List<IDisposable> _owned = [];

    /// <exception cref="IOException">The radio cannot be had.</exception>
    /// <exception cref="ArgumentException">The radio does not suit the cell.</exception>
    public NetworkBench(BenchConfig config)
        : this(config, null)
    {
    }

    /// <param name="config">What to build.</param>
    /// <param name="meter">Measures the cell, which is on samples then.</param>
    internal NetworkBench(BenchConfig config, CellMeter? meter)
    {
        _meter = meter;
        Config = config;
        Loop = new(new AirClock());
        Timeline = new(Loop.Clock);
        var directory = new UeDirectory();
        string domain = config.Ims.Domain.Length > 0 ? config.Ims.Domain : config.Core.Plmn.ImsDomain;

        Hss = new(StoreOf(config), Seeded(1));
        var ran = new EpcToEnb();
        Core = new(new(config.Core, Hss, ran, _userPlane) { Directory = directory, Timeline = Timeline, Time = Loop.Clock, Random = Seeded(2) });
        _air = config.Radio.Phy == PhyKind.Dsp ? new DspBenchAir(config, meter) : new LoopbackBenchAir(config);
        _owned.Add(_air);
        _air.OnEvent = words => Loop.Post(() => Timeline.State(Layer.Phy, Side.Network, null, "RADIO", words));
        ToCore = new(Core, _userPlane);
        Enb = new(new(config.Cell, new EnbToPhy(_air.Cell), ToCore, Loop.Clock, Timeline));
        ran.Enb = Enb;
        _userPlane.Enb = Enb;
        _userPlane.OnDownlinkData = Core.OnDownlinkData;

        _gateway = new(new(Loop.Clock, Seeded(4), _userPlane.OnDownlink, Timeline));
        _userPlane.Gateway = _gateway;
        _owned.Add(_gateway);
        Ims = new(new(config.Ims with { Domain = domain }, Loop.Clock, Seeded(5), Timeline, new ImsToEpc(Hss, domain), new UeByAddress(Core, Hss, directory).Find));
        _owned.Add(Ims);
        foreach (ApnConfig apn in config.Core.Apns) AddNetwork(apn, domain);
        foreach (PdnExit exit in config.Exits) _owned.Add(new TunToUserPlane(exit, ApnOf(config, exit), _gateway, Loop));
        SimulatedUes = new(this, _air, directory);

        Loop.EveryTti(_air.Step);
        Loop.EveryTti(_ => Timeline.EndOfTti());
    }

    public static string Version { get; } =
        typeof(NetworkBench).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion ?? "unknown";

    public BenchConfig Config { get; }

    public AirLoop Loop { get; }

    public Timeline Timeline { get; }

    public Hss Hss { get; }

    public EpcCore Core { get; }

    public EnodeB Enb { get; }

    public ImsCore Ims { get; }

    public SimulatedUes SimulatedUes { get; }

    /// <summary>The UEs that the core knows.</summary>
    public IReadOnlyList<UeSnapshot> Ues => Core.Ues;

    public IReadOnlyList<RegistrationView> Registrations =>
    [
        .. Ims.Registrations.Select(found => new RegistrationView(
            found.PublicIdentities.FirstOrDefault(""), found.PrivateIdentity, found.Contact, found.ExpiresAt - Loop.Clock.GetUtcNow(), found.Transport.ToString().ToUpperInvariant())),
    ];

    internal EnbToEpc ToCore { get; }

    private bool IsPaced => !Config.Radio.Realtime && _air.IsPaced;

    /// <summary>The state in the words of TS 24.301 §5.1.3.4.</summary>
    public static string Words(EmmState state) => state switch
    {
        EmmState.Registered => "EMM-REGISTERED",
        EmmState.CommonProcedureInitiated => "EMM-COMMON-PROCEDURE-INITIATED",
        EmmState.DeregisteredInitiated => "EMM-DEREGISTERED-INITIATED",
        _ => "EMM-DEREGISTERED",
    };

    /// <summary>The C-RNTI of a UE, or null in RRC idle.</summary>
    public Rnti? RntiOf(UeSnapshot ue) => Enb.Snapshot().FirstOrDefault(found => found.Id == ue.Connection)?.Rnti;

    /// <summary>Detaches a UE from the network's side; null when it is done, otherwise why not.</summary>
    /// <param name="ue">Which.</param>
    /// <param name="emmCause">Cause to send; 0 sends none.</param>
    /// <param name="reattach">Whether it is asked to attach again.</param>
    public async Task<string?> DetachAsync(UeKey ue, byte emmCause, bool reattach) =>
        await Core.DetachAsync(ue, reattach ? DetachTypeUeTerminated.ReattachRequired : DetachTypeUeTerminated.ReattachNotRequired, emmCause == 0 ? null : emmCause) switch
        {
            EpcOutcome.Done => null,
            var other => other.ToString(),
        };

    /// <summary>Puts the cell on the air.</summary>
    public void Start()
    {
        Timeline.State(Layer.Bench, Side.Network, null, "CELL ON AIR", $"PLMN {Config.Cell.Plmn}, PCI {Config.Cell.Pci}, {Config.Cell.PrbCount} PRB");
        var enb = new PhyToEnb(Enb);
        _air.Start(_meter is null ? enb : _meter.Over(enb));
    }

    /// <summary>Serves SIP on sockets of the host too.</summary>
    /// <exception cref="IOException">The address cannot be had.</exception>
    public void ListenOnHost(IPEndPoint endpoint)
    {
        Ims.Listen(new HostSipSockets(Loop), endpoint);
    }

    /// <summary>Steps the bench on a thread of its own until disposed: in real time, or at the pace of a peer.</summary>
    public RealTimePump Run() => new(Loop, () => IsPaced, _air.Interrupt);

    public void Dispose()
    {
        for (int i = _owned.Count - 1; i >= 0; i--) _owned[i].Dispose();
    }

    private Random Seeded(int salt) => new(Config.Seed * 1009 + salt);

    private ISubscriberStore StoreOf(BenchConfig config)
    {
        if (config.SubscriberDatabase.Length == 0) return new MemorySubscriberStore(config.Subscribers);
        var store = new SqliteSubscriberStore(config.SubscriberDatabase, config.Subscribers);
        _owned.Add(store);
        return store;
    }

    // The gateway's own host in a PDN: router, DNS server, and in the one of the IMS the P-CSCF.
    private void AddNetwork(ApnConfig apn, string domain)
    {
        IPAddress[] addresses = [.. apn.Pcscf.Concat(apn.Dns).Concat(GatewayAddresses(apn)).Distinct()];
        PdnNetwork network = _gateway.AddNetwork(new(apn.Name, addresses) { Mtu = apn.Mtu });
        IReadOnlyList<IPAddress> pcscf = [.. Config.Core.Apns.Where(candidate => candidate.Name == Config.Pcscf.Apn).SelectMany(candidate => candidate.Pcscf)];
        var host = new SipHost("pcscf", pcscf, (ushort)Config.Pcscf.Port);
        if (apn.Dns.Count > 0) _owned.Add(new DnsServer(network.Stack, Loop.Clock, new DnsResponder(HomeDomainZone.Create(domain, apn.Dns, host, [host with { Label = "icscf" }, host with { Label = "scscf" }]))));
        if (apn.Name != Config.Pcscf.Apn) return;
        var sockets = new SipToUserPlane(network.Stack);
        foreach (IPAddress address in apn.Pcscf) Ims.Listen(sockets, new(address, Config.Pcscf.Port));
    }

    private static ApnConfig ApnOf(BenchConfig config, PdnExit exit) =>
        config.Core.Apns.FirstOrDefault(apn => apn.Name == exit.Apn)
        ?? throw new ArgumentException($"exits: there is no APN '{exit.Apn}', expected one of {string.Join(", ", config.Core.Apns.Select(apn => apn.Name))}");

    private static IEnumerable<IPAddress> GatewayAddresses(ApnConfig apn)
    {
        if (IPNetwork.TryParse(apn.IPv4Pool, out IPNetwork v4) && apn.PdnTypes.HasFlag(PdnTypes.IPv4)) yield return First(v4);
        if (IPNetwork.TryParse(apn.IPv6Pool, out IPNetwork v6) && apn.PdnTypes.HasFlag(PdnTypes.IPv6)) yield return First(v6);
    }

    private static IPAddress First(IPNetwork network)
    {
        byte[] octets = network.BaseAddress.GetAddressBytes();
        octets[^1] |= 1;
        return new(octets);
    }
}
