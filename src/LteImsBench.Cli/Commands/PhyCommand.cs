using System.CommandLine;

namespace LteImsBench.Cli.Commands;

/// <summary><c>ltebench phy</c>: the physical layer by itself.</summary>
internal static class PhyCommand
{
    public static Command Create() => new("phy",
        """
        Measures the physical layer by itself, without a network.

        Examples:
          ltebench phy curve --channel pdsch --mcs 0..28:4 --out pdsch.csv
        """)
    {
        PhyCurveCommand.Create(),
    };
}
