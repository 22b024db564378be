using LteImsBench.Core.Identity;
using LteImsBench.Core.Time;
using LteImsBench.Phy.Ue;

namespace LteImsBench.UeSim.Rrc;

/// <summary>Receives the user data of an EPS bearer; the packet is valid only during the call.</summary>
internal delegate void BearerPacketSink(EpsBearerId bearer, ReadOnlySpan<byte> packet);

/// <summary>What the access stratum of a UE is built from.</summary>
/// <param name="Clock">The air clock.</param>
/// <param name="Log">Takes changes of state.</param>
/// <param name="Settings">Handset and card.</param>
/// <param name="Random">Preambles, backoff, random identities.</param>
/// <param name="Phy">Makes the physical layer for the MAC that listens to it.</param>
internal sealed record RrcDependencies(AirClock Clock, UeLog Log, UeSettings Settings, Random Random, Func<IUePhyNotifier, IUePhy> Phy)
{
    /// <summary>NAS, which is made after RRC.</summary>
    public required Func<IRrcUser> User { get; init; }

    /// <summary>Takes downlink packets.</summary>
    public required BearerPacketSink Packets { get; init; }
}
