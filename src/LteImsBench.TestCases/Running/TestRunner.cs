using LteImsBench.TestCases.Matching;
using LteImsBench.TestCases.Model;

namespace LteImsBench.TestCases.Running;

/// <summary>Runs test cases: on a bench of their own in virtual time, or on one that is already up.</summary>
public sealed class TestRunner(IEventFields fields)
{
    /// <summary>Runs a case on the loop of a bench that somebody else steps; must be called on that loop.</summary>
    public Task<TestReport> RunAsync(IBench bench, TestCase testCase, Action<StepResult> onStep) =>
        new TestScript(bench, testCase, fields, onStep).RunAsync();

    /// <summary>Runs a case on a fresh bench as fast as the machine allows.</summary>
    public TestReport Run(IBenchFactory factory, TestCase testCase, Action<StepResult> onStep, CancellationToken stop = default)
    {
        using IBench bench = factory.Create(testCase);
        Task<TestReport> run = bench.Loop.Start(() => RunAsync(bench, testCase, onStep));
        while (!run.IsCompleted)
        {
            stop.ThrowIfCancellationRequested();
            bench.Loop.Step();
        }

        return run.GetAwaiter().GetResult();
    }
}
