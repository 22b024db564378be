using LteImsBench.Host.Bench;
using LteImsBench.Host.Configuration;
using LteImsBench.UeSim;

namespace LteImsBench.Host.Tests.Bench;

public class RoundsTests
{
    private const int Rounds = 100;

    [Fact]
    public async Task A_hundred_rounds_leave_nothing_behind()
    {
        using var bench = new NetworkBench(new BenchConfig());
        bench.Start();
        SimulatedUe ue = bench.SimulatedUes.Add("", "", 0).Ue;
        List<string> problems = [];
        long early = 0;
        for (int round = 0; round < Rounds && problems.Count == 0; round++)
        {
            Task<string?> run = bench.Loop.Start(() => RoundAsync(bench, ue));
            Assert.True(bench.Loop.RunUntil(() => run.IsCompleted, TimeSpan.FromSeconds(60)), $"round {round + 1} did not end");
            if (await run is { } problem) problems.Add($"round {round + 1}: {problem}");
            bench.Loop.RunUntil(() => false, TimeSpan.FromSeconds(40));
            if (round == 9) early = GC.GetTotalMemory(forceFullCollection: true);
        }

        Assert.Empty(problems);
        Assert.Equal((0, 0), (bench.Enb.Resources.Connections, bench.Enb.Resources.Rntis));
        Assert.Equal((0, 0, 0), (bench.Core.Usage.Connections, bench.Core.Usage.Addresses, bench.Core.Usage.Bearers));
        Assert.Equal((0, 0), (bench.Ims.Registrations.Count, bench.Ims.PendingTransactions));

        // The timeline keeps its last events; beyond that a round must leave nothing.
        long grown = GC.GetTotalMemory(forceFullCollection: true) - early;
        Assert.True(grown < 30_000_000, $"{grown} octets more than after ten rounds");
    }

    private static async Task<string?> RoundAsync(NetworkBench bench, SimulatedUe ue)
    {
        Func<Task<UeOutcome>>[] steps =
        [
            () => ue.PowerOnAsync(), () => ue.AttachAsync(), () => ue.ConnectPdnAsync("ims"), () => ue.RegisterAsync(), () => ue.DeregisterAsync(), () => ue.DetachAsync(),
        ];
        foreach (Func<Task<UeOutcome>> step in steps)
        {
            if (await step() is { IsSuccess: false } outcome) return outcome.Words;
        }

        ue.PowerOff();
        return null;
    }
}
