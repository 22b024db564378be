using System.CommandLine;
using System.Globalization;
using LteImsBench.Core.Identity;
using LteImsBench.Enb.Cell;
using LteImsBench.Host.Cells;
using LteImsBench.Radio.Files;

namespace LteImsBench.Cli.Commands;

/// <summary><c>ltebench cell record</c>.</summary>
internal static class CellRecordCommand
{
    private const int MaxPci = 503;
    private const double MaxSeconds = 60;

    public static Command Create()
    {
        var output = new Option<string>("--out") { Description = "The recording", Required = true, HelpName = "file" };
        var seconds = new Option<double>("--seconds") { Description = "Its length", DefaultValueFactory = _ => 1 };
        Option<int> prb = CellOptions.CreateBandwidth();
        var pci = new Option<int>("--pci") { Description = "Physical cell identity, 0 to 503", DefaultValueFactory = _ => 1 };
        Option<int> ports = CellOptions.CreatePorts();
        Option<string> prefix = CellOptions.CreatePrefix();
        var phich = new Option<string>("--ng") { Description = "PHICH resource N_g", DefaultValueFactory = _ => "1/6" };
        phich.AcceptOnlyFromAmong("1/6", "1/2", "1", "2");
        var snr = new Option<double?>("--snr") { Description = "Es/N0 of the reference signals; no noise without it", HelpName = "dB" };
        var offset = new Option<double>("--cfo") { Description = "Carrier frequency offset", HelpName = "Hz" };
        var delay = new Option<int>("--delay") { Description = "Samples before the signal begins", HelpName = "samples" };
        var channel = new Option<string>("--channel") { Description = "Multipath of TS 36.104 annex B", DefaultValueFactory = _ => "awgn" };
        channel.AcceptOnlyFromAmong("awgn", "epa5", "eva70", "etu70");
        var seed = new Option<int>("--seed") { Description = "Seed of fading and noise", DefaultValueFactory = _ => 1 };
        var format = new Option<string>("--format") { Description = "How the samples are written", DefaultValueFactory = _ => "cf32" };
        format.AcceptOnlyFromAmong("cf32", "ci16", "sigmf");
        var command = new Command("record",
            """
            Writes what a receiver gets of the bench's cell: MIB, SIB1 and system information, no UE. It begins with frame 0.

            Examples:
              ltebench cell record --out cell.cf32
              ltebench cell record --out cell.sigmf-meta --format sigmf --prb 50 --ports 2 --channel epa5 --snr 20 --cfo 800
            """)
        {
            output, seconds, prb, pci, ports, prefix, phich, snr, offset, delay, channel, seed, format,
        };
        command.SetAction(parsed =>
        {
            var settings = new CellRecorderSettings
            {
                Cell = new CellConfig
                {
                    PrbCount = parsed.GetValue(prb),
                    Pci = new((ushort)InRange(parsed.GetValue(pci), 0, MaxPci, "--pci")),
                    AntennaPorts = parsed.GetValue(ports),
                    PhichResourceSixths = parsed.GetValue(phich) switch { "1/6" => 1, "1/2" => 3, "1" => 6, _ => 12 },
                },
                Prefix = CellOptions.PrefixOf(parsed.GetValue(prefix)!),
                Subframes = (int)Math.Round(InRange(parsed.GetValue(seconds), 0.001, MaxSeconds, "--seconds") * 1000),
                SnrDb = parsed.GetValue(snr),
                Air = new()
                {
                    OffsetHz = InRange(parsed.GetValue(offset), -1e6, 1e6, "--cfo"),
                    DelaySamples = (int)InRange(parsed.GetValue(delay), 0, 100_000_000, "--delay"),
                    Profile = CellOptions.ProfileOf(parsed.GetValue(channel)!),
                    Seed = parsed.GetValue(seed),
                },
            };
            Record(settings, parsed.GetValue(output)!, Enum.Parse<IqFormat>(parsed.GetValue(format)!, ignoreCase: true), parsed.GetValue(channel)!);
            return 0;
        });
        return command;
    }

    private static void Record(CellRecorderSettings settings, string file, IqFormat format, string channel)
    {
        try
        {
            var recorder = new CellRecorder(settings);
            CellConfig cell = settings.Cell;
            string text = string.Create(CultureInfo.InvariantCulture,
                $"LTE FDD downlink, PCI {cell.Pci}, {cell.PrbCount} PRB, {cell.AntennaPorts} ports, {settings.Prefix.ToString().ToLowerInvariant()} prefix, {channel}");
            using var writer = new IqWriter(file, format, new(recorder.SampleRate, null, text));
            recorder.Run(writer.Write);
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{file}: {writer.Count} samples at {recorder.SampleRate / 1e6} MS/s, {text}"));
            if (writer.Clipped > 0) Console.Error.WriteLine($"{writer.Clipped} values did not fit into 16 bits");
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException or ArgumentException)
        {
            throw new UsageException(fault.Message);
        }
    }

    private static double InRange(double value, double least, double most, string option) =>
        value >= least && value <= most ? value : throw new UsageException(string.Create(CultureInfo.InvariantCulture, $"{option} is {value}, expected {least} to {most}"));
}
