using LteImsBench.Core.Evidence;
using LteImsBench.Core.Identity;
using LteImsBench.Core.Time;
using LteImsBench.Enb.Cell;

namespace LteImsBench.Enb.Rrc;

/// <summary>What the contexts and procedures of a cell share.</summary>
internal sealed class RrcEnvironment(CellConfig cell, ICoreLink core, AirClock clock, Timeline timeline)
{
    private readonly Queue<Action> _later = new();

    public CellConfig Cell => cell;

    public ICoreLink Core => core;

    public AirClock Clock => clock;

    public RrcEvidence Evidence { get; } = new(timeline);

    public void State(UeKey? ue, string name, string detail = "") => Evidence.State(ue, name, detail);

    /// <summary>Has <paramref name="action"/> run before the next turn of the scheduler, outside the layers that are calling now.</summary>
    public void Later(Action action) => _later.Enqueue(action);

    public void RunLater()
    {
        while (_later.TryDequeue(out Action? action)) action();
    }
}
