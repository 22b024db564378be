using System.Text.Json;
using LteImsBench.Core.Evidence;
using LteImsBench.Core.Time;
using LteImsBench.TestCases.Model;

namespace LteImsBench.TestCases;

/// <summary>What a test case needs of a bench. Everything runs on the bench's loop.</summary>
public interface IBench : IDisposable
{
    AirLoop Loop { get; }

    Timeline Timeline { get; }

    /// <summary>Whether a behaviour of that name exists.</summary>
    bool Knows(string behaviour);

    /// <summary>Runs a named behaviour; null when it succeeded, otherwise what went wrong in words.</summary>
    Task<string?> RunAsync(string behaviour, IReadOnlyDictionary<string, string> with, CancellationToken stop);

    /// <summary>Sends something; null when it was sent.</summary>
    Task<string?> SendAsync(string layer, string what, IReadOnlyDictionary<string, string> with, CancellationToken stop);

    /// <summary>Has messages treated otherwise until the handle is disposed.</summary>
    IDisposable AddFault(FaultRule rule);

    /// <summary>The present state: UEs, PDN connections, bearers, registrations.</summary>
    JsonElement Snapshot();
}

/// <summary>Builds a fresh bench for a test case.</summary>
public interface IBenchFactory
{
    /// <exception cref="LoadException">The settings name something that does not exist.</exception>
    IBench Create(TestCase testCase);
}

/// <summary>Something that a person wrote cannot be used.</summary>
public sealed class LoadException(string file, int line, string problem) : Exception($"{file}:{line}: {problem}")
{
    public string File => file;

    public int Line => line;

    public string Problem => problem;
}
