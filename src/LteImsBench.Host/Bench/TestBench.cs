using System.Text.Json;
using LteImsBench.Core.Evidence;
using LteImsBench.Core.Time;
using LteImsBench.TestCases;
using LteImsBench.TestCases.Model;
using LteImsBench.UeSim;

namespace LteImsBench.Host.Bench;

/// <summary>A bench as test cases see it: behaviours of the one simulated UE, faults, and the state of network and UE.</summary>
internal sealed class TestBench : IBench
{
    private readonly NetworkBench _network;
    private readonly Behaviours _behaviours;
    private readonly Faults _faults;

    public TestBench(NetworkBench network, UeSettings settings)
    {
        _network = network;
        network.Start();
        _behaviours = new(network, network.SimulatedUes.Add(settings).Ue);
        _faults = new(network);
    }

    public AirLoop Loop => _network.Loop;

    public Timeline Timeline => _network.Timeline;

    public bool Knows(string behaviour) => Behaviours.Names.Contains(behaviour);

    public async Task<string?> RunAsync(string behaviour, IReadOnlyDictionary<string, string> with, CancellationToken stop)
    {
        UeOutcome outcome = await _behaviours.RunAsync(behaviour, with);
        return outcome.IsSuccess ? null : outcome.Words;
    }

    public Task<string?> SendAsync(string layer, string what, IReadOnlyDictionary<string, string> with, CancellationToken stop) => Task.FromResult<string?>(
        (layer, what.ToUpperInvariant()) switch
        {
            ("nas", "EMM INFORMATION") => _network.Core.SendEmmInformation(_behaviours.Key) ? null : "the UE is not connected",
            _ => $"sending {layer} {what} is not implemented",
        });

    public IDisposable AddFault(FaultRule rule) => _faults.Add(rule);

    public JsonElement Snapshot() => BenchSnapshot.Of(_network);

    public void Dispose() => _network.Dispose();
}
