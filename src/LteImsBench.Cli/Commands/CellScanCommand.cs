using System.CommandLine;
using System.Globalization;
using LteImsBench.Host.Cells;
using LteImsBench.Radio.Files;

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
        var plot = new Option<string?>("--plot") { Description = "Draws spectrum, resource grid and constellations of the strongest cell as PNG", HelpName = "file" };
        var json = new Option<bool>("--json") { Description = "Print JSON, with every message decoded" };
        var command = new Command("scan",
            """
            Searches a recording for LTE cells and decodes MIB, system information and paging. Exit code 1 when no cell is found.

            Examples:
              ltebench cell scan --iq cell.cf32 --rate 1.92e6
              ltebench cell scan --iq capture.bin --rate 19.2e6 --format s8 --json
              ltebench cell scan --iq cell.cf32 --rate 1.92e6 --plot cell.png
            """)
        {
            iq, rate, format, seconds, offset, plot, json,
        };
        command.SetAction(parsed =>
        {
            IqRecording recording = Load(parsed.GetValue(iq)!, Enum.Parse<IqFormat>(parsed.GetValue(format)!, ignoreCase: true), Rate(parsed.GetValue(rate)), parsed.GetValue(seconds));
            string? picture = parsed.GetValue(plot);
            IReadOnlyList<ScannedCell> cells = Scan(recording, new() { MaxOffsetHz = MaxOffset(parsed.GetValue(offset)), KeepsPictures = picture is not null });
            if (picture is not null) Draw(picture, recording, cells);
            if (parsed.GetValue(json)) Console.WriteLine(CellReport.ToJson(cells));
            else CellReport.Show(cells);
            if (cells.Count > 0) return 0;
            Console.Error.WriteLine(string.Create(CultureInfo.InvariantCulture, $"no cell found in {recording.Samples.Length / recording.SampleRate * 1000:0.###} ms at {recording.SampleRate / 1e6} MS/s"));
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

    private static double MaxOffset(double kilohertz) =>
        kilohertz is >= 0 and <= 300 ? kilohertz * 1000 : throw new UsageException(string.Create(CultureInfo.InvariantCulture, $"--max-offset is {kilohertz}, expected 0 to 300 kHz"));

    private static IReadOnlyList<ScannedCell> Scan(IqRecording recording, CellScanner scanner)
    {
        scanner.OnProgress = ProgressLine.Writer;
        IReadOnlyList<ScannedCell> cells = scanner.Run(recording);
        ProgressLine.Clear();
        return cells;
    }

    private static void Draw(string file, IqRecording recording, IReadOnlyList<ScannedCell> cells)
    {
        try
        {
            CellPlot.Write(file, recording, cells);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            throw new UsageException(fault.Message);
        }
    }
}
