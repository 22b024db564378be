using LteImsBench.Core.Identity;
using LteImsBench.Epc.Esm;
using LteImsBench.Messages.S1;

namespace LteImsBench.Epc.Snapshots;

/// <summary>A PDN connection at one moment.</summary>
/// <param name="DefaultBearer">Identity of its default bearer, which names it.</param>
/// <param name="Apn">APN network identifier.</param>
/// <param name="Addresses">The UE's addresses.</param>
/// <param name="Bearers">Its bearers, the default one first.</param>
public sealed record PdnSnapshot(EpsBearerId DefaultBearer, string Apn, PdnAddresses Addresses, IReadOnlyList<BearerSnapshot> Bearers);

/// <summary>An EPS bearer at one moment.</summary>
public sealed record BearerSnapshot(EpsBearerId Bearer, ErabQos Qos, BearerState State);
