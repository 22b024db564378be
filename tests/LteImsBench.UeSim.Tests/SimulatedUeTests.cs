using System.Net;
using LteImsBench.Core.Evidence;
using LteImsBench.Core.Identity;
using LteImsBench.UeSim.Tests.Fakes;

namespace LteImsBench.UeSim.Tests;

public sealed class SimulatedUeTests
{
    [Fact]
    public void Switched_on_it_camps_and_says_so()
    {
        (TestBench bench, _, SimulatedUe ue) = Make();
        Assert.Equal(UePower.Off, ue.Snapshot().Power);
        Assert.True(bench.Await(() => ue.PowerOnAsync()).IsSuccess);
        UeSnapshot snapshot = ue.Snapshot();
        Assert.Equal((UePower.Camped, "EMM-DEREGISTERED", false), (snapshot.Power, snapshot.EmmState, snapshot.IsRrcConnected));
        Assert.Equal(Plmn.Parse("001/01"), snapshot.Cell!.Plmn);
        Assert.All(bench.Events, entry => Assert.Equal((Side.Ue, bench.Key), (entry.Side, entry.Ue)));
    }

    [Fact]
    public void What_is_not_there_is_refused_with_words()
    {
        (TestBench bench, _, SimulatedUe ue) = Make();
        bench.Await(() => ue.PowerOnAsync());
        foreach (Func<Task<UeOutcome>> operation in (Func<Task<UeOutcome>>[])[
            () => ue.PingAsync("internet", IPAddress.Loopback), () => ue.RegisterAsync(), () => ue.SubscribeRegAsync(), () => ue.DeregisterAsync(),
            () => ue.ConnectPdnAsync("ims"), () => ue.DisconnectPdnAsync("ims"), () => ue.DetachAsync()])
            Assert.NotEqual("", Assert.IsType<UeOutcome.Refused>(bench.Await(operation)).Words);
        Assert.Null(ue.StackOf("internet"));
    }

    [Fact]
    public void Without_a_cell_an_attach_is_refused()
    {
        (TestBench bench, _, SimulatedUe ue) = Make();
        Assert.Equal("no cell", Assert.IsType<UeOutcome.Refused>(bench.Await(() => ue.AttachAsync())).Cause);
    }

    [Fact]
    public void Power_off_cancels_what_is_under_way()
    {
        (TestBench bench, FakeCell cell, SimulatedUe ue) = Make();
        cell.AnswersPreambles = false;
        bench.Await(() => ue.PowerOnAsync());
        Task<UeOutcome> attach = bench.Loop.Start(() => ue.AttachAsync());
        bench.Run(0.3);
        ue.PowerOff();
        Assert.IsType<UeOutcome.Cancelled>(bench.Await(() => attach, seconds: 0.01));
        Assert.Equal(UePower.Off, ue.Snapshot().Power);
        Assert.True(bench.Await(() => ue.PowerOnAsync()).IsSuccess);
    }

    [Fact]
    public void Power_off_during_the_search_cancels_it()
    {
        (TestBench bench, FakeCell cell, SimulatedUe ue) = Make();
        cell.IsOnAir = false;
        Task<UeOutcome> on = bench.Loop.Start(() => ue.PowerOnAsync());
        bench.Run(1);
        Assert.Equal(UePower.Searching, ue.Snapshot().Power);
        ue.PowerOff();
        Assert.IsType<UeOutcome.Cancelled>(bench.Await(() => on, seconds: 0.01));
    }

    [Fact]
    public void The_same_seed_gives_the_same_run_and_another_one_another()
    {
        string Trace(int seed)
        {
            (TestBench bench, FakeCell cell, SimulatedUe ue) = Make(seed);
            bench.Await(() => ue.PowerOnAsync());
            bench.Loop.Start(() => ue.AttachAsync());
            bench.Run(3);
            return string.Join("\n", bench.Events) + string.Join(",", cell.Received.Select(message => message.ToString()));
        }

        Assert.Equal(Trace(1), Trace(1));
        Assert.NotEqual(Trace(1), Trace(2));
    }

    private static (TestBench Bench, FakeCell Cell, SimulatedUe Ue) Make(int seed = 1)
    {
        var bench = new TestBench();
        var cell = new FakeCell(bench);
        return (bench, cell, new SimulatedUe(new(bench.Loop, bench.Timeline, bench.Key, new UeSettings { Seed = seed }, cell.Connect)));
    }
}
