using System.CommandLine;
using Grpc.Core;
using Grpc.Net.Client;
using LteImsBench.Host.Grpc;
using Spectre.Console;

namespace LteImsBench.Cli.Commands;

/// <summary><c>ltebench ue</c>: a simulated UE for a bench that is up.</summary>
internal static class UeCommand
{
    private const int Failed = 1;

    public static Command Create()
    {
        var server = new Option<string>("--server") { Description = "Where the bench serves gRPC", DefaultValueFactory = _ => "127.0.0.1:50051" };
        var imsi = new Option<string>("--imsi") { Description = "A subscriber of the bench [default: the first without a UE]", DefaultValueFactory = _ => "" };
        var pdnType = new Option<string>("--pdn-type") { Description = "Of the default bearer", DefaultValueFactory = _ => "ipv4v6" };
        pdnType.AcceptOnlyFromAmong("ipv4", "ipv6", "ipv4v6");
        var until = new Option<string>("--until") { Description = "How far to go", DefaultValueFactory = _ => "register" };
        until.AcceptOnlyFromAmong("power-on", "attach", "ims-pdn", "register", "subscribe");
        var seed = new Option<int>("--seed") { Description = "Seed of the UE [default: from the bench]" };
        var radio = new UeRadioOptions();
        var remove = new Option<int>("--remove") { Description = "Switch off and remove this UE instead", HelpName = "number" };
        var command = new Command("ue",
            """
            Adds a simulated UE to a bench that is up and takes it as far as asked. It stays on the bench.

            With --radio it is a process of its own instead, with its own card, against whatever network is at the far end: ours, or any
            other eNB on that wire. It then detaches and ends; the exit code is 0 only if every step succeeded.

            Examples:
              ltebench ue
              ltebench ue --imsi 001010123456780 --until attach --pdn-type ipv6
              ltebench ue --remove 1
              ltebench ue --radio zmq:tx=tcp://*:2001,rx=tcp://localhost:2000,base=23.04e6 --until attach
              ltebench ue --radio zmq:tx=tcp://*:2001,rx=tcp://localhost:2000 --imsi 001010123456780 --algo xor --k 00112233445566778899aabbccddeeff
            """)
        {
            server, imsi, pdnType, until, seed, remove,
        };
        radio.AddTo(command);
        command.SetAction(async (parsed, stop) =>
        {
            if (radio.IsGiven(parsed))
                return await radio.RunAsync(parsed, new(parsed.GetValue(imsi)!, parsed.GetValue(pdnType)!, parsed.GetValue(until)!, parsed.GetValue(seed)), stop);
            using GrpcChannel channel = GrpcChannel.ForAddress("http://" + parsed.GetValue(server));
            var bench = new Bench.BenchClient(channel);
            try
            {
                if (parsed.GetValue(remove) is > 0 and var number)
                {
                    await bench.RemoveSimulatedUeAsync(new() { Ue = number }, cancellationToken: stop);
                    return 0;
                }

                return await AddAsync(
                    bench, new() { Imsi = parsed.GetValue(imsi)!, PdnType = parsed.GetValue(pdnType)!, Until = parsed.GetValue(until)!, Seed = parsed.GetValue(seed) }, stop);
            }
            catch (RpcException fault) when (fault.StatusCode == StatusCode.Unavailable)
            {
                throw new UsageException($"no bench answers at {parsed.GetValue(server)}: start one with 'ltebench serve'");
            }
            catch (RpcException fault) when (fault.StatusCode is StatusCode.InvalidArgument or StatusCode.NotFound)
            {
                throw new UsageException(fault.Status.Detail);
            }
        });
        return command;
    }

    private static async Task<int> AddAsync(Bench.BenchClient bench, AddSimulatedUeRequest request, CancellationToken stop)
    {
        using AsyncServerStreamingCall<UeProgress> call = bench.AddSimulatedUe(request, cancellationToken: stop);
        bool ok = true;
        await foreach (UeProgress progress in call.ResponseStream.ReadAllAsync(stop))
        {
            ok = progress.Ok;
            AnsiConsole.MarkupLine($"{progress.AirTimeMs,8} ms  ue{progress.Ue}  {(ok ? "[green]ok    [/]" : "[red]failed[/]")}  {progress.Step,-9}  {Markup.Escape(progress.Detail)}");
        }

        return ok ? 0 : Failed;
    }
}
