using LteImsBench.Host.Bench;
using LteImsBench.Host.Configuration;
using LteImsBench.Host.Tools;
using LteImsBench.TestCases;
using LteImsBench.TestCases.Loading;
using LteImsBench.TestCases.Model;
using LteImsBench.TestCases.Running;
using LteImsBench.Testing;

namespace LteImsBench.Host.Tests.Bench;

public class TestCaseTests
{
    public static TheoryData<string> Shipped => [.. TestCaseLoader.LoadAll(Repository.PathOf("testcases")).Select(found => found.File)];

    [Theory]
    [MemberData(nameof(Shipped))]
    public void A_shipped_case_passes(string file)
    {
        TestReport report = Run(TestCaseLoader.Load(file));
        Assert.True(report.Verdict == Verdict.Pass, $"{report.Verdict.Word()}: {report.Detail}");
    }

    [Fact]
    public void A_case_that_expects_what_does_not_happen_fails()
    {
        TestReport report = Run(Case("steps: [{ run: attach }, { expect: { nas: DETACH REQUEST, within: 1s } }]"));
        Assert.Equal(Verdict.Fail, report.Verdict);
    }

    [Fact]
    public void A_field_that_differs_is_named()
    {
        TestReport report = Run(Case("steps: [{ run: attach }, { expect: { nas: ATTACH ACCEPT, within: 1s, fields: { pdnAddress.type: IPv6 } } }]"));
        Assert.Equal(Verdict.Fail, report.Verdict);
        Assert.Contains("IPv4v6", report.Detail);
    }

    [Fact]
    public void A_rejected_attach_reaches_the_ue_with_its_cause()
    {
        TestReport report = Run(Case("steps: [{ fault: { nas: ATTACH REQUEST, reject: 22 } }, { run: start-attach }, { expect: { nas: ATTACH REJECT, fields: { emmCause: 22 } } }]"));
        Assert.Equal(Verdict.Pass, report.Verdict);
    }

    [Theory]
    [InlineData("bench: { ue: { colour: red } }\nsteps: [{ run: attach }]", "'colour' is no key here")]
    [InlineData("bench: { network: { cell.prb-count: 7 } }\nsteps: [{ run: attach }]", "resource blocks")]
    [InlineData("steps: [{ run: atach }]", "there is no behaviour 'atach'")]
    [InlineData("steps: [{ fault: { phy: CELL FOUND, drop: true } }, { run: attach }]", "not implemented")]
    [InlineData("bench: { profile: b210 }\nsteps: [{ run: attach }]", "not implemented")]
    public void Settings_that_do_not_exist_are_refused(string yaml, string words) =>
        Assert.Contains(words, Assert.Throws<LoadException>(() => Run(Case(yaml))).Message);

    private static TestCase Case(string yaml) => TestCaseLoader.Load("case.yaml", new StringReader(yaml));

    private static TestReport Run(TestCase testCase) => new TestRunner(new PduFields()).Run(new TestBenchFactory(new BenchConfig()), testCase, _ => { });
}
