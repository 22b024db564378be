using Xunit;

namespace LteImsBench.Testing;

/// <summary>Wireshark's command line as the judge of our captures; a test that needs it skips where it is not installed.</summary>
public static class Tshark
{
    /// <summary>Runs <c>tshark -r capture</c> with more arguments and returns what it prints.</summary>
    public static string Read(string capture, params string[] arguments)
    {
        ExternalProgram.Require("tshark", "tshark");
        string[] all = ["-n", "-r", capture, .. arguments];
        ProgramResult result = ExternalProgram.Run(new("tshark", all));
        Assert.True(result.ExitCode == 0, $"tshark {string.Join(' ', all)} failed: {result.Errors}");
        return result.Output;
    }

    /// <summary>The number of packets that a display filter selects.</summary>
    public static int Count(string capture, string displayFilter) =>
        Read(capture, "-Y", displayFilter, "-T", "fields", "-e", "frame.number").Split('\n', StringSplitOptions.RemoveEmptyEntries).Length;
}
