using System.CommandLine;
using System.Net;
using LteImsBench.Core.Pcapng;
using LteImsBench.Host.Bench;
using LteImsBench.Host.Configuration;
using LteImsBench.Host.Remote;
using Spectre.Console;

namespace LteImsBench.Cli.Commands;

/// <summary><c>ltebench serve</c>: the network, staying up.</summary>
internal static class ServeCommand
{
    public static Command Create()
    {
        Option<string?> config = ConfigOption.Create();
        var grpc = new Option<string?>("--grpc") { Description = "Where gRPC is served, loopback only [default: 127.0.0.1:50051]", HelpName = "address:port" };
        var sip = new Option<string?>("--sip") { Description = "Serve SIP on a socket of this host too", HelpName = "address:port" };
        var pcap = new Option<string?>("--pcap") { Description = "Capture the whole run", HelpName = "file" };
        var tun = new Option<string?>("--tun") { Description = "Lead the UEs of an APN to this host by a TUN device [APN: internet]; needs root", HelpName = "device[:apn]" };
        var radio = new RadioOptions();
        var command = new Command("serve",
            """
            Starts the network and keeps it up, under remote control by gRPC, in real time, or at the pace of whoever is connected to its
            radio. Ctrl-C stops it.

            Examples:
              ltebench serve
              ltebench serve --radio zmq:tx=tcp://*:2000,rx=tcp://localhost:2001,base=23.04e6
              ltebench serve --config bench.yaml --pcap out/serve.pcapng
              ltebench serve --sip 127.0.0.1:5060
              sudo ltebench serve --tun lteims0 --radio zmq:tx=tcp://*:2000,rx=tcp://localhost:2001
            """)
        {
            config, grpc, sip, pcap, tun,
        };
        radio.AddTo(command);
        command.SetAction((parsed, stop) =>
        {
            Dictionary<string, string> changes = radio.Changes(parsed);
            if (parsed.GetValue(grpc) is { } address) changes["serve.grpc"] = address;
            if (parsed.GetValue(sip) is { } endpoint) changes["pcscf.host-endpoint"] = endpoint;
            if (parsed.GetValue(pcap) is { } file) changes["serve.pcap"] = file;
            BenchConfig bench = BenchConfigLoader.With(ConfigOption.Load(parsed.GetValue(config)), changes, "command line");
            if (parsed.GetValue(tun) is { } exit) bench = bench with { Exits = [.. bench.Exits, ExitOf(exit)] };
            return RunAsync(bench, stop);
        });
        return command;
    }

    private static async Task<int> RunAsync(BenchConfig config, CancellationToken stop)
    {
        using NetworkBench bench = Create(config);
        using EvidencePcap? pcap = config.Serve.Pcap.Length > 0 ? new(File.Create(config.Serve.Pcap), DateTimeOffset.UtcNow) : null;
        if (pcap is not null)
        {
            bench.Timeline.RecordsMac = true;
            bench.Timeline.Attach(pcap);
        }

        bench.Loop.OnFault = fault => Console.Error.WriteLine($"ltebench: internal fault, the bench goes on: {fault}");
        try
        {
            if (config.Pcscf.HostEndpoint is { } endpoint) bench.ListenOnHost(endpoint);
            await using RemoteServer server = await RemoteServer.StartAsync(bench, config.Serve.Grpc);
            bench.Start();
            using (bench.Run())
            {
                Describe(config);
                await Task.Delay(Timeout.Infinite, stop).ContinueWith(_ => { }, TaskScheduler.Default);
            }

            AnsiConsole.MarkupLineInterpolated($"stopped after {bench.Loop.Clock.Elapsed.TotalSeconds:0} s of air time, {bench.Timeline.Count} events");
            return 0;
        }
        catch (IOException fault)
        {
            throw new UsageException(fault.Message);
        }
    }

    private static PdnExit ExitOf(string words) =>
        words.Split(':', 2) is [var device, var apn] ? new(apn, device) : new("internet", words);

    private static NetworkBench Create(BenchConfig config)
    {
        try
        {
            return new(config);
        }
        catch (Exception fault) when (fault is IOException or ArgumentException or NotSupportedException)
        {
            throw new UsageException(fault.Message);
        }
    }

    private static void Describe(BenchConfig config)
    {
        var table = new Table().Border(TableBorder.Rounded).HideHeaders().AddColumns("what", "value");
        table.AddRow("cell", $"PLMN {config.Cell.Plmn}, TAC {config.Cell.Tac}, PCI {config.Cell.Pci}, {config.Cell.PrbCount} PRB");
        table.AddRow("radio", Markup.Escape(RadioOptions.Words(config)));
        table.AddRow("APNs", string.Join(", ", config.Core.Apns.Select(apn => apn.Name)));
        table.AddRow("subscribers", string.Join(", ", config.Subscribers.Select(subscriber => subscriber.Imsi.Digits)));
        table.AddRow("gRPC", Words(config.Serve.Grpc));
        table.AddRow("SIP on this host", config.Pcscf.HostEndpoint is { } endpoint ? Words(endpoint) + ", UDP and TCP" : "off (--sip)");
        foreach (PdnExit exit in config.Exits) table.AddRow("way out of " + Markup.Escape(exit.Apn), Markup.Escape(exit.Device));
        if (config.Serve.Pcap.Length > 0) table.AddRow("capture", Markup.Escape(config.Serve.Pcap));
        AnsiConsole.Write(table);
        AnsiConsole.MarkupLine("add a simulated UE from another terminal with [bold]ltebench ue[/]; Ctrl-C stops");
    }

    private static string Words(IPEndPoint endpoint) => Markup.Escape(endpoint.ToString());
}
