using System.CommandLine;
using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using LteImsBench.Host.Cells;
using LteImsBench.Messages.Rrc;
using LteImsBench.Phy.Common;
using LteImsBench.Radio.Files;
using Spectre.Console;

namespace LteImsBench.Cli.Commands;

/// <summary><c>ltebench cell scan</c>.</summary>
internal static class CellScanCommand
{
    private const int NoCell = 1;

    public static Command Create()
    {
        var iq = new Option<string>("--iq") { Description = "The recording", Required = true, HelpName = "file" };
        var rate = new Option<string?>("--rate") { Description = "Samples a second, such as 1.92e6; SigMF brings its own", HelpName = "Hz" };
        var format = new Option<string>("--format") { Description = "How the samples are written", DefaultValueFactory = _ => "cf32" };
        format.AcceptOnlyFromAmong("cf32", "ci16", "s8", "u8", "sigmf");
        var seconds = new Option<double>("--seconds") { Description = "Reads no more than this", DefaultValueFactory = _ => 2 };
        var offset = new Option<double>("--max-offset") { Description = "Widest carrier offset searched, in kHz", DefaultValueFactory = _ => 100 };
        var json = new Option<bool>("--json") { Description = "Print JSON, with every message decoded" };
        var command = new Command("scan",
            """
            Searches a recording for LTE cells and decodes MIB, system information and paging. Exit code 1 when no cell is found.

            Examples:
              ltebench cell scan --iq cell.cf32 --rate 1.92e6
              ltebench cell scan --iq capture.bin --rate 19.2e6 --format s8 --json
            """)
        {
            iq, rate, format, seconds, offset, json,
        };
        command.SetAction(parsed =>
        {
            IqRecording recording = Load(parsed.GetValue(iq)!, Enum.Parse<IqFormat>(parsed.GetValue(format)!, ignoreCase: true), Rate(parsed.GetValue(rate)), parsed.GetValue(seconds));
            IReadOnlyList<ScannedCell> cells = Scan(recording, parsed.GetValue(offset) * 1000);
            if (parsed.GetValue(json)) Console.WriteLine(ToJson(cells));
            else Show(cells);
            if (cells.Count > 0) return 0;
            Console.Error.WriteLine("no cell found");
            return NoCell;
        });
        return command;
    }

    private static double? Rate(string? text)
    {
        if (text is null) return null;
        return double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out double value) ? value
            : throw new UsageException($"--rate '{text}' is no number, expected samples a second such as 1.92e6");
    }

    public static IqRecording Load(string file, IqFormat format, double? rate, double seconds)
    {
        try
        {
            return IqRecording.Load(file, format, rate, seconds);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException or InvalidDataException)
        {
            throw new UsageException(fault.Message);
        }
    }

    private static IReadOnlyList<ScannedCell> Scan(IqRecording recording, double maxOffset)
    {
        if (Console.IsErrorRedirected) return new CellScanner { MaxOffsetHz = maxOffset }.Run(recording);
        var scanner = new CellScanner { MaxOffsetHz = maxOffset, OnProgress = (what, part) => Console.Error.Write($"\r{part,4:0%} {what,-24}") };
        IReadOnlyList<ScannedCell> cells = scanner.Run(recording);
        Console.Error.Write($"\r{"",-30}\r");
        return cells;
    }

    private static void Show(IReadOnlyList<ScannedCell> cells)
    {
        if (cells.Count == 0) return;
        var table = new Table().Border(TableBorder.Rounded).AddColumns("PCI", "PRB", "ports", "CP", "PHICH", "SFN", "CFO / Hz", "RSRP / dBFS", "SINR / dB");
        foreach (ScannedCell cell in cells)
        {
            CellShape shape = cell.Cell;
            if (!cell.HasMib)
            {
                table.AddRow($"{shape.Pci}", "?", "?", shape.Prefix == CyclicPrefix.Normal ? "normal" : "extended", "?", "?", $"{cell.OffsetHz:0}", "?", "no MIB");
                continue;
            }

            table.AddRow(
                $"{shape.Pci}", $"{shape.PrbCount}", $"{shape.Ports}", shape.Prefix == CyclicPrefix.Normal ? "normal" : "extended", Phich(shape), $"{cell.Sfn}",
                $"{cell.OffsetHz:0}", $"{cell.RsrpDb:0.0}", $"{cell.SinrDb:0.0}");
        }

        AnsiConsole.Write(table);
        foreach (ScannedCell cell in cells)
        {
            foreach (ScannedMessage message in cell.Messages)
                Console.WriteLine($"PCI {cell.Cell.Pci}  SFN {message.Sfn,4}.{message.Subframe}  {message.Kind}  {message.Name}  {Convert.ToHexStringLower(message.Octets)}");
        }
    }

    private static string ToJson(IReadOnlyList<ScannedCell> cells)
    {
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer, new() { Indented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
        {
            json.WriteStartArray();
            foreach (ScannedCell cell in cells) Write(cell, json);
            json.WriteEndArray();
        }

        return System.Text.Encoding.UTF8.GetString(buffer.ToArray());
    }

    private static void Write(ScannedCell cell, Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteNumber("pci", cell.Cell.Pci.Value);
        json.WriteString("cyclicPrefix", cell.Cell.Prefix == CyclicPrefix.Normal ? "normal" : "extended");
        json.WriteNumber("offsetHz", Math.Round(cell.OffsetHz, 1));
        json.WriteBoolean("mibDecoded", cell.HasMib);
        if (!cell.HasMib)
        {
            json.WriteEndObject();
            return;
        }

        json.WriteNumber("prb", cell.Cell.PrbCount);
        json.WriteNumber("ports", cell.Cell.Ports);
        json.WriteString("phich", Phich(cell.Cell));
        json.WriteNumber("sfn", cell.Sfn);
        json.WriteNumber("rsrpDbfs", Math.Round(cell.RsrpDb, 2));
        json.WriteNumber("sinrDb", Math.Round(cell.SinrDb, 2));
        json.WriteString("mib", Convert.ToHexStringLower(cell.Mib));
        json.WriteStartArray("messages");
        foreach (ScannedMessage message in cell.Messages)
        {
            json.WriteStartObject();
            json.WriteNumber("sfn", message.Sfn);
            json.WriteNumber("subframe", message.Subframe);
            json.WriteString("rnti", message.Kind.ToString());
            json.WriteString("dci", message.Format);
            json.WriteString("name", message.Name);
            json.WriteString("hex", Convert.ToHexStringLower(message.Octets));
            if (message.Message is { } decoded)
            {
                json.WritePropertyName("message");
                RrcCodec.WriteJson(decoded, json);
            }

            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static string Phich(CellShape cell) =>
        (cell.PhichSixths switch { 1 => "1/6", 3 => "1/2", 6 => "1", _ => "2" }) + (cell.IsPhichExtended ? " extended" : " normal");
}
