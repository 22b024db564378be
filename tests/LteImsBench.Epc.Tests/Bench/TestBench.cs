using LteImsBench.Core.Evidence;
using LteImsBench.Core.Identity;
using LteImsBench.Core.Time;
using LteImsBench.Epc.Config;
using LteImsBench.Epc.Snapshots;
using LteImsBench.Epc.Subscribers;

namespace LteImsBench.Epc.Tests.Bench;

/// <summary>A core between a fake radio network and a fake user plane, on an air clock.</summary>
internal sealed class TestBench : ITimelineSink
{
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(5);

    public TestBench(EpcConfig? config = null, params Subscriber[] subscribers)
    {
        Config = config ?? new();
        Loop = new(Clock);
        Timeline = new(Clock);
        Timeline.Attach(this);
        Ran = new(Loop);
        Hss = new(new MemorySubscriberStore(subscribers.Length > 0 ? subscribers : [MemorySubscriberStore.Alice, MemorySubscriberStore.Bob]), new Random(7));
        Core = new(new(Config, Hss, Ran, Sessions) { Directory = Directory, Timeline = Timeline, Time = Clock, Random = new Random(11) });
        Ran.Core = Core;
    }

    public EpcConfig Config { get; }

    public AirClock Clock { get; } = new();

    public AirLoop Loop { get; }

    public Timeline Timeline { get; }

    public FakeRan Ran { get; }

    public FakeSessions Sessions { get; } = new();

    public UeDirectory Directory { get; } = new();

    public Hss Hss { get; }

    public EpcCore Core { get; }

    public List<TimelineEvent> Events { get; } = [];

    /// <summary>Names of the states that the core recorded.</summary>
    public IEnumerable<string> States => Events.Where(entry => entry.Layer == Layer.Epc).Select(entry => entry.Name);

    public ScriptedUe NewUe(Subscriber? subscriber = null)
    {
        var ue = new ScriptedUe(this, subscriber ?? MemorySubscriberStore.Alice);
        Ran.Ues.Add(ue);
        return ue;
    }

    /// <summary>A UE that has attached.</summary>
    public ScriptedUe Attached(Subscriber? subscriber = null, Action<ScriptedUe>? prepare = null)
    {
        ScriptedUe ue = NewUe(subscriber);
        prepare?.Invoke(ue);
        ue.Attach();
        Assert.True(Until(() => Snapshot(ue)?.Emm == Epc.Emm.EmmState.Registered), "no EMM-REGISTERED");
        Run(5);
        return ue;
    }

    public UeSnapshot? Snapshot(ScriptedUe ue) => Core.Ues.FirstOrDefault(each => each.Imsi == ue.Imsi);

    public void Run(int milliseconds)
    {
        for (int i = 0; i < milliseconds; i++) Loop.Step();
    }

    public bool Until(Func<bool> done) => Loop.RunUntil(done, Limit);

    /// <summary>Runs what the bench asks of the core to its end.</summary>
    public T Complete<T>(Func<Task<T>> procedure)
    {
        Task<T> task = Loop.Start(procedure);
        Assert.True(Until(() => task.IsCompleted), "the procedure did not end");
        return task.Result;
    }

    public void OnEvent(TimelineEvent entry) => Events.Add(entry);

    public void Flush()
    {
    }
}
