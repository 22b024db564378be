namespace LteImsBench.TestCases.Model;

/// <summary>A test case as it stands in its file.</summary>
public sealed record TestCase
{
    /// <summary>The file's name without its ending.</summary>
    public required string Name { get; init; }

    public required string File { get; init; }

    /// <summary>One sentence for reports.</summary>
    public string Title { get; init; } = "";

    /// <summary>The clauses that the case rests on.</summary>
    public IReadOnlyList<string> Spec { get; init; } = [];

    /// <summary>Air time after which the case ends as inconclusive, or as failed once a judged step has begun.</summary>
    public TimeSpan Guard { get; init; } = TimeSpan.FromSeconds(60);

    public BenchSettings Bench { get; init; } = new();

    public IReadOnlyList<Step> Steps { get; init; } = [];
}

/// <summary>What differs from the ready-made network and UE in this case.</summary>
public sealed record BenchSettings
{
    /// <summary>The radio: <c>loopback</c> until others are asked for.</summary>
    public string Profile { get; init; } = "loopback";

    public int Seed { get; init; } = 1;

    /// <summary>Settings of the network, as dotted paths of the bench configuration.</summary>
    public IReadOnlyDictionary<string, string> Network { get; init; } = new Dictionary<string, string>();

    /// <summary>Settings of the simulated UE, by name.</summary>
    public IReadOnlyDictionary<string, string> Ue { get; init; } = new Dictionary<string, string>();
}

/// <summary>A step; <see cref="Line"/> is where it stands in the file.</summary>
public abstract record Step(int Line);

/// <summary>Runs a named behaviour of the bench, such as <c>attach</c>. Failing, it ends the case as inconclusive unless it is judged.</summary>
public sealed record RunStep(int Line, string Behaviour, IReadOnlyDictionary<string, string> With, bool IsJudged) : Step(Line);

/// <summary>Waits for an event; judged.</summary>
public sealed record ExpectStep(int Line, EventPattern Pattern, TimeSpan Within, bool IsAbsent, string? Bind) : Step(Line);

/// <summary>Sends something that the network would not send by itself.</summary>
public sealed record SendStep(int Line, string Layer, string What, IReadOnlyDictionary<string, string> With) : Step(Line);

/// <summary>Compares the state of the bench; judged.</summary>
public sealed record CheckStep(int Line, IReadOnlyList<FieldPattern> Fields) : Step(Line);

/// <summary>Has the network treat a message otherwise than normal until the case ends.</summary>
public sealed record FaultStep(int Line, FaultRule Rule) : Step(Line);

/// <summary>Lets air time pass.</summary>
public sealed record WaitStep(int Line, TimeSpan Time) : Step(Line);
