using LteImsBench.Host.Configuration;
using LteImsBench.TestCases;
using LteImsBench.TestCases.Model;
using LteImsBench.UeSim;

namespace LteImsBench.Host.Bench;

/// <summary>Builds a network with one simulated UE for a test case: that of the configuration, with what differs in the case.</summary>
public sealed class TestBenchFactory(BenchConfig config) : IBenchFactory
{
    public IBench Create(TestCase testCase)
    {
        if (testCase.Bench.Profile != "loopback")
            throw new LoadException(testCase.File, 1, $"profile '{testCase.Bench.Profile}' is not implemented, expected loopback");
        foreach (Step step in testCase.Steps) Check(testCase, step);
        BenchConfig changed = BenchConfigLoader.With(config with { Seed = testCase.Bench.Seed }, testCase.Bench.Network, testCase.File);
        return new TestBench(new(changed), UeSettingsOf(changed, testCase));
    }

    private static void Check(TestCase testCase, Step step)
    {
        switch (step)
        {
            case RunStep run when !Behaviours.Names.Contains(run.Behaviour):
                throw new LoadException(testCase.File, step.Line, $"there is no behaviour '{run.Behaviour}', expected one of {string.Join(", ", Behaviours.Names)}");
            case FaultStep fault when !Faults.CanDo(fault.Rule):
                throw new LoadException(testCase.File, step.Line, $"the fault '{fault.Rule.Match}: {fault.Rule.Action.ToString().ToLowerInvariant()}' is not implemented");
        }
    }

    private static UeSettings UeSettingsOf(BenchConfig config, TestCase testCase)
    {
        UeSettings settings = SimulatedUes.SettingsOf(config.Subscribers[0], testCase.Bench.Seed);
        try
        {
            return testCase.Bench.Ue.Aggregate(settings, (changed, setting) => YamlBinder.With(changed, setting.Key, setting.Value));
        }
        catch (FormatException fault)
        {
            throw new LoadException(testCase.File, 1, "bench.ue: " + fault.Message);
        }
    }
}
