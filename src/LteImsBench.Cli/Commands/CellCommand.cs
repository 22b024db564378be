using System.CommandLine;

namespace LteImsBench.Cli.Commands;

/// <summary><c>ltebench cell</c>: cells in recordings, read and made.</summary>
internal static class CellCommand
{
    public static Command Create() => new("cell",
        """
        Finds the LTE cells of a recording and reads what they broadcast, or records a cell of the bench.

        Examples:
          ltebench cell scan --iq cell.cf32 --rate 1.92e6
          ltebench cell scan --iq capture.bin --rate 19.2e6 --format s8 --json
          ltebench cell scan --iq capture.sigmf-meta --format sigmf
          ltebench cell record --out cell.cf32 --prb 25 --ports 2
        """)
    {
        CellScanCommand.Create(),
        CellFormatCommand.Create(),
        CellRecordCommand.Create(),
    };
}
