using Google.Protobuf;
using Grpc.Core;
using LteImsBench.Core.Evidence;
using LteImsBench.Core.Identity;
using LteImsBench.Epc.Snapshots;
using LteImsBench.Host.Bench;
using LteImsBench.Host.Evidence;
using LteImsBench.Host.Grpc;

namespace LteImsBench.Host.Remote;

/// <summary>The service <c>ltebench.v1.Bench</c>: everything runs on the bench thread, this only carries it there and back.</summary>
internal sealed class BenchService(NetworkBench bench) : Grpc.Bench.BenchBase
{
    public override async Task<Grpc.Status> GetStatus(GetStatusRequest request, ServerCallContext context) => await bench.Loop.InvokeAsync(() => new Grpc.Status
    {
        Version = NetworkBench.Version,
        AirTimeMs = bench.Loop.Clock.Now.Count,
        Plmn = bench.Config.Cell.Plmn.ToString(),
        Tac = bench.Config.Cell.Tac.Value,
        Pci = bench.Config.Cell.Pci.Value,
        PrbCount = (uint)bench.Config.Cell.PrbCount,
        Ues = (uint)bench.Ues.Count,
        Registrations = (uint)bench.Registrations.Count,
        Events = bench.Timeline.Count,
        HostSipEndpoint = bench.Config.Pcscf.HostEndpoint?.ToString() ?? "",
    });

    public override async Task<ListUesResponse> ListUes(ListUesRequest request, ServerCallContext context) => await bench.Loop.InvokeAsync(() =>
    {
        var response = new ListUesResponse();
        response.Ues.AddRange(bench.Ues.Select(ue => ToProto(ue, bench.RntiOf(ue))));
        return response;
    });

    public override async Task<ListBearersResponse> ListBearers(ListBearersRequest request, ServerCallContext context) => await bench.Loop.InvokeAsync(() =>
    {
        var response = new ListBearersResponse();
        foreach (UeSnapshot ue in bench.Ues.Where(ue => request.Ue == 0 || ue.Key.Value == request.Ue))
            response.Bearers.AddRange(ue.PdnConnections.SelectMany(pdn => pdn.Bearers.Select(bearer => ToProto(ue, pdn, bearer))));
        return response;
    });

    public override async Task<ListRegistrationsResponse> ListRegistrations(ListRegistrationsRequest request, ServerCallContext context) =>
        await bench.Loop.InvokeAsync(() =>
        {
            var response = new ListRegistrationsResponse();
            response.Registrations.AddRange(bench.Registrations.Select(found => new Registration
            {
                Impu = found.Impu,
                Impi = found.Impi,
                Contact = found.Contact,
                ExpiresS = (long)found.Left.TotalSeconds,
                Transport = found.Transport,
            }));
            return response;
        });

    public override async Task<DetachUeResponse> DetachUe(DetachUeRequest request, ServerCallContext context)
    {
        string? problem = await bench.Loop.InvokeAsync(() => bench.DetachAsync(new UeKey(request.Ue), (byte)request.EmmCause, request.Reattach));
        return problem is null ? new() : throw new RpcException(new(StatusCode.FailedPrecondition, problem));
    }

    public override async Task AddSimulatedUe(AddSimulatedUeRequest request, IServerStreamWriter<UeProgress> responseStream, ServerCallContext context)
    {
        SimulatedUeSession session;
        try
        {
            session = await bench.Loop.InvokeAsync(() => bench.SimulatedUes.Add(request.Imsi, request.PdnType, request.Seed));
        }
        catch (FormatException fault)
        {
            throw new RpcException(new(StatusCode.InvalidArgument, fault.Message));
        }

        string[] steps = SimulatedUeSession.StepsUntil(request.Until.Length > 0 ? request.Until : "register")
            ?? throw new RpcException(new(StatusCode.InvalidArgument, $"'{request.Until}' is no step: expected one of {string.Join(", ", SimulatedUeSession.Steps)}"));
        for (int i = 0; i < steps.Length; i++)
        {
            string step = steps[i];
            var (ok, words, at) = await bench.Loop.InvokeAsync(() => session.RunAsync(step));
            bool isLast = !ok || i == steps.Length - 1;
            await responseStream.WriteAsync(new() { Ue = session.Key.Value, AirTimeMs = at, Step = step, Ok = ok, Detail = words, Done = isLast }, context.CancellationToken);
            if (isLast) return;
        }
    }

