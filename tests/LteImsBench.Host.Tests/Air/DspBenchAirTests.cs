using LteImsBench.Host.Bench;
using LteImsBench.Host.Cells;
using LteImsBench.Host.Configuration;
using LteImsBench.Radio.Devices;
using LteImsBench.Radio.Files;
using LteImsBench.Testing;

namespace LteImsBench.Host.Tests.Air;

public sealed class DspBenchAirTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("air").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Theory]
    [InlineData(6, 0, null)]
    [InlineData(6, 3.84e6, 20.0)]
    [InlineData(25, 0, 20.0)]
    public void What_the_bench_sends_is_its_cell(int prbCount, double rate, double? snr)
    {
        string file = Path.Combine(_folder, "dl.sigmf-meta");
        Run(200, new() { Phy = PhyKind.Dsp, Rate = rate, Snr = snr, RecordDownlink = file, Device = "zmq:tx=tcp://127.0.0.1:0,rx=tcp://127.0.0.1:1" }, prbCount);
        ScannedCell cell = Assert.Single(new CellScanner { MaxOffsetHz = 5000 }.Run(IqRecording.Load(file, IqFormat.SigMf, null, 1)));
        Assert.Equal((1, prbCount, 1), (cell.Cell.Pci.Value, cell.Cell.PrbCount, cell.Cell.Ports));
        Assert.Contains(cell.Messages, message => message.Name == "SystemInformationBlockType1");
        Assert.Contains(cell.Messages, message => message.Name.Contains("SIB2", StringComparison.Ordinal));
    }

    [Fact]
    public void The_uplink_is_recorded_as_it_came()
    {
        string played = Path.Combine(_folder, "in.sigmf-meta"), recorded = Path.Combine(_folder, "ul.sigmf-meta");
        using (var writer = new IqWriter(played, IqFormat.SigMf, new(1.92e6, null, "")))
        {
            for (int i = 0; i < 3 * 1920; i++) writer.Write([new(i * 1e-9f, 0)]);
        }

        Run(10, new() { Phy = PhyKind.Dsp, RecordUplink = recorded, Device = $"file:rx={played}" }, 6);

        // The uplink of the first subframe is received before the fourth is sent.
        var samples = IqRecording.Load(recorded, IqFormat.SigMf, null, 1).Samples;
        Assert.Equal(7 * 1920, samples.Length);
        Assert.Equal(5759e-9f, samples[5759].Re);
        Assert.Equal(default, samples[5760]);
    }

    [Theory]
    [InlineData(6)]
    [InlineData(15)]
    [InlineData(25)]
    [InlineData(50)]
    [InlineData(75)]
    [InlineData(100)]
    public void Every_bandwidth_has_a_profile(int prbCount)
    {
        string file = Repository.PathOf($"hw-profiles/zmq-fdd-b7-{prbCount}prb.yaml");
        BenchConfig config = BenchConfigLoader.Load(file);
        Assert.Equal(prbCount, config.Cell.PrbCount);
        using var radio = RadioDevice.Parse(config.Radio.Device.Replace("*:2000", "127.0.0.1:0", StringComparison.Ordinal)).Open(config.Radio.Rate);
        Assert.Equal(config.Radio.Rate, radio.SampleRate);
        using var bench = new NetworkBench(config with { Radio = config.Radio with { Device = "" } });
        bench.Start();
        for (int i = 0; i < 5; i++) bench.Loop.Step();
        Assert.StartsWith("# ", File.ReadAllText(file));
    }

    private static void Run(int subframes, RadioSettings radio, int prbCount)
    {
        var config = new BenchConfig { Radio = radio, Cell = new() { PrbCount = prbCount } };
        Assert.Empty(BenchConfigLoader.Check(config));
        using var bench = new NetworkBench(config);
        bench.Start();
        for (int i = 0; i < subframes; i++) bench.Loop.Step();
    }
}
