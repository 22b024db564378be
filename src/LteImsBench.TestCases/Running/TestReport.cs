using LteImsBench.TestCases.Model;

namespace LteImsBench.TestCases.Running;

/// <summary>What became of one step.</summary>
/// <param name="Line">Its line in the file.</param>
/// <param name="Step">What it does, in words.</param>
/// <param name="Verdict">Its verdict; none for steps that do not judge.</param>
/// <param name="Detail">What was seen, or why it failed.</param>
/// <param name="Start">Air time of its beginning.</param>
/// <param name="End">Air time of its end.</param>
public sealed record StepResult(int Line, string Step, Verdict Verdict, string Detail, TimeSpan Start, TimeSpan End);

/// <summary>What became of a test case.</summary>
public sealed record TestReport(TestCase TestCase, Verdict Verdict, string Detail, IReadOnlyList<StepResult> Steps, TimeSpan AirTime);
