namespace LteImsBench.TestCases.Model;

/// <summary>The verdicts of TTCN-3 (ES 201 873-1 §24), from best to worst. A verdict only gets worse.</summary>
public enum Verdict
{
    /// <summary>Nothing was judged.</summary>
    None,
    Pass,

    /// <summary>A precondition was not met, so that nothing can be said of the device.</summary>
    Inconc,

    /// <summary>The device did not do what a judged step asks.</summary>
    Fail,

    /// <summary>The bench itself failed.</summary>
    Error,
}

public static class VerdictExtensions
{
    /// <summary>The worse of the two.</summary>
    public static Verdict And(this Verdict left, Verdict right) => left > right ? left : right;

    /// <summary>The process exit code that a run with this verdict ends with.</summary>
    public static int ExitCode(this Verdict verdict) => verdict switch
    {
        Verdict.Pass => 0,
        Verdict.Fail => 1,
        Verdict.Inconc => 3,
        Verdict.None => 4,
        _ => 5,
    };

    /// <summary>The verdict as reports spell it.</summary>
    public static string Word(this Verdict verdict) => verdict switch
    {
        Verdict.None => "none",
        Verdict.Pass => "pass",
        Verdict.Inconc => "inconc",
        Verdict.Fail => "fail",
        _ => "error",
    };
}
