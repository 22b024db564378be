using System.Net;
using System.Net.Sockets;
using Grpc.Core;
using Grpc.Net.Client;
using LteImsBench.Host.Bench;
using LteImsBench.Host.Configuration;
using LteImsBench.Host.Grpc;
using LteImsBench.Host.Remote;
using LteImsBench.Testing;

namespace LteImsBench.Host.Tests.Remote;

public sealed class RemoteServerTests : IAsyncLifetime
{
    private NetworkBench _bench = null!;
    private RemoteServer _server = null!;
    private RealTimePump _pump = null!;
    private GrpcChannel _channel = null!;

    public async ValueTask InitializeAsync()
    {
        var endpoint = new IPEndPoint(IPAddress.Loopback, FreePort());
        _bench = new(new() { Serve = new() { Grpc = endpoint, TestCases = Repository.PathOf("testcases") } });
        _server = await RemoteServer.StartAsync(_bench, endpoint);
        _bench.Start();
        _pump = new(_bench.Loop);
        _channel = GrpcChannel.ForAddress($"http://{endpoint}");
    }

    public async ValueTask DisposeAsync()
    {
        _channel.Dispose();
        await _server.DisposeAsync();
        _pump.Dispose();
        _bench.Dispose();
    }

    [Fact]
    public async Task A_ue_is_added_seen_and_detached()
    {
        var client = new Grpc.Bench.BenchClient(_channel);
        List<UeProgress> progress = [];
        using var call = client.AddSimulatedUe(new() { Until = "register" }, cancellationToken: Stop);
        await foreach (UeProgress step in call.ResponseStream.ReadAllAsync(Stop)) progress.Add(step);
        Assert.Equal(["power-on", "attach", "ims-pdn", "register"], progress.Select(step => step.Step));
        Assert.All(progress, step => Assert.True(step.Ok, step.Detail));
        Assert.True(progress[^1].Done);

        Grpc.Ue ue = Assert.Single((await client.ListUesAsync(new(), cancellationToken: Stop)).Ues);
        Assert.Equal("EMM-REGISTERED", ue.EmmState);
        Assert.NotEqual(0u, ue.CRnti);
        ListBearersResponse bearers = await client.ListBearersAsync(new() { Ue = ue.Ue_ }, cancellationToken: Stop);
        Assert.Equal(["ims", "internet"], bearers.Bearers.Select(bearer => bearer.Apn).Order());
        Assert.Single((await client.ListRegistrationsAsync(new(), cancellationToken: Stop)).Registrations);

        await client.DetachUeAsync(new() { Ue = ue.Ue_ }, cancellationToken: Stop);
        Assert.DoesNotContain((await client.ListUesAsync(new(), cancellationToken: Stop)).Ues, found => found.EmmState == "EMM-REGISTERED");
    }

    [Fact]
    public async Task Events_before_and_after_the_call_are_streamed()
    {
        var client = new Grpc.Bench.BenchClient(_channel);
        using var call = client.StreamEvents(new() { IncludePast = true, Layers = { "bench", "rrc" } }, cancellationToken: Stop);
        Assert.True(await call.ResponseStream.MoveNext(Stop));
        Assert.Equal("CELL ON AIR", call.ResponseStream.Current.Name);
    }

    [Fact]
    public async Task A_test_case_streams_its_steps_and_its_verdict()
    {
        var client = new Grpc.TestCases.TestCasesClient(_channel);
        Assert.Contains((await client.ListTestCasesAsync(new(), cancellationToken: Stop)).TestCases, found => found.Name == "TC_ATTACH_IPV4");
        List<TestProgress> progress = [];
        using var call = client.RunTestCase(new() { Name = "TC_ATTACH_IPV4" }, cancellationToken: Stop);
        await foreach (TestProgress message in call.ResponseStream.ReadAllAsync(Stop)) progress.Add(message);
        Assert.True(progress.Count > 5);
        Assert.Equal("pass", progress[^1].Verdict.Verdict);
    }

    [Theory]
    [InlineData("999990000000001", "", "no subscriber")]
    [InlineData("", "moon", "expected one of")]
    public async Task Bad_requests_are_answered_with_what_was_expected(string imsi, string until, string words)
    {
        using var call = new Grpc.Bench.BenchClient(_channel).AddSimulatedUe(new() { Imsi = imsi, Until = until }, cancellationToken: Stop);
        RpcException fault = await Assert.ThrowsAsync<RpcException>(async () => await call.ResponseStream.MoveNext(Stop));
        Assert.Equal(StatusCode.InvalidArgument, fault.StatusCode);
        Assert.Contains(words, fault.Status.Detail);
    }

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