    public override async Task<RemoveSimulatedUeResponse> RemoveSimulatedUe(RemoveSimulatedUeRequest request, ServerCallContext context)
    {
        bool wasThere = await bench.Loop.InvokeAsync(() => bench.SimulatedUes.Remove(new UeKey(request.Ue)));
        return wasThere ? new() : throw new RpcException(new(StatusCode.NotFound, $"no simulated UE {request.Ue}"));
    }

    public override async Task StreamEvents(StreamEventsRequest request, IServerStreamWriter<Event> responseStream, ServerCallContext context)
    {
        Layer[] layers = [.. request.Layers.Select(ParseLayer)];
        var stream = new EventStream(entry =>
            (layers.Length > 0 ? layers.Contains(entry.Layer) : entry.Kind != PduKind.MacTransportBlock) && (request.Ue == 0 || entry.Ue?.Value == request.Ue));
        await bench.Loop.InvokeAsync(() =>
        {
            if (request.IncludePast)
            {
                foreach (TimelineEvent entry in bench.Timeline.Recent) stream.OnEvent(entry);
            }

            bench.Timeline.Attach(stream);
            return 0;
        });
        try
        {
            await foreach (TimelineEvent entry in stream.Events.ReadAllAsync(context.CancellationToken)) await responseStream.WriteAsync(ToProto(entry), context.CancellationToken);
        }
        catch (OperationCanceledException)
        {
            // The client has seen enough.
        }
        finally
        {
            bench.Loop.Post(() => bench.Timeline.Detach(stream));
        }
    }

    private static Layer ParseLayer(string name) =>
        Enum.TryParse(name, ignoreCase: true, out Layer layer) ? layer
        : throw new RpcException(new(StatusCode.InvalidArgument, $"'{name}' is no layer: expected one of {string.Join(", ", Enum.GetNames<Layer>()).ToLowerInvariant()}"));

    private static Event ToProto(TimelineEvent entry) => new()
    {
        Number = entry.Number,
        AirTimeMs = entry.Tti.Count,
        Layer = EventJson.Word(entry.Layer),
        Side = EventJson.Word(entry.Side),
        Direction = entry.Direction == LinkDirection.None ? "" : EventJson.Word(entry.Direction),
        Ue = entry.Ue?.Value ?? 0,
        Name = entry.Name,
        Detail = entry.Detail,
        Payload = ByteString.CopyFrom(entry.Payload.Span),
    };

    private static Ue ToProto(UeSnapshot ue, Rnti? rnti)
    {
        var proto = new Ue
        {
            Ue_ = ue.Key.Value,
            Imsi = ue.Imsi.Digits,
            Guti = ue.Guti?.ToString() ?? "",
            EmmState = EmmWords(ue.Emm),
            EcmState = ue.Connection is null ? "ECM-IDLE" : "ECM-CONNECTED",
            CRnti = rnti?.Value ?? 0u,
        };
        proto.Addresses.AddRange(ue.PdnConnections.SelectMany(pdn => new[] { pdn.Addresses.IPv4, pdn.Addresses.IPv6Prefix }).OfType<System.Net.IPAddress>().Select(address => address.ToString()));
        return proto;
    }

    private static Bearer ToProto(UeSnapshot ue, PdnSnapshot pdn, BearerSnapshot bearer) => new()
    {
        Ue = ue.Key.Value,
        Ebi = bearer.Bearer.Value,
        LinkedEbi = pdn.DefaultBearer.Value,
        Apn = pdn.Apn,
        Qci = bearer.Qos.Qci,
        State = bearer.State.ToString(),
        Ipv4 = pdn.Addresses.IPv4?.ToString() ?? "",
        Ipv6Prefix = pdn.Addresses.IPv6Prefix?.ToString() ?? "",
    };

    private static string EmmWords(Epc.Emm.EmmState state) => NetworkBench.Words(state);
}
