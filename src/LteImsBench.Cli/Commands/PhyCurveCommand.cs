using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using LteImsBench.Host.Link;
using LteImsBench.Phy.Common;
using Spectre.Console;

namespace LteImsBench.Cli.Commands;

/// <summary><c>ltebench phy curve</c>.</summary>
internal static class PhyCurveCommand
{
    public static readonly JsonSerializerOptions Layout = new() { WriteIndented = true, PropertyNamingPolicy = JsonNamingPolicy.CamelCase };

    private const int MaxMcs = 28;
    private const int RequirementBlocks = 2000;

    public static Command Create()
    {
        var channel = new Option<string?>("--channel") { Description = "Physical channel" };
        channel.AcceptOnlyFromAmong("pdsch", "pbch", "pcfich", "pdcch", "pusch", "pucch", "prach");
        var mcs = new Option<string>("--mcs") { Description = "Schemes of PDSCH and PUSCH: 5, 0..28 or 0..28:4", DefaultValueFactory = _ => "0..28:4" };
        var snr = new Option<string>("--snr") { Description = "Es/N0 in dB: from..to[:step]", DefaultValueFactory = _ => "-10..25:1" };
        Option<int> prb = CellOptions.CreateBandwidth();
        Option<int> ports = CellOptions.CreatePorts();
        var antennas = new Option<int>("--antennas") { Description = "Receive antennas of the PUSCH, independent", DefaultValueFactory = _ => 1 };
        antennas.AcceptOnlyFromAmong("1", "2");
        var reference = new Option<string[]>("--frc") { Description = "Throughput of the PUSCH with HARQ on fixed reference channels of TS 36.104 annex A, such as A3-2", HelpName = "name", AllowMultipleArgumentsPerToken = true };
        var offset = new Option<double>("--cfo") { Description = "Carrier frequency offset of the PRACH", HelpName = "Hz" };
        var requirements = new Option<bool>("--requirements") { Description = "Measures the uplink against the minimum requirements of TS 36.104 §8.2 to §8.4, all of them or those of --prb" };
        Option<string> prefix = CellOptions.CreatePrefix();
        var fading = new Option<string>("--fading") { Description = "Multipath of TS 36.104 annex B", DefaultValueFactory = _ => "awgn" };
        fading.AcceptOnlyFromAmong("awgn", "epa5", "eva70", "etu70", "etu300");
        var blocks = new Option<int>("--blocks") { Description = $"Blocks for each point; {RequirementBlocks} with --requirements", DefaultValueFactory = _ => 200 };
        var json = new Option<bool>("--json") { Description = "Print JSON" };
        var output = new Option<string?>("--out") { Description = "Writes the curves as CSV here and as PNG beside it", HelpName = "file" };
        var command = new Command("curve",
            """
            Simulates a physical channel from our transmitter to our receiver and measures block error rates over SNR.

            Examples:
              ltebench phy curve --channel pdsch --mcs 0..28:4 --out pdsch.csv
              ltebench phy curve --channel pdcch --ports 2 --fading epa5 --snr -8..12:2 --blocks 500
              ltebench phy curve --channel pusch --frc A3-2 A4-3 --prb 6 --antennas 2 --fading epa5 --blocks 1000
              ltebench phy curve --requirements --prb 6 --out requirements.csv
            """)
        {
            channel, mcs, snr, prb, ports, antennas, prefix, fading, offset, reference, blocks, requirements, output, json,
        };
        command.SetAction(parsed =>
        {
            int count = parsed.GetValue(blocks) is >= 1 and <= 1_000_000 and var given ? given : throw new UsageException($"--blocks is {parsed.GetValue(blocks)}, expected 1 to 1000000");
            if (parsed.GetValue(requirements))
            {
                if (parsed.GetValue(channel) is not null) throw new UsageException("--requirements has channels of its own: leave out --channel");
                int? only = IsGiven(parsed, prb) ? parsed.GetValue(prb) : null;
                PhyRequirements.Run(only, IsGiven(parsed, blocks) ? count : RequirementBlocks, parsed.GetValue(output), parsed.GetValue(json));
                return 0;
            }

            var kind = Enum.Parse<LinkChannelKind>(parsed.GetValue(channel) ?? throw new UsageException("--channel or --requirements is needed"), ignoreCase: true);
            var settings = new LinkSettings
            {
                PrbCount = parsed.GetValue(prb),
                Ports = parsed.GetValue(ports),
                Antennas = parsed.GetValue(antennas),
                Prefix = CellOptions.PrefixOf(parsed.GetValue(prefix)!),
                Profile = CellOptions.ProfileOf(parsed.GetValue(fading)!),
                OffsetHz = parsed.GetValue(offset) is >= -2000 and <= 2000 and var hertz ? hertz : throw new UsageException("--cfo is -2000 to 2000"),
                Blocks = count,
                SnrDb = Range(parsed.GetValue(snr)!, "--snr", -40, 60),
            };
            if (kind != LinkChannelKind.Pusch && (settings.Antennas > 1 || IsGiven(parsed, reference))) throw new UsageException("--antennas and --frc are for the PUSCH");
            if (kind != LinkChannelKind.Prach && settings.OffsetHz != 0) throw new UsageException("--cfo is for the PRACH");
            int[] schemes = [.. Range(parsed.GetValue(mcs)!, "--mcs", 0, MaxMcs).Select(value => (int)value)];
            FixedReferenceChannel[] references = [.. (parsed.GetValue(reference) ?? []).Select(name => Reference(name, settings))];
            IReadOnlyList<LinkCurve> curves = Simulate(settings, simulator => references.Length > 0 ? simulator.Run(references) : simulator.Run(kind, schemes));
            bool isUplink = kind >= LinkChannelKind.Pusch;
            int branches = isUplink ? settings.Antennas : settings.Ports;
            string title = $"{kind.ToString().ToUpperInvariant()}, {settings.PrbCount} PRB, {branches} {(isUplink ? "antenna" : "port")}{(branches > 1 ? "s" : "")}, {parsed.GetValue(fading)!.ToUpperInvariant()}";
            if (parsed.GetValue(json)) Console.WriteLine(JsonSerializer.Serialize(curves, Layout));
            else Show(curves, Targets(kind, references.Length > 0));
            if (parsed.GetValue(output) is { } file) Save(file, title, curves, LinkReport.ToCsv(curves), isQuiet: parsed.GetValue(json));
            return 0;
        });
        return command;
    }

