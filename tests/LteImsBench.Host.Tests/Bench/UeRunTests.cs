using System.Net;
using System.Net.Sockets;
using LteImsBench.Core;
using LteImsBench.Core.Identity;
using LteImsBench.Host.Bench;
using LteImsBench.Host.Configuration;
using LteImsBench.UeSim;
using LteImsBench.UeSim.Card;

namespace LteImsBench.Host.Tests.Bench;

/// <summary>A UE that is a process of its own, over TCP.</summary>
public sealed class UeRunTests : IDisposable
{
    private const double Rate = 1.92e6;

    private readonly int _cellPort = FreePort();
    private readonly int _uePort = FreePort();
    private readonly NetworkBench _bench;
    private readonly RealTimePump _pump;

    public UeRunTests()
    {
        _bench = new(new() { Cell = new() { PrbCount = 6 }, Radio = new() { Phy = PhyKind.Dsp, Device = Device(_cellPort, _uePort) } });
        _bench.Start();
        _pump = _bench.Run();
    }

    public void Dispose()
    {
        _pump.Dispose();
        _bench.Dispose();
    }

    [Fact]
    public async Task One_ue_after_the_other_registers_with_a_bench_that_stays_up()
    {
        await RegisterAsync(new());
        await RegisterAsync(new()
        {
            Imsi = Imsi.Parse("001010123456780"),
            Usim = new() { Algorithm = UsimAlgorithm.Xor, K = OctetString.FromHex("00112233445566778899aabbccddeeff"), OPc = default },
        });
    }

    [Fact]
    public async Task A_wrong_key_is_said_so()
    {
        using var run = new UeRun(new() { Usim = new() { K = OctetString.FromHex("00000000000000000000000000000000") } }, Device(_uePort, _cellPort), Rate);
        using RealTimePump pump = run.Run();
        IReadOnlyList<UeStepResult> results = await run.GoAsync("register", _ => { });
        Assert.Equal([("power-on", true), ("attach", false)], results.Select(step => (step.Name, step.IsDone)));
    }

    [Theory]
    [InlineData("zmq:tx=tcp://127.0.0.1:0", Rate, "1 tx and 0 rx")]
    [InlineData("zmq:tx=tcp://127.0.0.1:0,rx=tcp://127.0.0.1:1", 2e6, "a rate of 2 MHz: expected one of 1.92e6")]
    public void What_is_unusable_is_refused(string device, double rate, string expected) =>
        Assert.Contains(expected, Assert.Throws<FormatException>(() => new UeRun(new(), device, rate)).Message);

    private static string Device(int transmit, int receive) => $"zmq:tx=tcp://127.0.0.1:{transmit},rx=tcp://127.0.0.1:{receive}";

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    private async Task RegisterAsync(UeSettings settings)
    {
        using var run = new UeRun(settings, Device(_uePort, _cellPort), Rate);
        using RealTimePump pump = run.Run();
        IReadOnlyList<UeStepResult> results = await run.GoAsync("register", _ => { });
        Assert.Equal(["power-on", "attach", "ims-pdn", "register"], results.Select(step => step.Name));
        Assert.All(results, step => Assert.True(step.IsDone, step.Words));
        Assert.True((await run.DetachAsync()).IsDone);
    }
}
