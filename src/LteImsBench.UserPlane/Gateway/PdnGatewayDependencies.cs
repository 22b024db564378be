using LteImsBench.Core.Evidence;
using LteImsBench.Core.Identity;

namespace LteImsBench.UserPlane.Gateway;

/// <summary>Sends a packet to the UE on a bearer; the span is valid only during the call. On the bench thread; must not block.</summary>
public delegate void DownlinkSink(PdnSessionId session, EpsBearerId bearer, ReadOnlySpan<byte> packet);

/// <summary>What a <see cref="PdnGateway"/> needs.</summary>
/// <param name="Clock">Timers of the bench.</param>
/// <param name="Random">Ports, identifiers, sequence numbers and the spread of advertisements.</param>
/// <param name="Downlink">Towards the UEs.</param>
/// <param name="Timeline">Where packets are recorded as evidence, or null.</param>
public sealed record PdnGatewayDependencies(TimeProvider Clock, Random Random, DownlinkSink Downlink, Timeline? Timeline = null);
