using LteImsBench.Core.Identity;
using LteImsBench.Messages.Nas;

namespace LteImsBench.UeSim.Nas.Esm;

/// <summary>An active EPS bearer context of the UE.</summary>
/// <param name="Ebi">Its identity.</param>
/// <param name="Qos">Granted.</param>
internal sealed record EpsBearer(EpsBearerId Ebi, EpsQos Qos)
{
    /// <summary>Filters of its TFT; empty for a default bearer without one.</summary>
    public IReadOnlyList<PacketFilter> Filters { get; init; } = [];
}
