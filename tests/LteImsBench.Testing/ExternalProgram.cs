using System.Diagnostics;
using Xunit;

namespace LteImsBench.Testing;

/// <summary>Somebody else's program, run to its end.</summary>
public static class ExternalProgram
{
    /// <summary>Skips the test where the program is not on the PATH.</summary>
    /// <param name="package">The Debian package that brings it.</param>
    public static void Require(string program, string package)
    {
        string[] folders = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator);
        if (!folders.Any(folder => File.Exists(Path.Combine(folder, program)))) Assert.Skip($"{program} is not installed (Debian package {package})");
    }

    /// <summary>Runs it and reads both outputs at once, so that neither pipe fills up.</summary>
    public static ProgramResult Run(ProcessStartInfo start)
    {
        start.RedirectStandardOutput = true;
        start.RedirectStandardError = true;
        using var process = Process.Start(start)!;
        Task<string> errors = process.StandardError.ReadToEndAsync();
        string output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return new(process.ExitCode, output, errors.GetAwaiter().GetResult());
    }
}

/// <summary>What a program left behind.</summary>
public readonly record struct ProgramResult(int ExitCode, string Output, string Errors);
