using LteImsBench.Core.Evidence;
using LteImsBench.Core.Identity;
using LteImsBench.Epc.Config;
using LteImsBench.Epc.Subscribers;

namespace LteImsBench.Epc;

/// <summary>What a core network is made of and stands between.</summary>
public sealed record EpcDependencies(EpcConfig Config, Hss Hss, IRanLink Ran, ISessionLink Sessions)
{
    public required UeDirectory Directory { get; init; }

    public required Timeline Timeline { get; init; }

    public required TimeProvider Time { get; init; }

    /// <summary>Source of M-TMSIs and interface identifiers; seeded, for repeatable runs.</summary>
    public required Random Random { get; init; }
}
