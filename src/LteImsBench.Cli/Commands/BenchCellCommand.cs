using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;
using LteImsBench.Host.Load;
using Spectre.Console;

namespace LteImsBench.Cli.Commands;

/// <summary><c>ltebench bench cell</c>.</summary>
internal static class BenchCellCommand
{
    private const int Failed = 1;

    private static readonly JsonSerializerOptions Layout = new()
    {
        WriteIndented = true,
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) },
    };

    public static Command Create()
    {
        var prb = new Option<int[]>("--prb") { Description = "Bandwidths in resource blocks", DefaultValueFactory = _ => [25, 50, 100], AllowMultipleArgumentsPerToken = true };
        CellOptions.AcceptBandwidths(prb);
        var ways = new Option<string[]>("--load") { Description = "Which way packets go: none, down, up or both", DefaultValueFactory = _ => ["none", "down", "up", "both"], AllowMultipleArgumentsPerToken = true };
        ways.AcceptOnlyFromAmong("none", "down", "up", "both");
        var seconds = new Option<double>("--seconds") { Description = "Air time of each measurement", DefaultValueFactory = _ => 2 };
        var loss = new Option<double>("--loss") { Description = "Probability that a subframe is erased, each way" };
        var snr = new Option<double?>("--snr") { Description = "Es/N0 in dB [default: no noise]" };
        var mcs = new Option<int>("--max-uplink-mcs") { Description = "The highest I_MCS of the uplink", DefaultValueFactory = _ => new CellLoadSettings().MaxUplinkMcs };
        var json = new Option<bool>("--json") { Description = "Print JSON" };
        var command = new Command("cell",
            """
            Measures a whole cell at full rate: a simulated UE attaches over samples in memory, and IP packets go through its default bearer as fast as the cell lets them. Rates are in Mbit a second of air time; BLER is what HARQ left over; µs are processor time of the cell alone, from its physical layer to RRC, a subframe.

            Examples:
              ltebench bench cell
              ltebench bench cell --prb 100 --load both --seconds 5 --json
              ltebench bench cell --prb 25 --load both --seconds 60 --loss 0.05
            """)
        {
            prb, ways, seconds, loss, snr, mcs, json,
        };
        command.SetAction((parsed, stop) =>
        {
            double each = parsed.GetValue(seconds), lost = parsed.GetValue(loss);
            if (each is not (> 0 and <= 3600)) throw new UsageException($"--seconds {each.ToString(CultureInfo.InvariantCulture)} is out of range, expected more than 0 and at most 3600");
            if (lost is not (>= 0 and < 1)) throw new UsageException($"--loss {lost.ToString(CultureInfo.InvariantCulture)} is out of range, expected 0 to below 1");
            if (parsed.GetValue(mcs) is not (>= 0 and <= 28) and var highest) throw new UsageException($"--max-uplink-mcs {highest} is out of range, expected 0 to 28");
            List<CellLoadResult> results = [];
            foreach (int width in parsed.GetValue(prb)!)
            {
                foreach (string way in parsed.GetValue(ways)!)
                {
                    if (stop.IsCancellationRequested) break;
                    if (!Console.IsErrorRedirected) Console.Error.Write($"\r{width} PRB, {way,-20}\r");
                    results.Add(Measure(new()
                    {
                        PrbCount = width,
                        Ways = Enum.Parse<LoadWays>(way, ignoreCase: true),
                        Duration = TimeSpan.FromSeconds(each),
                        Loss = lost,
                        Snr = parsed.GetValue(snr),
                        MaxUplinkMcs = parsed.GetValue(mcs),
                    }, stop));
                }
            }

            if (parsed.GetValue(json)) Console.WriteLine(JsonSerializer.Serialize(results, Layout));
            else Show(results);
            return Task.FromResult(results.TrueForAll(result => result.IsConnected) ? 0 : Failed);
        });
        return command;
    }

    private static CellLoadResult Measure(CellLoadSettings settings, CancellationToken stop)
    {
        using var load = new CellLoad(settings);
        return load.Run(stop);
    }

    private static void Show(List<CellLoadResult> results)
    {
        var table = new Table().Border(TableBorder.Simple).AddColumns(
            "PRB", "load", "down Mbit/s", "BLER", "up Mbit/s", "BLER", "PHY µs", "MAC to RRC µs", "sum µs", "longest µs", "octets allocated", "");
        foreach (TableColumn column in table.Columns) column.RightAligned();
        foreach (CellLoadResult result in results)
        {
            table.AddRow(
                Text(result.PrbCount, "0"), result.Ways.ToString().ToLowerInvariant(),
                Text(result.Down.Megabits, "0.00"), Text(result.Down.ResidualBler, "0.####"),
                Text(result.Up.Megabits, "0.00"), Text(result.Up.ResidualBler, "0.####"),
                Text(result.PhyMicroseconds, "0"), Text(result.UpperMicroseconds, "0"), Text(result.Microseconds, "0"), Text(result.LongestMicroseconds, "0"),
                Text(result.PhyAllocated + result.UpperAllocated, "0.#"), result.IsConnected ? "" : "connection lost");
        }

        AnsiConsole.Write(table);
    }

    private static string Text(double value, string format) => value.ToString(format, CultureInfo.InvariantCulture);
}
