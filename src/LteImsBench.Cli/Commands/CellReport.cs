using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using LteImsBench.Core.Evidence;
using LteImsBench.Host.Cells;
using LteImsBench.Messages.Mac;
using LteImsBench.Messages.Rrc;
using LteImsBench.Phy.Common;
using Spectre.Console;

namespace LteImsBench.Cli.Commands;

/// <summary>The cells of a scan as a table with their messages, and as JSON.</summary>
internal static class CellReport
{
    private const int MostTimes = 6;

    public static void Show(IReadOnlyList<ScannedCell> cells)
    {
        if (cells.Count == 0) return;
        var table = new Table().Border(TableBorder.Rounded)
            .AddColumns("PCI", "PRB", "ports", "CP", "PHICH", "SFN", "CFO / Hz", "clock / ppm", "RSRP / dBFS", "SINR / dB");
        foreach (ScannedCell cell in cells) table.AddRow(Row(cell));
        AnsiConsole.Write(table);
        foreach (ScannedCell cell in cells)
        {
            if (!cell.HasMib) continue;
            Console.WriteLine($"PCI {cell.Cell.Pci}  MIB  {Hex(cell.Mib)}{(cell.IsCut ? "  (the recording is narrower than the cell: no more can be read)" : "")}");
            foreach (ScannedMessage message in cell.Messages)
                Console.WriteLine($"PCI {cell.Cell.Pci}  {RntiOf(message)}  DCI {message.Format}  {message.Times.Count}x  SFN {TimesOf(message)}  {message.Name}  {Hex(message.Octets)}");
        }
    }

    public static string ToJson(IReadOnlyList<ScannedCell> cells)
    {
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer, new() { Indented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
        {
            json.WriteStartArray();
            foreach (ScannedCell cell in cells) Write(cell, json);
            json.WriteEndArray();
        }

        return Encoding.UTF8.GetString(buffer.ToArray());
    }

    private static string[] Row(ScannedCell cell)
    {
        CellShape shape = cell.Cell;
        string offset = Number(cell.OffsetHz, "0");
        return cell.HasMib
            ?
            [
                $"{shape.Pci}", $"{shape.PrbCount}", $"{shape.Ports}", Prefix(shape), Phich(shape), $"{cell.Sfn}",
                offset, Number(cell.ClockPpm, "0.0"), Number(cell.RsrpDb, "0.0"), Number(cell.SinrDb, "0.0"),
            ]
            : [$"{shape.Pci}", "?", "?", Prefix(shape), "?", "?", offset, "?", "?", "no MIB"];
    }

    private static void Write(ScannedCell cell, Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteNumber("pci", cell.Cell.Pci.Value);
        json.WriteString("cyclicPrefix", Prefix(cell.Cell));
        json.WriteNumber("offsetHz", Math.Round(cell.OffsetHz, 1));
        json.WriteBoolean("mibDecoded", cell.HasMib);
        if (cell.HasMib) WriteMib(cell, json);
        json.WriteEndObject();
    }

    private static void WriteMib(ScannedCell cell, Utf8JsonWriter json)
    {
        json.WriteNumber("prb", cell.Cell.PrbCount);
        json.WriteNumber("ports", cell.Cell.Ports);
        json.WriteString("phich", Phich(cell.Cell));
        json.WriteNumber("sfn", cell.Sfn);
        json.WriteNumber("frameStartSeconds", Math.Round(cell.FrameStartSeconds, 9));
        json.WriteNumber("clockPpm", Math.Round(cell.ClockPpm, 2));
        json.WriteNumber("rsrpDbfs", Math.Round(cell.RsrpDb, 2));
        json.WriteNumber("sinrDb", Math.Round(cell.SinrDb, 2));
        json.WriteBoolean("isNarrowerThanCell", cell.IsCut);
        if (cell.CfiCounts.Count > 0)
        {
            json.WriteStartObject("subframesByCfi");
            for (int cfi = 1; cfi <= 3; cfi++) json.WriteNumber($"{cfi}", cell.CfiCounts[cfi]);
            json.WriteEndObject();
        }

        json.WriteString("mib", Hex(cell.Mib));
        if (RrcCodec.Decode(RrcChannel.BcchBch, cell.Mib) is { IsOk: true } mib)
        {
            json.WritePropertyName("mibMessage");
            RrcCodec.WriteJson(mib.Value, json);
        }

        json.WriteStartArray("messages");
        foreach (ScannedMessage message in cell.Messages) Write(message, json);
        json.WriteEndArray();
    }

    private static void Write(ScannedMessage message, Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteNumber("sfn", message.Sfn);
        json.WriteNumber("subframe", message.Subframe);
        json.WriteString("rnti", message.Kind.ToString());
        json.WriteNumber("rntiValue", message.Rnti);
        json.WriteString("dci", message.Format);
        json.WriteString("name", message.Name);
        json.WriteNumber("count", message.Times.Count);
        json.WriteStartArray("times");
        foreach (AirTime time in message.Times) json.WriteStringValue(time.ToString());
        json.WriteEndArray();
        json.WriteString("hex", Hex(message.Octets));
        if (message.Message is { } decoded)
        {
            json.WritePropertyName("message");
            RrcCodec.WriteJson(decoded, json);
        }
        else if (message.Kind == RntiKind.RandomAccess && RarPdu.TryRead(message.Octets, out RarPdu rar, out _))
        {
            WriteResponses(rar, json);
        }

        json.WriteEndObject();
    }

    private static void WriteResponses(in RarPdu rar, Utf8JsonWriter json)
    {
        json.WriteStartObject("message");
        if (rar.BackoffIndicator is { } backoff) json.WriteNumber("backoffIndicator", backoff);
        json.WriteStartArray("responses");
        for (int i = 0; i < rar.Count; i++)
        {
            RandomAccessResponse response = rar[i];
            json.WriteStartObject();
            json.WriteNumber("preamble", response.Preamble);
            json.WriteNumber("timingAdvance", response.TimingAdvance);
            json.WriteNumber("temporaryCRnti", response.TemporaryCRnti.Value);
            json.WriteNumber("resourceBlockAssignment", response.Grant.ResourceBlockAssignment);
            json.WriteNumber("mcs", response.Grant.Mcs);
            json.WriteNumber("tpcDb", response.Grant.TpcDecibel);
            json.WriteBoolean("hopping", response.Grant.Hopping);
            json.WriteBoolean("uplinkDelay", response.Grant.UplinkDelay);
            json.WriteBoolean("csiRequest", response.Grant.CsiRequest);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static string RntiOf(ScannedMessage message) => message.Kind switch
    {
        RntiKind.SystemInformation => "SI-RNTI",
        RntiKind.Paging => "P-RNTI",
        _ => $"RA-RNTI {message.Rnti}",
    };

    private static string TimesOf(ScannedMessage message) =>
        string.Join(" ", message.Times.Take(MostTimes)) + (message.Times.Count > MostTimes ? " …" : "");

    private static string Prefix(CellShape cell) => cell.Prefix == CyclicPrefix.Normal ? "normal" : "extended";

    private static string Phich(CellShape cell) =>
        (cell.PhichSixths switch { 1 => "1/6", 3 => "1/2", 6 => "1", _ => "2" }) + (cell.IsPhichExtended ? " extended" : " normal");

    private static string Hex(byte[] octets) => Convert.ToHexStringLower(octets);

    private static string Number(double value, string format) => value.ToString(format, CultureInfo.InvariantCulture);
}
