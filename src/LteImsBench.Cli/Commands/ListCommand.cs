using System.CommandLine;
using LteImsBench.TestCases.Loading;
using LteImsBench.TestCases.Model;
using Spectre.Console;

namespace LteImsBench.Cli.Commands;

/// <summary><c>ltebench list</c>: the test cases of a folder.</summary>
internal static class ListCommand
{
    public static Command Create()
    {
        var path = new Argument<string>("path") { Description = "A test case or a folder of them", DefaultValueFactory = _ => "testcases" };
        var command = new Command("list",
            """
            Lists test cases with their titles and the clauses that they rest on.

            Examples:
              ltebench list
              ltebench list testcases/ims
            """)
        {
            path,
        };
        command.SetAction(parsed =>
        {
            var table = new Table().Border(TableBorder.Simple).AddColumns("test case", "title", "clauses");
            foreach (TestCase testCase in TestCaseLoader.LoadAll(parsed.GetValue(path)!))
                table.AddRow(Markup.Escape(testCase.Name), Markup.Escape(testCase.Title), Markup.Escape(string.Join("\n", testCase.Spec)));
            AnsiConsole.Write(table);
            return 0;
        });
        return command;
    }
}
