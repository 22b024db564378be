using System.Xml.Linq;
using LteImsBench.TestCases.Model;
using LteImsBench.TestCases.Reports;
using LteImsBench.TestCases.Running;

namespace LteImsBench.TestCases.Tests.Reports;

public class JunitReportTests
{
    [Theory]
    [InlineData(Verdict.Pass, null)]
    [InlineData(Verdict.Fail, "failure")]
    [InlineData(Verdict.Error, "error")]
    [InlineData(Verdict.Inconc, "skipped")]
    [InlineData(Verdict.None, "skipped")]
    public void Only_pass_counts_as_passed(Verdict verdict, string? element)
    {
        var testCase = new TestCase { Name = "TC_X", File = "TC_X.yaml", Spec = ["TS 24.301 §5.5.1"] };
        XElement suite = JunitReport.Create([new(testCase, verdict, "why", [], TimeSpan.FromSeconds(1.5))]).Root!.Element("testsuite")!;
        XElement found = suite.Element("testcase")!;
        Assert.Equal(element, found.Elements().Select(child => child.Name.LocalName).FirstOrDefault(name => name != "system-out"));
        Assert.Equal("1.500", found.Attribute("time")!.Value);
        int counted = new[] { "failures", "errors", "skipped" }.Sum(name => (int)suite.Attribute(name)!);
        Assert.Equal(verdict == Verdict.Pass ? 0 : 1, counted);
    }
}
