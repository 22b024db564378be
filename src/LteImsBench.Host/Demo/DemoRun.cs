using System.Net;
using System.Net.Sockets;
using System.Text.Json;
using LteImsBench.Core.Evidence;
using LteImsBench.Core.Pcapng;
using LteImsBench.Epc.Config;
using LteImsBench.Host.Bench;
using LteImsBench.Host.Configuration;
using LteImsBench.Host.Evidence;
using LteImsBench.Host.Tools;
using LteImsBench.UeSim;

namespace LteImsBench.Host.Demo;

/// <summary>What the demo came to.</summary>
/// <param name="Steps">Every step; one that was not seen has no time.</param>
/// <param name="Problem">What the UE could not do, in words, or null.</param>
/// <param name="AirTime">Air time of the run.</param>
public sealed record DemoResult(IReadOnlyList<DemoStepResult> Steps, string? Problem, TimeSpan AirTime)
{
    public bool IsComplete => Problem is null && Steps.All(step => step.Milliseconds is not null);
}

/// <summary>A network and a simulated UE in one process: from power on to detach, with an IMS registration in between.</summary>
public sealed class DemoRun(BenchConfig config)
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(120);

    /// <summary>Runs the demo and writes <c>demo.pcapng</c> and <c>demo.json</c>.</summary>
    /// <param name="folder">Where to; made if absent.</param>
    /// <param name="onEvent">Told every event as it happens.</param>
    /// <param name="stop">Ends the run early; what was recorded is kept.</param>
    public DemoResult Run(string folder, Action<TimelineEvent> onEvent, CancellationToken stop)
    {
        Directory.CreateDirectory(folder);
        DateTimeOffset started = DateTimeOffset.UtcNow;
        using var bench = new NetworkBench(config);
        using var pcap = new EvidencePcap(File.Create(Path.Combine(folder, "demo.pcapng")), started);
        using var json = new JsonTimeline(File.Create(Path.Combine(folder, "demo.json")), writer =>
        {
            writer.WriteString("program", "LteImsBench " + NetworkBench.Version);
            writer.WriteNumber("seed", config.Seed);
            writer.WriteString("startedAt", started);
        });
        var progress = new DemoProgress(new PduFields());
        bench.Timeline.RecordsMac = true;
        bench.Timeline.Attach(new Listener(onEvent));
        bench.Timeline.Attach(progress);
        bench.Timeline.Attach(pcap);
        bench.Timeline.Attach(json);

        bench.Start();
        SimulatedUe ue = bench.SimulatedUes.Add("", "", 0).Ue;
        Task<string?> ladder = bench.Loop.Start(() => LadderAsync(bench, ue));
        bench.Loop.RunUntil(() => ladder.IsCompleted || stop.IsCancellationRequested, Limit);

        // What the network still has to do after the last message of the UE.
        bench.Loop.RunUntil(() => stop.IsCancellationRequested, TimeSpan.FromMilliseconds(200));
        string? problem = stop.IsCancellationRequested ? "interrupted" : ladder.IsCompleted ? ladder.GetAwaiter().GetResult() : $"not done after {Limit.TotalSeconds} s of air time";
        var result = new DemoResult(progress.Results, problem, bench.Loop.Clock.Elapsed);
        json.Finish(writer => Write(result, writer));
        return result;
    }

    private async Task<string?> LadderAsync(NetworkBench bench, SimulatedUe ue)
    {
        ApnConfig first = config.Core.Apns[0];
        IPAddress gateway = first.Dns.Concat(first.Pcscf).First(address => address.AddressFamily == AddressFamily.InterNetwork);
        (string Step, Func<Task<UeOutcome>> Run)[] steps =
        [
            ("power on", () => ue.PowerOnAsync()),
            ("attach", () => ue.AttachAsync()),
            ("second PDN", () => ue.ConnectPdnAsync(config.Pcscf.Apn)),
            ("ping", () => ue.PingAsync(first.Name, gateway)),
            ("registration", () => ue.RegisterAsync()),
            ("subscription", () => ue.SubscribeRegAsync()),
            ("de-registration", () => ue.DeregisterAsync()),
            ("detach", () => ue.DetachAsync()),
        ];
        foreach (var (step, run) in steps)
        {
            UeOutcome outcome = await run();
            bench.Timeline.State(Layer.Bench, Side.Ue, ue.Key, step.ToUpperInvariant() + (outcome.IsSuccess ? " DONE" : " FAILED"), outcome.Words);
            if (!outcome.IsSuccess) return $"{step}: {outcome.Words}";
        }

        return null;
    }

    private static void Write(DemoResult result, Utf8JsonWriter json)
    {
        json.WriteStartArray("steps");
        foreach (DemoStepResult step in result.Steps)
        {
            json.WriteStartObject();
            json.WriteString("step", step.Title);
            json.WriteString("result", step.Milliseconds is null ? "missing" : "seen");
            if (step.Milliseconds is { } ms) json.WriteNumber("ms", ms);
            if (step.EventNumber > 0) json.WriteNumber("event", step.EventNumber);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteString("result", result.IsComplete ? "pass" : "fail");
        if (result.Problem is { } problem) json.WriteString("problem", problem);
        json.WriteNumber("airMs", (long)result.AirTime.TotalMilliseconds);
    }

    private sealed class Listener(Action<TimelineEvent> onEvent) : ITimelineSink
    {
        public void OnEvent(TimelineEvent entry) => onEvent(entry);

        public void Flush()
        {
        }
    }
}
