using System.Diagnostics;
using Xunit;

namespace LteImsBench.Testing;

/// <summary>Wireshark's command line as the judge of our captures; a test that needs it skips where it is not installed.</summary>
public static class Tshark
{
    /// <summary>Runs <c>tshark -r capture</c> with more arguments and returns what it prints.</summary>
    public static string Read(string capture, params string[] arguments)
    {
        if (!IsInstalled()) Assert.Skip("tshark is not installed (Debian package tshark)");
        return Run(["-n", "-r", capture, .. arguments]);
    }

    /// <summary>The number of packets that a display filter selects.</summary>
    public static int Count(string capture, string displayFilter) =>
        Read(capture, "-Y", displayFilter, "-T", "fields", "-e", "frame.number").Split('\n', StringSplitOptions.RemoveEmptyEntries).Length;

    private static bool IsInstalled() =>
        (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator).Any(folder => File.Exists(Path.Combine(folder, "tshark")));

    private static string Run(string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo("tshark", arguments) { RedirectStandardOutput = true, RedirectStandardError = true })!;
        Task<string> errors = process.StandardError.ReadToEndAsync();
        string output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        Assert.True(process.ExitCode == 0, $"tshark {string.Join(' ', arguments)} failed: {errors.Result}");
        return output;
    }
}
