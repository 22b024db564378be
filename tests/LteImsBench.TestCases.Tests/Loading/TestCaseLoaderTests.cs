using LteImsBench.Core.Evidence;
using LteImsBench.TestCases.Loading;
using LteImsBench.TestCases.Model;

namespace LteImsBench.TestCases.Tests.Loading;

public class TestCaseLoaderTests
{
    private const string Complete = """
        title: Registration is refused
        spec: [TS 24.229 §5.1.1.2]
        guard: 45s
        bench:
          seed: 7
          ue: { pdn-type: ipv4 }
        steps:
          - fault: { sip: REGISTER, from: ue, answer: 403, count: 2 }
          - run: attach
            with: { apn: internet }
          - expect: { sip: "403", within: 1.5s, fields: { status: 403, call-id: present, expires: { min: 1, max: 20 }, from: /sip:.*/ } }
          - check: { registrations: 0 }
          - wait: 250ms
          - send: { nas: EMM INFORMATION }
        """;

    [Fact]
    public void Reads_every_kind_of_step_with_its_line()
    {
        TestCase testCase = Load(Complete);
        Assert.Equal(("TC_X", TimeSpan.FromSeconds(45), 7), (testCase.Name, testCase.Guard, testCase.Bench.Seed));
        Assert.Equal("ipv4", testCase.Bench.Ue["pdn-type"]);
        Assert.Equal([8, 9, 11, 12, 13, 14], testCase.Steps.Select(step => step.Line));
        var fault = Assert.IsType<FaultStep>(testCase.Steps[0]).Rule;
        Assert.Equal((FaultAction.Answer, 403, 2, Layer.Sip, Side.Ue), (fault.Action, fault.Value, fault.Count, fault.Match.Layer, fault.Match.From));
        var expect = Assert.IsType<ExpectStep>(testCase.Steps[2]);
        Assert.Equal(TimeSpan.FromSeconds(1.5), expect.Within);
        Assert.Equal(["= 403", "present", "in [1, 20]", "~ ^(?:sip:.*)$"], expect.Pattern.Fields.Select(field => field.Value.ToString()));
    }

    [Theory]
    [InlineData("steps: []", 1, "a test case has steps")]
    [InlineData("stepz:\n  - run: attach", 1, "'stepz' is no key of a test case, expected one of title, spec, guard, bench, steps")]
    [InlineData("guard: soon\nsteps: [{ run: attach }]", 1, "guard is 'soon', expected a duration such as 250ms, 10s or 2m")]
    [InlineData("steps:\n  - run: attach\n  - walk: on", 3, "'walk' is no key of a step")]
    [InlineData("steps:\n  - run: attach\n    expect: { sip: X }", 2, "a step has one of")]
    [InlineData("steps:\n  - expect: { within: 3s }", 2, "a pattern names a message")]
    [InlineData("steps:\n  - expect: { sip: X, from: mars }", 2, "from is 'mars', expected one of network, ue, bench")]
    [InlineData("steps:\n  - fault: { sip: X }", 2, "a fault says what happens")]
    [InlineData("steps:\n  - fault: { sip: X, answer: 99 }", 2, "answer is '99', expected a whole number from 300 to 699")]
    [InlineData("steps:\n  - expect: { sip: X, fields: { a: /(/ } }", 2, "is no regular expression")]
    [InlineData("steps:\n - [", 3, "no valid YAML")]
    [InlineData("hello", 1, "a test case is 'hello', expected a mapping")]
    public void Complaints_name_line_and_expectation(string yaml, int line, string problem)
    {
        var fault = Assert.Throws<LoadException>(() => Load(yaml));
        Assert.Equal(line, fault.Line);
        Assert.Contains(problem, fault.Problem);
        Assert.StartsWith("TC_X.yaml:", fault.Message);
    }

    [Fact]
    public void A_path_that_does_not_exist_is_named()
    {
        var fault = Assert.Throws<LoadException>(() => TestCaseLoader.LoadAll("no/such/folder"));
        Assert.Contains("no/such/folder", fault.Message);
    }

    private static TestCase Load(string yaml) => TestCaseLoader.Load("TC_X.yaml", new StringReader(yaml));
}
