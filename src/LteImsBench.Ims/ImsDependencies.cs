using System.Net;
using LteImsBench.Core.Evidence;
using LteImsBench.Core.Identity;

namespace LteImsBench.Ims;

/// <summary>Whose message it is, for the evidence: by the peer's address, or by the private identity in home-domain form where one is known.</summary>
public delegate UeKey? ImsUeResolver(IPAddress remote, string? privateIdentity);

/// <summary>What the IMS core needs from outside.</summary>
/// <param name="Config">Settings.</param>
/// <param name="Time">The bench's clock.</param>
/// <param name="Random">Seeded; makes tags, branches and opaque values.</param>
/// <param name="Timeline">Receives every message and change of state.</param>
/// <param name="Subscribers">The HSS.</param>
/// <param name="ResolveUe">Names the UE of a message.</param>
public sealed record ImsDependencies(
    ImsConfig Config, TimeProvider Time, Random Random, Timeline Timeline, ISubscriberDirectory Subscribers, ImsUeResolver ResolveUe);
