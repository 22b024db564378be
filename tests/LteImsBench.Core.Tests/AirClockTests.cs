using LteImsBench.Core.Time;

namespace LteImsBench.Core.Tests;

public class AirClockTests
{
    [Fact]
    public void Timers_fire_in_order_of_due_time_and_start()
    {
        var clock = new AirClock();
        List<string> fired = [];
        Start("b", 2);
        Start("c", 2);
        Start("a", 1);
        clock.Advance(TimeSpan.FromMilliseconds(5));
        Assert.Equal(["a@1", "b@2", "c@2"], fired);

        void Start(string name, int due) =>
            clock.CreateTimer(_ => fired.Add($"{name}@{clock.Now.Count}"), null, TimeSpan.FromMilliseconds(due), Timeout.InfiniteTimeSpan);
    }

    [Fact]
    public void Disposed_and_changed_timers_do_not_fire_at_the_old_time()
    {
        var clock = new AirClock();
        List<long> fired = [];
        var timer = clock.CreateTimer(_ => fired.Add(clock.Now.Count), null, TimeSpan.FromMilliseconds(2), Timeout.InfiniteTimeSpan);
        var gone = clock.CreateTimer(_ => fired.Add(-1), null, TimeSpan.FromMilliseconds(2), Timeout.InfiniteTimeSpan);
        timer.Change(TimeSpan.FromMilliseconds(7), Timeout.InfiniteTimeSpan);
        gone.Dispose();
        clock.Advance(TimeSpan.FromMilliseconds(20));
        Assert.Equal([7L], fired);
    }

    [Fact]
    public void Periodic_timers_repeat()
    {
        var clock = new AirClock();
        int count = 0;
        clock.CreateTimer(_ => count++, null, TimeSpan.FromMilliseconds(5), TimeSpan.FromMilliseconds(10));
        clock.Advance(TimeSpan.FromMilliseconds(36));
        Assert.Equal(4, count);
    }

    [Fact]
    public void Loop_runs_a_procedure_in_air_time()
    {
        var loop = new AirLoop(new AirClock());
        long finishedAt = -1;
        Task procedure = loop.Start(async () =>
        {
            await Task.Delay(TimeSpan.FromMilliseconds(3), loop.Clock);
            await Task.Delay(TimeSpan.FromMilliseconds(4), loop.Clock);
            finishedAt = loop.Clock.Now.Count;
        });
        Assert.True(loop.RunUntil(() => procedure.IsCompleted, TimeSpan.FromMilliseconds(100)));
        Assert.Equal(7, finishedAt);
    }

    [Fact]
    public void Idle_steps_allocate_nothing()
    {
        var loop = new AirLoop(new AirClock());
        long ticks = 0;
        loop.EveryTti(tti => ticks = tti.Count);
        loop.Step();
        long before = GC.GetAllocatedBytesForCurrentThread();
        for (int i = 0; i < 1000; i++) loop.Step();
        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);
        Assert.Equal(1001, ticks);
    }

    [Fact]
    public async Task Other_threads_get_their_answer_from_the_loop()
    {
        var loop = new AirLoop(new AirClock());
        Task<long> asked = Task.Run(() => loop.InvokeAsync(() => loop.Clock.Now.Count));
        while (!asked.IsCompleted) loop.Step();
        Assert.True(await asked > 0);
    }

    [Fact]
    public void Stopped_timers_do_not_pile_up()
    {
        var clock = new AirClock();
        int fired = 0;
        using ITimer kept = clock.CreateTimer(_ => fired++, null, TimeSpan.FromSeconds(1), Timeout.InfiniteTimeSpan);
        for (int i = 0; i < 10_000; i++) clock.CreateTimer(_ => fired += 1000, null, TimeSpan.FromDays(7), Timeout.InfiniteTimeSpan).Dispose();
        Assert.InRange(clock.Queued, 1, 200);
        clock.Advance(TimeSpan.FromSeconds(2));
        Assert.Equal(1, fired);
    }
}
