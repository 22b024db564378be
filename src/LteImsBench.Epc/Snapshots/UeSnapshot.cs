using LteImsBench.Core.Identity;
using LteImsBench.Epc.Emm;
using LteImsBench.Messages.S1;

namespace LteImsBench.Epc.Snapshots;

/// <summary>A UE as the core knows it at one moment.</summary>
/// <param name="Key">Its key on the bench.</param>
/// <param name="Imsi">IMSI.</param>
/// <param name="Emm">EMM state.</param>
/// <param name="Connection">Its signalling connection; null in ECM-IDLE.</param>
public sealed record UeSnapshot(UeKey Key, Imsi Imsi, EmmState Emm, EnbUeId? Connection)
{
    public Guti? Guti { get; init; }

    public Imeisv? Imeisv { get; init; }

    public EcmState Ecm => Connection is null ? EcmState.Idle : EcmState.Connected;

    /// <summary>EIA in use, 0 to 3; null without NAS security.</summary>
    public int? Integrity { get; init; }

    /// <summary>EEA in use, 0 to 3; null without NAS security.</summary>
    public int? Ciphering { get; init; }

    public IReadOnlyList<PdnSnapshot> PdnConnections { get; init; } = [];
}
