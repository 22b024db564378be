using System.CommandLine;
using System.Text.Json;
using LteImsBench.Core;
using LteImsBench.Host.Tools;
using LteImsBench.Messages.Rrc;

namespace LteImsBench.Cli.Commands;

/// <summary><c>ltebench decode</c>: any PDU to JSON.</summary>
internal static class DecodeCommand
{
    private const int Refused = 1;

    private static readonly Dictionary<string, RrcChannel> Channels = new()
    {
        ["bcch-bch"] = RrcChannel.BcchBch,
        ["bcch-dl-sch"] = RrcChannel.BcchDlSch,
        ["pcch"] = RrcChannel.Pcch,
        ["dl-ccch"] = RrcChannel.DlCcch,
        ["ul-ccch"] = RrcChannel.UlCcch,
        ["dl-dcch"] = RrcChannel.DlDcch,
        ["ul-dcch"] = RrcChannel.UlDcch,
    };

    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true, Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private static readonly JsonSerializerOptions Compact = new() { Encoder = Indented.Encoder };

    public static Command Create() => new("decode",
        """
        Decodes an RRC, NAS or SIP message and prints it as JSON. A malformed one gives the cause that the protocol would answer and where
        in the message it lies, and exit code 1.

        Examples:
          ltebench decode rrc ul-ccch 4a123456789a
          ltebench decode nas --reencode 0752000102030405060708090a0b0c0d0e0f10100102030405060708090a0b0c0d0e0f10
          ltebench decode sip register.txt
          cut -f6 nas.tsv | ltebench decode nas -
        """)
    {
        Rrc(),
        Nas(),
        Sip(),
    };

    private static Command Rrc()
    {
        var channel = new Argument<string>("channel") { Description = "Logical channel: " + string.Join(", ", Channels.Keys) };
        channel.AcceptOnlyFromAmong([.. Channels.Keys]);
        return OfHex("rrc", "Decodes an RRC message (TS 36.331, UPER).", channel, (parsed, pdu, reencode) => PduDecoder.Rrc(Channels[parsed.GetValue(channel)!], pdu, reencode));
    }

    private static Command Nas() =>
        OfHex("nas", "Decodes an EPS NAS message (TS 24.301).", null, (_, pdu, reencode) => PduDecoder.Nas(pdu, reencode));

    private static Command Sip()
    {
        var file = new Argument<string>("file") { Description = "A file with one SIP message as it was on the wire, or - for standard input" };
        var command = new Command("sip", "Decodes a SIP message (RFC 3261).") { file };
        command.SetAction(parsed =>
        {
            string path = parsed.GetValue(file)!;
            byte[] octets = path == "-" ? ReadAll(Console.OpenStandardInput()) : ReadFile(path);
            int exit = Print(PduDecoder.Sip(octets));
            if (PduDecoder.RefusalOf(octets) is { } status) Console.Error.WriteLine($"well-formed; an ordinary server answers {status}");
            return exit;
        });
        return command;
    }

    private static Command OfHex(string name, string description, Argument<string>? channel, Func<ParseResult, byte[], bool, DecodedPdu> decode)
    {
        var hex = new Argument<string>("hex") { Description = "The message in hexadecimal; - reads one a line from standard input and prints one JSON object a line" };
        var reencode = new Option<bool>("--reencode") { Description = "Also print, on a line of its own, the hex that our encoder makes of the message" };
        var command = new Command(name, description);
        if (channel is not null) command.Arguments.Add(channel);
        command.Arguments.Add(hex);
        command.Options.Add(reencode);
        command.SetAction(parsed =>
        {
            bool asked = parsed.GetValue(reencode);
            string text = parsed.GetValue(hex)!;
            if (text == "-") return Stream(line => decode(parsed, ParseHex(line), asked));
            return Print(decode(parsed, ParseHex(text), asked));
        });
        return command;
    }

    private static int Print(DecodedPdu decoded)
    {
        if (decoded.Fault is { } fault)
        {
            Console.WriteLine(JsonSerializer.Serialize(FaultJson(fault), Indented));
            Console.Error.WriteLine($"ltebench: {fault}");
            return Refused;
        }

        Console.WriteLine(JsonSerializer.Serialize(decoded.Json, Indented));
        if (decoded.Reencoded is { } octets) Console.WriteLine(Convert.ToHexStringLower(octets));
        return 0;
    }

    private static int Stream(Func<string, DecodedPdu> decode)
    {
        int exit = 0;
        while (Console.In.ReadLine() is { } line)
        {
            if (line.Trim().Length == 0) continue;
            DecodedPdu decoded = decode(line);
            if (decoded.Fault is not null) exit = Refused;
            object shown = decoded switch
            {
                { Fault: { } fault } => FaultJson(fault),
                { Reencoded: { } octets } => new { message = decoded.Json, reencoded = Convert.ToHexStringLower(octets) },
                _ => decoded.Json!,
            };
            Console.WriteLine(JsonSerializer.Serialize(shown, Compact));
        }

        return exit;
    }

    private static object FaultJson(DecodeFault fault) =>
        new { error = new { cause = fault.Cause, bitOffset = fault.BitOffset, octetOffset = fault.BitOffset / 8, detail = fault.Detail } };

    private static byte[] ParseHex(string text)
    {
        try
        {
            return Hex.Parse(text);
        }
        catch (FormatException fault)
        {
            throw new UsageException(fault.Message);
        }
    }

    private static byte[] ReadFile(string path)
    {
        try
        {
            return File.ReadAllBytes(path);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            throw new UsageException(fault.Message);
        }
    }

    private static byte[] ReadAll(Stream stream)
    {
        using var buffer = new MemoryStream();
        stream.CopyTo(buffer);
        return buffer.ToArray();
    }
}
