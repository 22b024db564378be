using System.CommandLine;
using System.Globalization;
using LteImsBench.Core.Identity;
using LteImsBench.Dsp;
using LteImsBench.Phy.Common;
using LteImsBench.Phy.Receiver;
using LteImsBench.Radio.Files;
using LteImsBench.Radio.Resampling;

namespace LteImsBench.Cli.Commands;

/// <summary><c>ltebench cell cfi</c>: the control format of a known cell, from a piece too short to search.</summary>
internal static class CellFormatCommand
{
    public static Command Create()
    {
        var iq = new Option<string>("--iq") { Description = "The recording, from the beginning of a subframe", Required = true, HelpName = "file" };
        var rate = new Option<double?>("--rate") { Description = "Samples a second [default: that of the bandwidth]", HelpName = "Hz" };
        var format = new Option<string>("--format") { Description = "How the samples are written", DefaultValueFactory = _ => "cf32" };
        format.AcceptOnlyFromAmong("cf32", "ci16", "s8", "u8", "sigmf");
        var pci = new Option<ushort>("--pci") { Description = "Physical cell identity", Required = true };
        var prb = new Option<int>("--prb") { Description = "Bandwidth in resource blocks", Required = true };
        prb.AcceptOnlyFromAmong("6", "15", "25", "50", "75", "100");
        var ports = new Option<int>("--ports") { Description = "Antenna ports", DefaultValueFactory = _ => 1 };
        ports.AcceptOnlyFromAmong("1", "2", "4");
        var subframe = new Option<int?>("--subframe") { Description = "Which subframe it is, 0 to 9 [default: the one that fits best]" };
        var command = new Command("cfi",
            """
            Reads the control format indicator of a known cell from as little as one slot of 0.5 ms.

            Examples:
              ltebench cell cfi --iq slot.cf32 --pci 150 --prb 50 --ports 2
            """)
        {
            iq, rate, format, pci, prb, ports, subframe,
        };
        command.SetAction(parsed =>
        {
            if (parsed.GetValue(pci) > 503) throw new UsageException($"--pci {parsed.GetValue(pci)}: expected 0 to 503");
            var cell = new CellShape(new Pci(parsed.GetValue(pci)), parsed.GetValue(prb), parsed.GetValue(ports), CyclicPrefix.Normal, 6, false);
            var numbers = new OfdmNumbers(OfdmNumbers.FftSizeOf(cell.PrbCount), cell.Prefix);
            IqRecording recording = CellScanCommand.Load(
                parsed.GetValue(iq)!, Enum.Parse<IqFormat>(parsed.GetValue(format)!, ignoreCase: true), parsed.GetValue(rate) ?? numbers.SampleRate, 0.01);
            Cf32[] samples = Resampler.Run(recording.Samples, recording.SampleRate, numbers.SampleRate);
            if (ControlFormatReader.Read(samples, cell, numbers, parsed.GetValue(subframe)) is not { } found)
                throw new UsageException($"{samples.Length} samples at {numbers.SampleRate} are less than a slot");
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"CFI {found.Cfi}  subframe {found.Subframe}  margin {found.Margin:0.00}  SINR {found.SinrDb:0.0} dB"));
            return 0;
        });
        return command;
    }
}
