using LteImsBench.Core;
using LteImsBench.Core.Identity;
using LteImsBench.Epc.Emm;
using LteImsBench.Epc.Esm;
using LteImsBench.Epc.NasSecurity;
using LteImsBench.Messages.S1;

namespace LteImsBench.Epc.Signalling;

/// <summary>What the core keeps of a subscriber that has shown itself: one a subscriber, for the whole run.</summary>
internal sealed class UeContext(UeKey key, Imsi imsi)
{
    public UeKey Key { get; } = key;

    public Imsi Imsi { get; } = imsi;

    public EmmState State { get; set; } = EmmState.Deregistered;

    /// <summary>The signalling connection; null in ECM-IDLE.</summary>
    public NasConnection? Connection { get; set; }

    public Guti? Guti { get; set; }

    /// <summary>A GUTI that the UE has been given and has not confirmed; both count until then (TS 24.301 §5.4.1.4).</summary>
    public Guti? NewGuti { get; set; }

    public Imeisv? Imeisv { get; set; }

    /// <summary>The current EPS security context; it outlives a detach.</summary>
    public NasSecurityContext? Security { get; set; }

    /// <summary>What the UE said it supports.</summary>
    public UeCapabilities Capabilities { get; set; } = UeCapabilities.None;

    /// <summary>UE radio capability as an earlier connection brought it; empty when none has.</summary>
    public OctetString RadioCapability { get; set; }

    /// <summary>Whether the UE is attached for non-EPS services too.</summary>
    public bool IsCombined { get; set; }

    public List<PdnConnection> PdnConnections { get; } = [];

    /// <summary>PDN connectivity transactions under way.</summary>
    public Dictionary<Pti, PdnTransaction> Transactions { get; } = [];

    /// <summary>Who waits for the UE to be reachable again; null when nobody pages it.</summary>
    public TaskCompletionSource<NasConnection?>? Awaited { get; set; }

    /// <summary>T3413.</summary>
    public ITimer? PagingTimer { get; set; }

    /// <summary>The connection that the user plane was last told of.</summary>
    public EnbUeId? Reachable { get; set; }

    /// <summary>Mobile reachable timer, then implicit detach timer, TS 24.301 §5.3.5.</summary>
    public ITimer? Reachability { get; set; }

    public bool IsRegistered => State == EmmState.Registered;

    public bool IsConnected => Connection is { IsReleasing: false };

    public IEnumerable<BearerContext> Bearers => PdnConnections.SelectMany(pdn => pdn.Bearers);

    public PdnConnection? FindPdn(EpsBearerId defaultBearer) => PdnConnections.Find(pdn => pdn.Default.Id == defaultBearer);

    /// <summary>What the eNB is to set up when the UE comes back from idle.</summary>
    public IReadOnlyList<ErabSetup> ActiveErabs() =>
        [.. Bearers.Where(bearer => bearer.State == BearerState.Active).Select(bearer => new ErabSetup(bearer.Id, bearer.Qos, default))];

    public BearerContext? FindBearer(EpsBearerId id) => Bearers.FirstOrDefault(bearer => bearer.Id == id);
}
