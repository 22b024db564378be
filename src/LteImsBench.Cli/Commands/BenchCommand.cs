using System.CommandLine;

namespace LteImsBench.Cli.Commands;

/// <summary><c>ltebench bench</c>: how fast this machine is.</summary>
internal static class BenchCommand
{
    public static Command Create() => new("bench",
        """
        Measures how fast this machine runs the bench.

        Examples:
          ltebench bench phy
          ltebench bench phy --simd avx2 --json
          ltebench bench cell --prb 100
        """)
    {
        BenchPhyCommand.Create(),
        BenchCellCommand.Create(),
    };
}
