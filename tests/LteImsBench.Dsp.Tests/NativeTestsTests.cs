using System.Diagnostics;
using LteImsBench.Testing;

namespace LteImsBench.Dsp.Tests;

public class NativeTestsTests
{
    /// <summary>The tests that are written in C++ run with the others.</summary>
    [Fact]
    public void The_tests_of_the_native_shim_pass()
    {
        string folder = Repository.PathOf("artifacts", "native");
        using var process = Process.Start(new ProcessStartInfo("ctest", ["--test-dir", folder, "--build-config", "Release", "--output-on-failure", "--no-tests=error"])
        {
            RedirectStandardOutput = true,
        })!;
        string output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        Assert.True(process.ExitCode == 0, output);
    }
}
