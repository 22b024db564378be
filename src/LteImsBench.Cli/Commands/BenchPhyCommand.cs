using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using LteImsBench.Dsp;
using LteImsBench.Phy.Benchmarks;
using Spectre.Console;

namespace LteImsBench.Cli.Commands;

/// <summary><c>ltebench bench phy</c>.</summary>
internal static class BenchPhyCommand
{
    private static readonly JsonSerializerOptions Layout = new() { WriteIndented = true, PropertyNamingPolicy = JsonNamingPolicy.CamelCase };

    public static Command Create()
    {
        var simd = new Option<string?>("--simd") { Description = "Instruction set of the native kernels: scalar, avx2, avx512 or neon; else the best of this machine" };
        simd.AcceptOnlyFromAmong("scalar", "avx2", "avx512", "neon");
        var seconds = new Option<double>("--seconds") { Description = "Time for each measurement", DefaultValueFactory = _ => 0.2 };
        var json = new Option<bool>("--json") { Description = "Print JSON" };
        var command = new Command("phy",
            """
            Measures the physical layer on one thread: every stage of a subframe of 100 resource blocks with I_MCS 28, and whole subframes of all bandwidths, from requests to samples and from samples to the transport block. Times are the shortest of many runs.

            Examples:
              ltebench bench phy
              ltebench bench phy --simd scalar
              ltebench bench phy --seconds 1 --json
            """)
        {
            simd, seconds, json,
        };
        command.SetAction(parsed =>
        {
            if (parsed.GetValue(simd) is { } level && !NativeDsp.TrySetLevel(Enum.Parse<SimdLevel>(level, ignoreCase: true)))
                throw new UsageException($"this machine has no {level}; it runs at {NativeDsp.Level.ToString().ToLowerInvariant()}");
            double each = parsed.GetValue(seconds);
            if (each is not (> 0 and <= 60)) throw new UsageException($"--seconds {each.ToString(CultureInfo.InvariantCulture)} is out of range, expected more than 0 and at most 60");
            var (stages, subframes) = Measure(TimeSpan.FromSeconds(each));
            if (parsed.GetValue(json)) Console.WriteLine(JsonSerializer.Serialize(new { Simd = NativeDsp.Level.ToString().ToLowerInvariant(), Stages = stages, Subframes = subframes }, Layout));
            else Show(stages, subframes);
            return 0;
        });
        return command;
    }

    private static (List<StageTime> Stages, List<SubframeTime> Subframes) Measure(TimeSpan each)
    {
        List<StageTime> stages = [];
        List<SubframeTime> subframes = [];
        foreach (StageTime stage in PhyBenchmark.Stages(each))
        {
            stages.Add(stage);
            Progress(stage.Stage);
        }

        foreach (int prb in PhyBenchmark.PrbCounts)
        {
            Progress($"subframes of {prb} resource blocks");
            subframes.Add(PhyBenchmark.Subframe(prb, each));
        }

        Progress("");
        return (stages, subframes);
    }

    private static void Progress(string what)
    {
        if (!Console.IsErrorRedirected) Console.Error.Write($"\r{what,-60}\r");
    }

    private static void Show(List<StageTime> stages, List<SubframeTime> subframes)
    {
        AnsiConsole.WriteLine($"native kernels: {NativeDsp.Level.ToString().ToLowerInvariant()}, one thread");
        var table = new Table().Border(TableBorder.Simple).AddColumns("stage, 100 PRB, MCS 28", "µs", "Mbit/s");
        table.Columns[1].RightAligned();
        table.Columns[2].RightAligned();
        foreach (StageTime stage in stages) table.AddRow(Markup.Escape(stage.Stage), Text(stage.Microseconds, "0.0"), Text(stage.Megabits, "0"));
        AnsiConsole.Write(table);
        var whole = new Table().Border(TableBorder.Simple).AddColumns("PRB", "bits", "encode µs", "decode µs");
        foreach (TableColumn column in whole.Columns) column.RightAligned();
        foreach (SubframeTime time in subframes)
            whole.AddRow(Text(time.PrbCount, "0"), Text(time.Bits, "0"), Text(time.EncodeMicroseconds, "0.0"), Text(time.DecodeMicroseconds, "0.0"));
        AnsiConsole.Write(whole);
    }

    private static string Text(double value, string format) => value.ToString(format, CultureInfo.InvariantCulture);
}
