using System.CommandLine;
using System.Globalization;
using LteImsBench.Host.Link;
using LteImsBench.Phy.Common;
using LteImsBench.Radio.Air;
using Spectre.Console;

namespace LteImsBench.Cli.Commands;

/// <summary><c>ltebench phy curve</c>.</summary>
internal static class PhyCurveCommand
{
    private const double Target = 0.1;
    private const int MaxMcs = 28;

    public static Command Create()
    {
        var channel = new Option<string>("--channel") { Description = "Physical channel", Required = true };
        channel.AcceptOnlyFromAmong("pdsch", "pbch", "pcfich", "pdcch");
        var mcs = new Option<string>("--mcs") { Description = "Schemes of the PDSCH: 5, 0..28 or 0..28:4", DefaultValueFactory = _ => "0..28:4" };
        var snr = new Option<string>("--snr") { Description = "Es/N0 in dB: from..to[:step]", DefaultValueFactory = _ => "-10..25:1" };
        var prb = new Option<int>("--prb") { Description = "Bandwidth in resource blocks", DefaultValueFactory = _ => 25 };
        prb.AcceptOnlyFromAmong("6", "15", "25", "50", "75", "100");
        var ports = new Option<int>("--ports") { Description = "Antenna ports; several use transmit diversity", DefaultValueFactory = _ => 1 };
        ports.AcceptOnlyFromAmong("1", "2", "4");
        var prefix = new Option<string>("--cp") { Description = "Cyclic prefix", DefaultValueFactory = _ => "normal" };
        prefix.AcceptOnlyFromAmong("normal", "extended");
        var fading = new Option<string>("--fading") { Description = "Multipath of TS 36.104 annex B", DefaultValueFactory = _ => "awgn" };
        fading.AcceptOnlyFromAmong("awgn", "epa5", "eva70", "etu70", "etu300");
        var blocks = new Option<int>("--blocks") { Description = "Blocks for each point", DefaultValueFactory = _ => 200 };
        var output = new Option<string?>("--out") { Description = "Writes the curves as CSV here and as PNG beside it", HelpName = "file" };
        var command = new Command("curve",
            """
            Simulates a physical channel from our transmitter to our receiver and measures block error rates over SNR.

            Examples:
              ltebench phy curve --channel pdsch --mcs 0..28:4 --out pdsch.csv
              ltebench phy curve --channel pdcch --ports 2 --fading epa5 --snr -8..12:2 --blocks 500
            """)
        {
            channel, mcs, snr, prb, ports, prefix, fading, blocks, output,
        };
        command.SetAction(parsed =>
        {
            var settings = new LinkSettings
            {
                PrbCount = parsed.GetValue(prb),
                Ports = parsed.GetValue(ports),
                Prefix = parsed.GetValue(prefix) == "extended" ? CyclicPrefix.Extended : CyclicPrefix.Normal,
                Profile = CellRecordCommand.ProfileOf(parsed.GetValue(fading)!),
                Blocks = parsed.GetValue(blocks) is >= 1 and <= 1_000_000 and var count ? count : throw new UsageException($"--blocks is {parsed.GetValue(blocks)}, expected 1 to 1000000"),
                SnrDb = Range(parsed.GetValue(snr)!, "--snr", -40, 60),
            };
            int[] schemes = [.. Range(parsed.GetValue(mcs)!, "--mcs", 0, MaxMcs).Select(value => (int)value)];
            var kind = Enum.Parse<LinkChannelKind>(parsed.GetValue(channel)!, ignoreCase: true);
            IReadOnlyList<LinkCurve> curves = Simulate(settings, kind, schemes);
            Show(curves);
            string title = $"{kind.ToString().ToUpperInvariant()}, {settings.PrbCount} PRB, {settings.Ports} port{(settings.Ports > 1 ? "s" : "")}, {parsed.GetValue(fading)!.ToUpperInvariant()}";
            if (parsed.GetValue(output) is { } file) Save(file, title, curves);
            return 0;
        });
        return command;
    }

    private static IReadOnlyList<LinkCurve> Simulate(LinkSettings settings, LinkChannelKind kind, int[] schemes)
    {
        bool isQuiet = Console.IsErrorRedirected;
        var simulator = new LinkSimulator(settings)
        {
            OnProgress = isQuiet ? null : (name, part) => Console.Error.Write($"\r{part,4:0%} {name,-24}"),
        };
        IReadOnlyList<LinkCurve> curves = simulator.Run(kind, schemes);
        if (!isQuiet) Console.Error.Write($"\r{"",-30}\r");
        return curves;
    }

    private static void Show(IReadOnlyList<LinkCurve> curves)
    {
        bool hasReference = curves.Any(curve => curve.ReferenceDb is not null);
        var table = new Table().Border(TableBorder.Rounded).AddColumns("Curve", "Code", "SNR at 10 % / dB");
        if (hasReference) table.AddColumns("published / dB", "margin / dB");
        foreach (LinkCurve curve in curves)
        {
            double? found = curve.SnrAt(Target);
            List<string> row = [curve.Name, curve.Detail, Decibel(found)];
            if (hasReference) row.AddRange([Decibel(curve.ReferenceDb), Decibel(curve.ReferenceDb - found)]);
            table.AddRow([.. row]);
        }

        AnsiConsole.Write(table);
        if (hasReference) Console.WriteLine("published: SNR of the CQI table's efficiencies at 10 % from link simulations, between rows; margin: above zero is better");
    }

    private static void Save(string file, string title, IReadOnlyList<LinkCurve> curves)
    {
        string csv = Path.ChangeExtension(file, ".csv"), picture = Path.ChangeExtension(file, ".png");
        try
        {
            File.WriteAllText(csv, LinkReport.ToCsv(curves));
            LinkReport.Draw(picture, title, curves);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            throw new UsageException(fault.Message);
        }

        Console.WriteLine($"{csv}, {picture}");
    }

    private static string Decibel(double? value) => value is { } known ? known.ToString("0.0", CultureInfo.InvariantCulture) : "-";

    // "5", "a..b" or "a..b:step".
    private static double[] Range(string text, string option, double least, double most)
    {
        string[] parts = text.Split(':');
        string[] ends = parts[0].Split("..");
        double step = 1;
        bool isRight = parts.Length <= 2 && ends.Length <= 2 && (parts.Length == 1 || Number(parts[1], out step)) && step > 0;
        if (!isRight || !Number(ends[0], out double from) || !Number(ends[^1], out double to) || from > to || from < least || to > most || (to - from) / step > 1000)
            throw new UsageException(string.Create(CultureInfo.InvariantCulture, $"{option} is '{text}', expected a number, or from..to or from..to:step within {least} to {most}"));
        return [.. Enumerable.Range(0, (int)((to - from) / step + 1e-9) + 1).Select(i => from + i * step)];
    }

    private static bool Number(string text, out double value) => double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out value);
}
