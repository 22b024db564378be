using LteImsBench.Testing;

namespace LteImsBench.Dsp.Tests;

public class NativeTestsTests
{
    /// <summary>The tests that are written in C++ run with the others.</summary>
    [Fact]
    public void The_tests_of_the_native_shim_pass()
    {
        string folder = Repository.PathOf("artifacts", "native");
        ProgramResult result = ExternalProgram.Run(
            new("ctest", ["--test-dir", folder, "--build-config", "Release", "--output-on-failure", "--no-tests=error"]));
        Assert.True(result.ExitCode == 0, result.Output);
    }
}
