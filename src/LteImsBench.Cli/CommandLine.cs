using System.CommandLine;
using LteImsBench.Cli.Commands;
using LteImsBench.TestCases;
using Spectre.Console;

namespace LteImsBench.Cli;

/// <summary>The command <c>ltebench</c>. Exit codes: 0 done, 1 refused or failed, 2 unusable input, and those of verdicts for <c>run</c>.</summary>
public static class CommandLine
{
    /// <summary>Of input that a person must correct.</summary>
    public const int UnusableInput = 2;

    public static async Task<int> RunAsync(string[] args)
    {
        // Into a file or a pipe, lines are not broken.
        if (Console.IsOutputRedirected) AnsiConsole.Profile.Width = 200;
        ParseResult parsed = Root().Parse(args);

        // A list of commands has a line or two of each; its own help has the examples.
        foreach (Command command in parsed.CommandResult.Command.Subcommands) command.Description = command.Description?.Split("\n\n")[0];
        if (parsed.Errors.Count > 0)
        {
            foreach (var error in parsed.Errors) Console.Error.WriteLine($"ltebench: {error.Message}");
            string words = string.Join(' ', Ancestry(parsed.CommandResult.Command));
            Console.Error.WriteLine($"Try '{words} --help'.");
            return UnusableInput;
        }

        try
        {
            return await parsed.InvokeAsync(new() { EnableDefaultExceptionHandler = false });
        }
        catch (Exception fault) when (fault is LoadException or UsageException)
        {
            Console.Error.WriteLine($"ltebench: {fault.Message}");
            return UnusableInput;
        }
        catch (OperationCanceledException)
        {
            return 130;
        }
    }

    private static RootCommand Root() => new(
        """
        An open LTE call box: LTE cell, EPS core and IMS core in one process, with a simulated UE for when no phone is at hand.

        Start with:  ltebench demo
        """)
    {
        DemoCommand.Create(),
        ServeCommand.Create(),
        UeCommand.Create(),
        RunCommand.Create(),
        ListCommand.Create(),
        CellCommand.Create(),
        BenchCommand.Create(),
        PhyCommand.Create(),
        DecodeCommand.Create(),
        AkaCommand.Create(),
    };

    private static IEnumerable<string> Ancestry(Command command)
    {
        List<string> names = [];
        for (Symbol? at = command; at is not null; at = at.Parents.FirstOrDefault()) names.Insert(0, at is RootCommand ? "ltebench" : at.Name);
        return names;
    }
}

/// <summary>Something on the command line cannot be used; the message says what was expected.</summary>
public sealed class UsageException(string message) : Exception(message);
