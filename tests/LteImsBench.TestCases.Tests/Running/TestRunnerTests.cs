using System.Text.Json;
using LteImsBench.Core.Evidence;
using LteImsBench.Core.Time;
using LteImsBench.TestCases.Loading;
using LteImsBench.TestCases.Matching;
using LteImsBench.TestCases.Model;
using LteImsBench.TestCases.Running;

namespace LteImsBench.TestCases.Tests.Running;

public class TestRunnerTests
{
    [Theory]
    [InlineData("- run: ring", Verdict.None, "")]
    [InlineData("- run: ring\n  judged: true", Verdict.Pass, "")]
    [InlineData("- run: break", Verdict.Inconc, "line 2: run break: it broke")]
    [InlineData("- run: break\n  judged: true", Verdict.Fail, "it broke")]
    [InlineData("- run: dance", Verdict.Error, "no such behaviour")]
    [InlineData("- run: ring\n- expect: { sip: INVITE, from: ue, within: 1s }", Verdict.Pass, "")]
    [InlineData("- run: ring\n- expect: { sip: INVITE, from: network, within: 1s }", Verdict.Fail, "did not come")]
    [InlineData("- run: ring\n- expect: { sip: INVITE }\n- expect: { sip: \"180\", within: 1s }", Verdict.Pass, "")]
    [InlineData("- run: ring\n- expect: { sip: \"180\" }\n- expect: { sip: INVITE, within: 1s }", Verdict.Fail, "did not come")]
    [InlineData("- run: ring\n- expect: { sip: INVITE, fields: { number: 2 }, within: 1s }", Verdict.Fail, "number is 1, expected = 2")]
    [InlineData("- expect: { sip: BYE, within: 1s, absent: true }", Verdict.Pass, "")]
    [InlineData("- run: ring\n- expect: { sip: \"200\", within: 1s, absent: true }", Verdict.Fail, "came all the same")]
    [InlineData("- check: { registrations: 0 }", Verdict.Pass, "")]
    [InlineData("- check: { registrations: 1 }", Verdict.Fail, "registrations is 0, expected = 1")]
    [InlineData("- send: { nas: PIGEON }", Verdict.Error, "cannot send")]
    [InlineData("- expect: { sip: BYE, within: 100s }", Verdict.Fail, "did not come")]
    [InlineData("- wait: 100s", Verdict.Inconc, "the guard of 60 s ended the case")]
    [InlineData("- check: { registrations: 0 }\n- wait: 100s", Verdict.Fail, "the guard of 60 s ended the case")]
    public void Steps_give_the_verdict(string steps, Verdict verdict, string detail)
    {
        TestReport report = Run(steps);
        Assert.Equal(verdict, report.Verdict);
        Assert.Contains(detail, report.Detail);
    }

    [Fact]
    public void A_case_stops_at_its_first_bad_step_and_takes_its_faults_with_it()
    {
        var factory = new Factory();
        List<StepResult> seen = [];
        TestCase testCase = Load("- fault: { sip: REGISTER, answer: 403 }\n- run: break\n- run: ring");
        TestReport report = new TestRunner(new NumberFields()).Run(factory, testCase, seen.Add, TestContext.Current.CancellationToken);
        Assert.Equal(2, seen.Count);
        Assert.Equal(seen, report.Steps);
        Assert.Equal(0, factory.Last!.Faults);
        Assert.Equal(1, factory.Last.FaultsAdded);
    }

    private static TestReport Run(string steps) =>
        new TestRunner(new NumberFields()).Run(new Factory(), Load(steps), _ => { }, TestContext.Current.CancellationToken);

    private static TestCase Load(string steps) =>
        TestCaseLoader.Load("TC_X.yaml", new StringReader("steps:\n" + string.Join('\n', steps.Split('\n').Select(line => "  " + line))));

    private sealed class NumberFields : IEventFields
    {
        public JsonElement Of(TimelineEvent entry) => JsonSerializer.SerializeToElement(new { number = entry.Number });
    }

    private sealed class Factory : IBenchFactory
    {
        public FakeBench? Last { get; private set; }

        public IBench Create(TestCase testCase) => Last = new FakeBench();
    }

    /// <summary>A bench whose one behaviour is a call: INVITE at once, 180 and 200 later.</summary>
    private sealed class FakeBench : IBench
    {
        public FakeBench()
        {
            Loop = new(new AirClock());
            Timeline = new(Loop.Clock);
        }

        public AirLoop Loop { get; }

        public Timeline Timeline { get; }

        public int Faults { get; private set; }

        public int FaultsAdded { get; private set; }

        public bool Knows(string behaviour) => behaviour is "ring" or "break";

        public async Task<string?> RunAsync(string behaviour, IReadOnlyDictionary<string, string> with, CancellationToken stop)
        {
            await Task.Delay(TimeSpan.FromMilliseconds(10), Loop.Clock, stop);
            if (behaviour == "break") return "it broke";
            Sip("INVITE", LinkDirection.Uplink);
            _ = FinishAsync();
            return null;

            static Task Delay(int ms, AirClock clock, CancellationToken stop) => Task.Delay(TimeSpan.FromMilliseconds(ms), clock, stop);

            async Task FinishAsync()
            {
                await Delay(100, Loop.Clock, default);
                Sip("180 Ringing", LinkDirection.Downlink);
                await Delay(100, Loop.Clock, default);
                Sip("200 OK", LinkDirection.Downlink);
            }
        }

        public Task<string?> SendAsync(string layer, string what, IReadOnlyDictionary<string, string> with, CancellationToken stop) =>
            Task.FromResult<string?>("cannot send");

        public IDisposable AddFault(FaultRule rule)
        {
            Faults++;
            FaultsAdded++;
            return new Handle(() => Faults--);
        }

        public JsonElement Snapshot() => JsonSerializer.SerializeToElement(new { registrations = 0 });

        public void Dispose()
        {
        }

        private void Sip(string name, LinkDirection direction) =>
            Timeline.Record(new() { Layer = Layer.Sip, Side = Side.Network, Direction = direction, Name = name });

        private sealed class Handle(Action end) : IDisposable
        {
            public void Dispose() => end();
        }
    }
}