    private static bool IsGiven(ParseResult parsed, Option option) => parsed.GetResult(option) is { Implicit: false };

    private static FixedReferenceChannel Reference(string name, LinkSettings settings)
    {
        FixedReferenceChannel channel = FixedReferenceChannel.Find(name)
            ?? throw new UsageException($"--frc {name} is not known, expected one of {string.Join(", ", FixedReferenceChannel.All.Select(known => known.Name))}");
        if (settings.Prefix != CyclicPrefix.Normal) throw new UsageException("--frc needs the normal cyclic prefix");
        return channel.PrbCount <= settings.PrbCount ? channel : throw new UsageException($"--frc {channel.Name} has {channel.PrbCount} blocks, --prb {settings.PrbCount}");
    }

    // Error rates that are asked for; of a reference channel what 30 % and 70 % of its throughput lack.
    private static double[] Targets(LinkChannelKind kind, bool isThroughput) =>
        isThroughput ? [0.7, 0.3] : kind is LinkChannelKind.Pucch or LinkChannelKind.Prach ? [0.01] : [0.1];

    private static IReadOnlyList<LinkCurve> Simulate(LinkSettings settings, Func<LinkSimulator, IReadOnlyList<LinkCurve>> run)
    {
        IReadOnlyList<LinkCurve> curves = run(new(settings) { OnProgress = ProgressLine.Writer });
        ProgressLine.Clear();
        return curves;
    }

    private static void Show(IReadOnlyList<LinkCurve> curves, double[] targets)
    {
        bool hasReference = curves.Any(curve => curve.ReferenceDb is not null), hasNoise = curves.Any(curve => curve.FalseAlarm is not null);
        var table = new Table().Border(TableBorder.Rounded).AddColumns("Curve", "Code");
        foreach (double target in targets)
            table.AddColumn(targets.Length == 1 ? $"SNR at {100 * target:0} % / dB" : $"SNR at {100 * (1 - target):0} % of throughput / dB");
        if (hasReference) table.AddColumns("published / dB", "margin / dB");
        if (hasNoise) table.AddColumn("false alarms");
        foreach (LinkCurve curve in curves)
        {
            double? found = curve.SnrAt(targets[0]);
            List<string> row = [curve.Name, curve.Detail, .. targets.Select(target => Decibel(curve.SnrAt(target)))];
            if (hasReference) row.AddRange([Decibel(curve.ReferenceDb), Decibel(curve.ReferenceDb - found)]);
            if (hasNoise) row.Add(curve.FalseAlarm is { } rate ? string.Create(CultureInfo.InvariantCulture, $"{100 * rate:0.000} %") : "-");
            table.AddRow([.. row]);
        }

        AnsiConsole.Write(table);
        if (hasReference) Console.WriteLine("published: SNR of the CQI table's efficiencies at 10 % from link simulations, between rows; margin: above zero is better");
    }

    /// <summary>Writes values and a picture beside them.</summary>
    public static void Save(string file, string title, IReadOnlyList<LinkCurve> curves, string values, bool isQuiet)
    {
        string csv = Path.ChangeExtension(file, ".csv"), picture = Path.ChangeExtension(file, ".png");
        try
        {
            File.WriteAllText(csv, values);
            LinkReport.Draw(picture, title, curves);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            throw new UsageException(fault.Message);
        }

        if (!isQuiet) Console.WriteLine($"{csv}, {picture}");
    }

    public static string Decibel(double? value) => value is { } known ? Math.Round(known, 1).ToString("0.0;-0.0;0.0", CultureInfo.InvariantCulture) : "-";

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
