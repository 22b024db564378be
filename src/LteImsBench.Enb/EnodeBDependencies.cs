using LteImsBench.Core.Evidence;
using LteImsBench.Core.Time;
using LteImsBench.Enb.Cell;

namespace LteImsBench.Enb;

/// <summary>What an eNB of one cell works with.</summary>
/// <param name="Cell">The cell's configuration.</param>
/// <param name="Phy">Its physical layer.</param>
/// <param name="Core">The core network.</param>
/// <param name="Clock">The clock of the run.</param>
/// <param name="Timeline">Receives the evidence.</param>
public sealed record EnodeBDependencies(CellConfig Cell, IPhyPort Phy, ICoreLink Core, AirClock Clock, Timeline Timeline);
