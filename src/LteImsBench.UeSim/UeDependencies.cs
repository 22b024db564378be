using LteImsBench.Core.Evidence;
using LteImsBench.Core.Identity;
using LteImsBench.Core.Time;
using LteImsBench.Phy.Ue;

namespace LteImsBench.UeSim;

/// <summary>What a simulated UE is built from.</summary>
/// <param name="Loop">The bench thread; every call on the UE is made there.</param>
/// <param name="Timeline">Takes the UE's changes of state.</param>
/// <param name="Key">The UE's identity on the bench.</param>
/// <param name="Settings">Handset and card.</param>
/// <param name="Phy">Makes the UE's end of a physical layer for the one who listens to it.</param>
public sealed record UeDependencies(AirLoop Loop, Timeline Timeline, UeKey Key, UeSettings Settings, Func<IUePhyNotifier, IUePhy> Phy);
