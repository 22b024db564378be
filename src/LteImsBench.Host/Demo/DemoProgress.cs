using LteImsBench.Core.Evidence;
using LteImsBench.TestCases.Matching;

namespace LteImsBench.Host.Demo;

/// <summary>What became of a step.</summary>
/// <param name="Title">The step.</param>
/// <param name="Milliseconds">Air time at which it was seen, or null.</param>
/// <param name="EventNumber">The event that proves it, or 0.</param>
public sealed record DemoStepResult(string Title, long? Milliseconds, long EventNumber);

/// <summary>Watches a timeline for the steps of the demo, in their order.</summary>
public sealed class DemoProgress(IEventFields fields) : ITimelineSink
{
    private readonly List<DemoStepResult> _seen = [];

    public bool IsComplete => _seen.Count == DemoStep.All.Count;

    /// <summary>Every step; those not seen have no time.</summary>
    public IReadOnlyList<DemoStepResult> Results =>
        [.. _seen, .. DemoStep.All.Skip(_seen.Count).Select(step => new DemoStepResult(step.Title, null, 0))];

    public void OnEvent(TimelineEvent entry)
    {
        if (IsComplete || !DemoStep.All[_seen.Count].IsProvedBy(entry, fields.Of)) return;
        _seen.Add(new(DemoStep.All[_seen.Count].Title, entry.Tti.Count, entry.Number));
    }

    public void Flush()
    {
    }
}
