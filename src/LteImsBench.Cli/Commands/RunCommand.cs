using System.CommandLine;
using LteImsBench.Host.Bench;
using LteImsBench.Host.Configuration;
using LteImsBench.Host.Tools;
using LteImsBench.TestCases.Loading;
using LteImsBench.TestCases.Model;
using LteImsBench.TestCases.Reports;
using LteImsBench.TestCases.Running;
using Spectre.Console;

namespace LteImsBench.Cli.Commands;

/// <summary><c>ltebench run</c>: test cases with their verdicts.</summary>
internal static class RunCommand
{
    public static Command Create()
    {
        var path = new Argument<string>("path") { Description = "A test case or a folder of them", DefaultValueFactory = _ => "testcases" };
        var junit = new Option<string?>("--junit") { Description = "Write a JUnit report", HelpName = "file" };
        var quiet = new Option<bool>("--quiet") { Description = "Print verdicts only, not steps" };
        Option<string?> config = ConfigOption.Create();
        var command = new Command("run",
            """
            Runs test cases, each on a bench of its own in virtual time, and prints their steps and verdicts. The exit code is that of the
            worst verdict: 0 pass, 1 fail, 3 inconc, 4 none, 5 error; 2 when a case cannot be loaded.

            Examples:
              ltebench run testcases/
              ltebench run testcases/ims/TC_IMS_REGISTER.yaml
              ltebench run testcases/ --junit out/junit.xml
            """)
        {
            path, junit, quiet, config,
        };
        command.SetAction((parsed, stop) => Task.FromResult(
            Run(ConfigOption.Load(parsed.GetValue(config)), parsed.GetValue(path)!, parsed.GetValue(junit), parsed.GetValue(quiet), stop)));
        return command;
    }

    private static int Run(BenchConfig config, string path, string? junit, bool quiet, CancellationToken stop)
    {
        IReadOnlyList<TestCase> cases = TestCaseLoader.LoadAll(path);
        var runner = new TestRunner(new PduFields());
        var factory = new TestBenchFactory(config);
        List<TestReport> reports = [];
        for (int i = 0; i < cases.Count; i++)
        {
            TestCase testCase = cases[i];
            AnsiConsole.MarkupLineInterpolated($"[bold]{i + 1}/{cases.Count} {testCase.Name}[/] {testCase.Title}");
            TestReport report = runner.Run(factory, testCase, quiet ? _ => { } : Show, stop);
            reports.Add(report);
            AnsiConsole.MarkupLine($"  {Coloured(report.Verdict)} after {report.AirTime.TotalSeconds:0.000} s of air time" + (report.Detail.Length > 0 ? $": {Markup.Escape(report.Detail)}" : ""));
        }

        if (junit is not null) Write(junit, reports);
        if (reports.Count > 1) AnsiConsole.Write(TableOf(reports));
        Verdict worst = reports.Aggregate(Verdict.None, (verdict, report) => verdict.And(report.Verdict));
        return worst.ExitCode();
    }

    private static void Show(StepResult step)
    {
        string detail = step.Detail.Length > 0 ? $" [grey]({Markup.Escape(step.Detail)})[/]" : "";
        AnsiConsole.MarkupLine($"  {step.End.TotalMilliseconds,8:0} ms  {Coloured(step.Verdict)}  {Markup.Escape(step.Step)}{detail}");
    }

    private static Table TableOf(List<TestReport> reports)
    {
        var table = new Table().Border(TableBorder.Rounded).AddColumn("test case").AddColumn("verdict").AddColumn(new TableColumn("air time / s").RightAligned());
        foreach (TestReport report in reports) table.AddRow(Markup.Escape(report.TestCase.Name), Coloured(report.Verdict), $"{report.AirTime.TotalSeconds:0.000}");
        return table;
    }

    private static string Coloured(Verdict verdict)
    {
        string colour = verdict switch
        {
            Verdict.Pass => "green",
            Verdict.Inconc => "yellow",
            Verdict.None => "grey",
            _ => "red",
        };
        return $"[{colour}]{verdict.Word(),-6}[/]";
    }

    private static void Write(string file, List<TestReport> reports)
    {
        if (Path.GetDirectoryName(file) is { Length: > 0 } folder) Directory.CreateDirectory(folder);
        JunitReport.Create(reports).Save(file);
    }
}
