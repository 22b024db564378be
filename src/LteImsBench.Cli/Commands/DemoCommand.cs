using System.CommandLine;
using System.Diagnostics;
using LteImsBench.Core.Evidence;
using LteImsBench.Host.Configuration;
using LteImsBench.Host.Demo;
using LteImsBench.Host.Evidence;
using Spectre.Console;

namespace LteImsBench.Cli.Commands;

/// <summary><c>ltebench demo</c>: the whole ladder with nothing but a laptop.</summary>
internal static class DemoCommand
{
    private const int Incomplete = 1;

    public static Command Create()
    {
        var folder = new Option<string>("--out") { Description = "Folder for demo.pcapng and demo.json", DefaultValueFactory = _ => "out" };
        var seed = new Option<int?>("--seed") { Description = "Seed of everything random; one seed is one run [default: 1]" };
        var loss = new Option<double?>("--loss") { Description = "Probability of losing a transport block, in both directions, 0 to below 1; over a radio without a signal [default: 0]" };
        var quiet = new Option<bool>("--quiet") { Description = "Print the table only" };
        var radio = new RadioOptions();
        Option<string?> config = ConfigOption.Create();
        var command = new Command("demo",
            """
            Runs a cell, an EPS core, an IMS core and a simulated UE in this process and shows the ladder from power on to detach. The exit
            code is 0 only if every step was seen.

            Examples:
              ltebench demo
              ltebench demo --loss 0.2 --seed 7 --out /tmp/demo
              ltebench demo --phy dsp --channel epa5 --snr 25
              ltebench demo --channel etu70 --snr 12 --erase 0.05
              wireshark out/demo.pcapng
            """)
        {
            folder, seed, loss, quiet, config,
        };
        radio.AddChannelTo(command);
        command.SetAction((parsed, stop) =>
        {
            Dictionary<string, string> changes = radio.Changes(parsed);
            if (parsed.GetValue(seed) is { } number) changes["seed"] = number.ToString(System.Globalization.CultureInfo.InvariantCulture);
            if (parsed.GetValue(loss) is { } probability)
                changes["radio.downlink-loss"] = changes["radio.uplink-loss"] = probability.ToString(System.Globalization.CultureInfo.InvariantCulture);

            // On samples, unless it is asked otherwise: losses by chance need the loopback.
            if (parsed.GetValue(config) is null && parsed.GetValue(loss) is null) changes.TryAdd("radio.phy", "dsp");
            BenchConfig bench = BenchConfigLoader.With(ConfigOption.Load(parsed.GetValue(config)), changes, "command line");
            return Task.FromResult(Run(bench, parsed.GetValue(folder)!, parsed.GetValue(quiet), stop));
        });
        return command;
    }

    private static int Run(BenchConfig config, string folder, bool quiet, CancellationToken stop)
    {
        var wall = Stopwatch.StartNew();
        // A chart that wraps is none.
        AnsiConsole.Profile.Width = Math.Max(AnsiConsole.Profile.Width, Ladder.Width + 1);
        if (!quiet) AnsiConsole.MarkupLineInterpolated($"[bold]{Ladder.Header}[/]");
        DemoResult result = new DemoRun(config).Run(folder, quiet ? _ => { } : Show, stop);

        var table = new Table().Border(TableBorder.Rounded).AddColumn("step").AddColumn("result").AddColumn(new TableColumn("air time / ms").RightAligned());
        foreach (DemoStepResult step in result.Steps)
            table.AddRow(Markup.Escape(step.Title), step.Milliseconds is null ? "[red]missing[/]" : "[green]seen[/]", step.Milliseconds?.ToString() ?? "");
        AnsiConsole.Write(table);
        if (result.Problem is { } problem) AnsiConsole.MarkupLineInterpolated($"[red]{problem}[/]");
        AnsiConsole.MarkupLineInterpolated($"{result.AirTime.TotalSeconds:0.0} s of air time in {wall.Elapsed.TotalSeconds:0.0} s");
        AnsiConsole.MarkupLineInterpolated($"{Path.Combine(folder, "demo.pcapng")} opens in Wireshark, {Path.Combine(folder, "demo.json")} has the timeline");
        return result.IsComplete ? 0 : Incomplete;
    }

    private static void Show(TimelineEvent entry)
    {
        if (Ladder.Of(entry) is not { } rung) return;
        string colour = rung.IsNote ? "grey" : entry.Layer switch
        {
            Layer.Rrc => "blue",
            Layer.Nas => "yellow",
            Layer.Sip => "green",
            _ => "default",
        };
        AnsiConsole.MarkupLine($"[{colour}]{Markup.Escape(Ladder.Draw(rung))}[/]");
    }
}
