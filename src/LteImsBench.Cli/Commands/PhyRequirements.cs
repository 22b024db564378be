using System.Globalization;
using System.Text.Json;
using LteImsBench.Host.Link;
using Spectre.Console;

namespace LteImsBench.Cli.Commands;

/// <summary><c>ltebench phy curve --requirements</c>.</summary>
internal static class PhyRequirements
{
    /// <param name="prbs">Only requirements of this bandwidth; null for all.</param>
    /// <param name="blocks">Transmissions for each point.</param>
    /// <param name="output">File of the table, or null.</param>
    /// <param name="isJson">Whether JSON is printed.</param>
    public static void Run(int? prbs, int blocks, string? output, bool isJson)
    {
        UplinkRequirement[] rows = [.. UplinkRequirement.All.Where(row => prbs is null || row.PrbCount == prbs)];
        if (rows.Length == 0) throw new UsageException($"no requirement of {prbs} resource blocks is known, expected --prb {string.Join(" or ", UplinkRequirement.All.Select(row => row.PrbCount).Distinct().Order())}");
        var meter = new RequirementMeter(blocks) { OnProgress = ProgressLine.Writer };
        IReadOnlyList<RequirementResult> results = meter.Run(rows);
        IReadOnlyList<FalseAlarmResult> alarms = meter.FalseAlarms();
        ProgressLine.Clear();
        if (isJson) Print(results, alarms);
        else Show(results, alarms);
        if (output is not null) PhyCurveCommand.Save(output, "TS 36.104 requirements", [.. results.Select(result => result.Curve)], LinkReport.ToCsv(results), isJson);
    }

    private static void Show(IReadOnlyList<RequirementResult> results, IReadOnlyList<FalseAlarmResult> alarms)
    {
        var table = new Table().Border(TableBorder.Rounded).AddColumns("36.104", "Channel", "Condition", "Criterion", "Antennas", "required / dB", "measured / dB", "margin / dB");
        foreach (RequirementResult result in results)
        {
            UplinkRequirement row = result.Requirement;
            table.AddRow(
                row.Table,
                row.Channel,
                row.Condition,
                row.Criterion,
                row.Antennas == 1 ? "single antenna" : "2",
                PhyCurveCommand.Decibel(row.SnrDb),
                PhyCurveCommand.Decibel(result.MeasuredDb),
                PhyCurveCommand.Decibel(result.MarginDb));
        }

        foreach (FalseAlarmResult alarm in alarms)
            table.AddRow(alarm.Clause, alarm.What, "noise alone", $"of {alarm.Trials}", "single antenna", Percent(alarm.Limit), Percent(alarm.Measured), alarm.Measured <= alarm.Limit ? "met" : "not met");
        AnsiConsole.Write(table);
        Console.WriteLine("requirements are for two receive antennas; PUCCH and PRACH are received on one here, and their margins are those of one against two");
    }

    private static void Print(IReadOnlyList<RequirementResult> results, IReadOnlyList<FalseAlarmResult> alarms)
    {
        var rows = results.Select(result => new
        {
            result.Requirement.Table,
            result.Requirement.Channel,
            result.Requirement.Condition,
            result.Requirement.Criterion,
            result.Requirement.Antennas,
            RequiredDb = result.Requirement.SnrDb,
            result.MeasuredDb,
            result.MarginDb,
            result.Curve.Points,
        });
        Console.WriteLine(JsonSerializer.Serialize(new { Requirements = rows, FalseAlarms = alarms }, PhyCurveCommand.Layout));
    }

    private static string Percent(double rate) => string.Create(CultureInfo.InvariantCulture, $"{100 * rate:0.###} %");
}
