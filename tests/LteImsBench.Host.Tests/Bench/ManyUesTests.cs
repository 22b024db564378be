using LteImsBench.Core;
using LteImsBench.Core.Identity;
using LteImsBench.Epc.Subscribers;
using LteImsBench.Host.Bench;
using LteImsBench.Host.Configuration;
using LteImsBench.UeSim;

namespace LteImsBench.Host.Tests.Bench;

public class ManyUesTests
{
    private const int Count = 30;

    [Fact]
    public async Task Thirty_ues_register_at_once()
    {
        Subscriber[] subscribers =
        [
            .. Enumerable.Range(0, Count).Select(i => new Subscriber(Imsi.Parse($"0010100000000{i:00}"), new($"+1555000{i:00}"), OctetString.FromHex("00112233445566778899aabbccddeeff"))
            {
                Algorithm = AkaAlgorithm.Xor,
            }),
        ];
        using var bench = new NetworkBench(new BenchConfig { Subscribers = subscribers, Cell = new() { PrbCount = 50 } });
        bench.Start();
        Task<string?>[] runs =
        [
            .. subscribers.Select(subscriber =>
            {
                SimulatedUe ue = bench.SimulatedUes.Add(subscriber.Imsi.Digits, "", 0).Ue;
                return bench.Loop.Start(() => RegisterAsync(ue));
            }),
        ];
        Task<string?[]> all = Task.WhenAll(runs);
        Assert.True(bench.Loop.RunUntil(() => runs.All(run => run.IsCompleted), TimeSpan.FromSeconds(60)));
        Assert.All(await all, Assert.Null);
        Assert.Equal(Count, bench.Registrations.Count);
        Assert.Equal(Count, bench.Enb.Snapshot().Select(ue => ue.Rnti).Distinct().Count());
        Assert.Equal(2 * Count, bench.Ues.SelectMany(ue => ue.PdnConnections).Select(pdn => pdn.Addresses.IPv4).Distinct().Count());
    }

    private static async Task<string?> RegisterAsync(SimulatedUe ue)
    {
        Func<Task<UeOutcome>>[] steps = [() => ue.PowerOnAsync(), () => ue.AttachAsync(), () => ue.ConnectPdnAsync("ims"), () => ue.RegisterAsync()];
        foreach (Func<Task<UeOutcome>> step in steps)
        {
            if (await step() is { IsSuccess: false } outcome) return $"{ue.Settings.Imsi}: {outcome.Words}";
        }

        return null;
    }
}
