using System.Globalization;
using System.Xml.Linq;
using LteImsBench.TestCases.Model;
using LteImsBench.TestCases.Running;

namespace LteImsBench.TestCases.Reports;

/// <summary>
/// JUnit XML for CI servers: fail is a failure, error an error; inconc and none are skipped with their reason, never passed.
/// </summary>
public static class JunitReport
{
    public static XDocument Create(IReadOnlyList<TestReport> reports) => new(new XElement("testsuites", Suite(reports)));

    private static XElement Suite(IReadOnlyList<TestReport> reports) =>
        new("testsuite",
            new XAttribute("name", "ltebench"),
            new XAttribute("tests", reports.Count),
            new XAttribute("failures", reports.Count(report => report.Verdict == Verdict.Fail)),
            new XAttribute("errors", reports.Count(report => report.Verdict == Verdict.Error)),
            new XAttribute("skipped", reports.Count(report => report.Verdict is Verdict.None or Verdict.Inconc)),
            new XAttribute("time", Seconds(reports.Aggregate(TimeSpan.Zero, (sum, report) => sum + report.AirTime))),
            reports.Select(Case));

    private static XElement Case(TestReport report) =>
        new("testcase",
            new XAttribute("classname", string.Join(", ", report.TestCase.Spec)),
            new XAttribute("name", report.TestCase.Name),
            new XAttribute("file", report.TestCase.File),
            new XAttribute("time", Seconds(report.AirTime)),
            Outcome(report),
            new XElement("system-out", string.Join("\n", report.Steps.Select(Line))));

    private static XElement? Outcome(TestReport report) => report.Verdict switch
    {
        Verdict.Pass => null,
        Verdict.Fail => new("failure", new XAttribute("type", "fail-verdict"), new XAttribute("message", report.Detail)),
        Verdict.Error => new("error", new XAttribute("message", report.Detail)),
        _ => new("skipped", new XAttribute("message", $"{report.Verdict.Word()}: {report.Detail}")),
    };

    private static string Line(StepResult step) =>
        $"{step.Start.TotalMilliseconds,8:0} ms  {step.Verdict.Word(),-6}  {step.Step}{(step.Detail.Length == 0 ? "" : $" ({step.Detail})")}";

    private static string Seconds(TimeSpan time) => time.TotalSeconds.ToString("0.000", CultureInfo.InvariantCulture);
}
