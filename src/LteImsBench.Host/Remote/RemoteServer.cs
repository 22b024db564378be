using System.Net;
using LteImsBench.Host.Bench;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Logging;

namespace LteImsBench.Host.Remote;

/// <summary>Serves gRPC for a bench, with reflection and health, on loopback.</summary>
public sealed class RemoteServer : IAsyncDisposable
{
    private readonly WebApplication _application;

    private RemoteServer(WebApplication application) => _application = application;

    /// <summary>Starts serving.</summary>
    /// <exception cref="IOException">The address is taken.</exception>
    public static async Task<RemoteServer> StartAsync(NetworkBench bench, IPEndPoint endpoint)
    {
        if (!IPAddress.IsLoopback(endpoint.Address)) throw new ArgumentException("not a loopback address", nameof(endpoint));
        WebApplicationBuilder builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(options => options.Listen(endpoint, listen => listen.Protocols = HttpProtocols.Http2));
        builder.Services.AddSingleton(bench);
        builder.Services.AddGrpc();
        builder.Services.AddGrpcReflection();
        builder.Services.AddGrpcHealthChecks().AddCheck("bench", () => HealthCheckResult.Healthy());
        WebApplication application = builder.Build();
        application.MapGrpcService<BenchService>();
        application.MapGrpcService<TestCaseService>();
        application.MapGrpcReflectionService();
        application.MapGrpcHealthChecksService();
        await application.StartAsync();
        return new(application);
    }

    public async ValueTask DisposeAsync()
    {
        // Event streams never end by themselves.
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(1));
        await _application.StopAsync(limit.Token);
        await _application.DisposeAsync();
    }
}
