using System.CommandLine;
using System.Text.Json;
using LteImsBench.Core;
using LteImsBench.Core.Pcapng;
using LteImsBench.Host.Bench;
using LteImsBench.Host.Configuration;
using LteImsBench.UeSim;
using Spectre.Console;

namespace LteImsBench.Cli;

/// <summary>What a UE is asked for.</summary>
internal sealed record UeWish(string Imsi, string PdnType, string Until, int Seed);

/// <summary>The options of a UE that is a process of its own, and its run.</summary>
internal sealed class UeRadioOptions
{
    private const int Failed = 1;

    private readonly Option<string?> _device = new("--radio") { Description = "A process of its own, on this radio", HelpName = "zmq:tx=tcp://*:2001,rx=tcp://localhost:2000[,base=23.04e6]" };
    private readonly Option<double> _rate = new("--rate") { Description = "Samples a second, with --radio; the cell must fit", DefaultValueFactory = _ => 5.76e6 };
    private readonly Option<OctetString> _k = HexOption.Create("--k", "K of the card, with --radio [default: subscriber 1 of the demo network]");
    private readonly Option<OctetString> _opc = HexOption.Create("--opc", "OPc of the card");
    private readonly Option<OctetString> _op = HexOption.Create("--op", "OP, where OPc is not known");
    private readonly Option<string> _algorithm = new("--algo") { Description = "Authentication algorithm of the card", DefaultValueFactory = _ => "milenage" };
    private readonly Option<string?> _apn = new("--apn") { Description = "APN of the default bearer, with --radio [default: the network's choice]" };
    private readonly Option<bool> _stay = new("--stay") { Description = "With --radio: stay until Ctrl-C, then detach" };
    private readonly Option<bool> _json = new("--json") { Description = "With --radio: the steps as JSON" };
    private readonly Option<string?> _pcap = new("--pcap") { Description = "With --radio: capture the run", HelpName = "file" };

    public UeRadioOptions() => _algorithm.AcceptOnlyFromAmong("milenage", "xor");

    public void AddTo(Command command)
    {
        foreach (Option option in (Option[])[_device, _rate, _k, _opc, _op, _algorithm, _apn, _stay, _json, _pcap]) command.Options.Add(option);
    }

    public bool IsGiven(ParseResult parsed) => parsed.GetValue(_device) is not null;

    public async Task<int> RunAsync(ParseResult parsed, UeWish wish, CancellationToken stop)
    {
        using UeRun run = Open(parsed, Settings(parsed, wish));
        using EvidencePcap? pcap = parsed.GetValue(_pcap) is { } file ? new(File.Create(file), DateTimeOffset.UtcNow) : null;
        if (pcap is not null) run.Timeline.Attach(pcap);
        bool isJson = parsed.GetValue(_json);
        List<UeStepResult> results = [];
        using (run.Run())
        {
            try
            {
                results.AddRange(await run.GoAsync(wish.Until, Show).WaitAsync(stop));
                if (parsed.GetValue(_stay) && results[^1].IsDone) await Task.Delay(Timeout.Infinite, stop).ContinueWith(_ => { }, TaskScheduler.Default);
            }
            finally
            {
                if (results.Exists(step => step is { Name: "attach", IsDone: true }))
                {
                    results.Add(await run.DetachAsync());
                    Show(results[^1]);
                }
            }
        }

        if (isJson)
            Console.WriteLine(JsonSerializer.Serialize(results.Select(step => new { step = step.Name, ok = step.IsDone, detail = step.Words, ms = step.Milliseconds }), JsonSerializerOptions.Web));
        return results.TrueForAll(step => step.IsDone) ? 0 : Failed;

        void Show(UeStepResult step)
        {
            if (!isJson) AnsiConsole.MarkupLine($"{step.Milliseconds,8} ms  {(step.IsDone ? "[green]ok    [/]" : "[red]failed[/]")}  {step.Name,-9}  {Markup.Escape(step.Words)}");
        }
    }

    private UeRun Open(ParseResult parsed, UeSettings settings)
    {
        try
        {
            return new(settings, parsed.GetValue(_device)!, parsed.GetValue(_rate));
        }
        catch (Exception fault) when (fault is IOException or ArgumentException or FormatException)
        {
            throw new UsageException($"--radio: {fault.Message}");
        }
    }

    private UeSettings Settings(ParseResult parsed, UeWish wish)
    {
        Dictionary<string, string> changes = new() { ["pdn-type"] = wish.PdnType };
        if (wish.Imsi.Length > 0) changes["imsi"] = wish.Imsi;
        if (wish.Seed != 0) changes["seed"] = wish.Seed.ToString(System.Globalization.CultureInfo.InvariantCulture);
        if (parsed.GetValue(_apn) is { } apn) changes["apn"] = apn;
        changes["usim.algorithm"] = parsed.GetValue(_algorithm)!;
        OctetString k = parsed.GetValue(_k), opc = parsed.GetValue(_opc), op = parsed.GetValue(_op);
        foreach (var (name, value) in new[] { ("--k", k), ("--opc", opc), ("--op", op) })
        {
            if (!value.IsEmpty && value.Length != 16) throw new UsageException($"{name}: {value.Length} octets, expected 16");
        }

        if (!op.IsEmpty && k.IsEmpty) throw new UsageException("--op needs --k");
        if (!op.IsEmpty) opc = Security.Milenage.DeriveOpc(k, op);
        if (!k.IsEmpty) changes["usim.k"] = k.ToString();
        if (!opc.IsEmpty) changes["usim.o-pc"] = opc.ToString();
        try
        {
            return changes.Aggregate(new UeSettings(), (settings, change) => YamlBinder.With(settings, change.Key, change.Value));
        }
        catch (FormatException fault)
        {
            throw new UsageException(fault.Message);
        }
    }
}
