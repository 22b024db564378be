using LteImsBench.Core.Evidence;
using LteImsBench.Host.Configuration;
using LteImsBench.Host.Demo;
using LteImsBench.Testing;

namespace LteImsBench.Host.Tests.Demo;

public sealed class DemoRunTests : IDisposable
{
    private readonly string _folder = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName());

    [Fact]
    public void Every_step_is_seen() => AssertComplete(Run(new()));

    [Fact]
    public void A_fifth_of_the_transport_blocks_may_be_lost() =>
        AssertComplete(Run(new() { Radio = new() { DownlinkLoss = 0.2, UplinkLoss = 0.2 }, Seed = 3 }));

    [Theory]
    [InlineData(6)]
    [InlineData(100)]
    public void Any_bandwidth_will_do(int prbCount) => AssertComplete(Run(new() { Cell = new() { PrbCount = prbCount } }));

    [Theory]
    [InlineData(6, 0)]
    [InlineData(25, 7.68e6)]
    [InlineData(100, 0)]
    public void So_it_is_on_samples(int prbCount, double rate) =>
        AssertComplete(Run(new() { Radio = new() { Phy = PhyKind.Dsp, Rate = rate }, Cell = new() { PrbCount = prbCount } }));

    [Theory]
    [InlineData(ChannelModel.Awgn, 8)]
    [InlineData(ChannelModel.Epa5, 25)]
    [InlineData(ChannelModel.Etu70, 25)]
    public void A_radio_channel_may_be_in_between(ChannelModel channel, double snr) =>
        AssertComplete(Run(new() { Radio = new() { Phy = PhyKind.Dsp, Channel = channel, Snr = snr, OffsetHz = 1200, DelaySamples = 9 } }));

    [Theory]
    [InlineData(1, 1)]
    [InlineData(2, 1)]
    [InlineData(1, 2)]
    [InlineData(2, 2)]
    public void A_bad_channel_and_lost_subframes_are_made_up_for(int seed, int ports) => AssertComplete(Run(new()
    {
        Radio = new() { Phy = PhyKind.Dsp, Channel = ChannelModel.Etu70, Snr = 12, Erasure = 0.05 },
        Cell = new() { AntennaPorts = ports },
        Seed = seed,
    }));

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void Any_algorithm_will_do(int algorithm) => AssertComplete(Run(new()
    {
        Core = new() { Security = new() { CipheringPreference = [algorithm], IntegrityPreference = [algorithm] } },
    }));

    [Theory]
    [InlineData(PhyKind.Loopback)]
    [InlineData(PhyKind.Dsp)]
    public void Two_runs_with_one_seed_are_the_same_run(PhyKind phy)
    {
        List<TimelineEvent> first = [], second = [], other = [];
        var radio = new RadioSettings { Phy = phy };
        Run(new() { Seed = 5, Radio = radio }, first.Add);
        Run(new() { Seed = 5, Radio = radio }, second.Add);
        Run(new() { Seed = 6, Radio = radio }, other.Add);
        Assert.NotEmpty(first);
        Assert.Equal(first, second);
        Assert.NotEqual(first, other);
    }

    [Fact]
    public void Wireshark_reads_the_capture_without_settings()
    {
        AssertComplete(Run(new() { Core = new() { Security = new() { CipheringPreference = [2] } } }));
        string capture = Path.Combine(_folder, "demo.pcapng");
        Assert.Equal("", Tshark.Read(capture, "-Y", "_ws.malformed"));
        foreach (string filter in (string[])
            [
                "mac-lte.rar", "lte-rrc.rrcConnectionRequest_element", "lte-rrc.rrcConnectionSetup_element", "lte-rrc.rrcConnectionSetupComplete_element",
                "nas_eps.nas_msg_emm_type == 0x41", "nas_eps.nas_msg_emm_type == 0x52", "nas_eps.nas_msg_emm_type == 0x53", "nas_eps.nas_msg_emm_type == 0x5d",
                "nas_eps.nas_msg_emm_type == 0x5e", "lte-rrc.securityModeCommand_element", "lte-rrc.securityModeComplete_element", "nas_eps.nas_msg_emm_type == 0x42",
                "nas_eps.nas_msg_emm_type == 0x43", "nas_eps.nas_msg_esm_type == 0xd0", "nas_eps.nas_msg_esm_type == 0xc1", "nas_eps.nas_msg_esm_type == 0xc2",
                "icmp.type == 8", "icmp.type == 0", "icmpv6.type == 134", "sip.Method == REGISTER", "sip.Status-Code == 401", "sip.Method == SUBSCRIBE", "sip.Method == NOTIFY",
                "nas_eps.nas_msg_emm_type == 0x45",
            ])
        {
            Assert.True(Tshark.Count(capture, filter) > 0, filter);
        }
    }

    public void Dispose()
    {
        if (Directory.Exists(_folder)) Directory.Delete(_folder, recursive: true);
    }

    private static void AssertComplete(DemoResult result)
    {
        Assert.Null(result.Problem);
        Assert.Empty(result.Steps.Where(step => step.Milliseconds is null).Select(step => step.Title));
        Assert.True(result.IsComplete);
    }

    private DemoResult Run(BenchConfig config, Action<TimelineEvent>? onEvent = null) => new DemoRun(config).Run(_folder, onEvent ?? (_ => { }), default);
}
