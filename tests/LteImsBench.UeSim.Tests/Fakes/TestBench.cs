using LteImsBench.Core.Evidence;
using LteImsBench.Core.Identity;
using LteImsBench.Core.Time;

namespace LteImsBench.UeSim.Tests.Fakes;

/// <summary>A loop, a timeline and a log for one UE.</summary>
internal sealed class TestBench : ITimelineSink
{
    public TestBench(bool recordsPdus = false)
    {
        Loop = new(new AirClock());
        Timeline = new(Loop.Clock);
        Timeline.Attach(this);
        Log = new(Timeline, Key, recordsPdus);
    }

    public UeKey Key { get; } = new(1);

    public AirLoop Loop { get; }

    public Timeline Timeline { get; }

    public UeLog Log { get; }

    public List<TimelineEvent> Events { get; } = [];

    public IEnumerable<string> Names => Events.Select(entry => entry.Name);

    public void OnEvent(TimelineEvent entry) => Events.Add(entry);

    public void Flush()
    {
    }

    /// <summary>Runs the loop until the task is done, or fails.</summary>
    public T Await<T>(Func<Task<T>> procedure, double seconds = 60)
    {
        Task<T> task = Loop.Start(procedure);
        Assert.True(Loop.RunUntil(() => task.IsCompleted, TimeSpan.FromSeconds(seconds)), $"not done within {seconds} s of air time; events: {string.Join(", ", Names)}");
        return task.GetAwaiter().GetResult();
    }

    public void Run(double seconds) => Loop.RunUntil(() => false, TimeSpan.FromSeconds(seconds));
}
