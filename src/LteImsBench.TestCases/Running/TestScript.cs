using LteImsBench.Core.Evidence;
using LteImsBench.TestCases.Matching;
using LteImsBench.TestCases.Model;

namespace LteImsBench.TestCases.Running;

/// <summary>Runs the steps of one case on the loop of a bench.</summary>
internal sealed class TestScript(IBench bench, TestCase testCase, IEventFields fields, Action<StepResult> onStep)
{
    private readonly EventLog _log = new(fields);
    private readonly List<StepResult> _results = [];
    private readonly List<IDisposable> _faults = [];
    private readonly CancellationTokenSource _stop = new();

    public async Task<TestReport> RunAsync()
    {
        TimeSpan start = Now;
        bench.Timeline.Attach(_log);
        using ITimer guard = bench.Loop.Clock.CreateTimer(_ => _stop.Cancel(), null, testCase.Guard, Timeout.InfiniteTimeSpan);
        try
        {
            Verdict verdict = Verdict.None;
            string detail = "";
            foreach (Step step in testCase.Steps)
            {
                StepResult result = await RunAsync(step);
                _results.Add(result);
                onStep(result);
                verdict = verdict.And(result.Verdict);
                if (result.Verdict <= Verdict.Pass) continue;
                detail = $"line {result.Line}: {result.Step}: {result.Detail}";
                break;
            }

            bench.Timeline.State(Layer.Test, Side.Bench, null, $"verdict {verdict.Word()}", testCase.Name);
            return new(testCase, verdict, detail, _results, Now - start);
        }
        finally
        {
            foreach (IDisposable fault in _faults) fault.Dispose();
            bench.Timeline.Detach(_log);
            _stop.Dispose();
        }
    }

    private TimeSpan Now => bench.Loop.Clock.Elapsed;

    private async Task<StepResult> RunAsync(Step step)
    {
        TimeSpan start = Now;
        var (words, verdict, detail) = step switch
        {
            RunStep run => await RunAsync(run),
            ExpectStep expect => await RunAsync(expect),
            SendStep send => await RunAsync(send),
            CheckStep check => Run(check),
            FaultStep fault => Run(fault),
            WaitStep wait => await RunAsync(wait),
            _ => throw new InvalidOperationException($"no step {step.GetType()}"),
        };
        if (_stop.IsCancellationRequested && verdict <= Verdict.Pass) (verdict, detail) = (GuardVerdict, $"the guard of {testCase.Guard.TotalSeconds} s ended the case");
        return new(step.Line, words, verdict, detail, start, Now);
    }

    // Before the first judged step the device was not yet on trial.
    private Verdict GuardVerdict => _results.Any(result => result.Verdict == Verdict.Pass) ? Verdict.Fail : Verdict.Inconc;

    private async Task<(string, Verdict, string)> RunAsync(RunStep step)
    {
        string words = "run " + step.Behaviour;
        if (!bench.Knows(step.Behaviour)) return (words, Verdict.Error, "no such behaviour");
        string? problem = await bench.RunAsync(step.Behaviour, step.With, _stop.Token);
        if (problem is not null) return (words, step.IsJudged ? Verdict.Fail : Verdict.Inconc, problem);
        return (words, step.IsJudged ? Verdict.Pass : Verdict.None, "");
    }

    private async Task<(string, Verdict, string)> RunAsync(ExpectStep step)
    {
        string words = $"expect {(step.IsAbsent ? "no " : "")}{step.Pattern} within {step.Within.TotalSeconds} s";
        MatchOutcome outcome = await _log.ExpectAsync(step.Pattern, step.Within, fromNow: step.IsAbsent, bench.Loop.Clock, _stop.Token);
        if (outcome.Event is { } found)
        {
            string seen = $"event {found.Number} at {found.Tti.Count} ms";
            return step.IsAbsent ? (words, Verdict.Fail, $"came all the same: {seen}") : (words, Verdict.Pass, seen);
        }

        if (step.IsAbsent) return (words, Verdict.Pass, "");
        return (words, Verdict.Fail, outcome.Nearest ?? "did not come");
    }

    private async Task<(string, Verdict, string)> RunAsync(SendStep step)
    {
        string? problem = await bench.SendAsync(step.Layer, step.What, step.With, _stop.Token);
        return ($"send {step.Layer} {step.What}", problem is null ? Verdict.None : Verdict.Error, problem ?? "");
    }

    private (string, Verdict, string) Run(CheckStep step)
    {
        string? mismatch = FieldMatcher.Mismatch(bench.Snapshot(), step.Fields);
        return ("check " + string.Join(", ", step.Fields), mismatch is null ? Verdict.Pass : Verdict.Fail, mismatch ?? "");
    }

    private (string, Verdict, string) Run(FaultStep step)
    {
        _faults.Add(bench.AddFault(step.Rule));
        string number = step.Rule.Action == FaultAction.Drop ? "" : $" {step.Rule.Value}";
        return ($"fault {step.Rule.Match}: {step.Rule.Action.ToString().ToLowerInvariant()}{number}", Verdict.None, "");
    }

    private async Task<(string, Verdict, string)> RunAsync(WaitStep step)
    {
        await Task.WhenAny(Task.Delay(step.Time, bench.Loop.Clock, _stop.Token));
        return ($"wait {step.Time.TotalSeconds} s", Verdict.None, "");
    }
}
