namespace LteImsBench.UserPlane.Ip;

/// <summary>Receives a whole IP packet, which is valid only during the call. On the bench thread; must not block.</summary>
public delegate void IpPacketSink(ReadOnlySpan<byte> packet);

/// <summary>What an <see cref="IpStack"/> needs.</summary>
/// <param name="Clock">Timers of the bench; they must fire on the thread that calls the stack.</param>
/// <param name="Random">Ports, identifiers and initial sequence numbers.</param>
/// <param name="Output">The link: receives what the stack sends. It may call <see cref="IpStack.Input"/> of any stack, this one too.</param>
/// <param name="Mtu">Largest packet of the link in octets, 1280 or more where IPv6 is used.</param>
public sealed record IpStackDependencies(TimeProvider Clock, Random Random, IpPacketSink Output, int Mtu = 1500);
