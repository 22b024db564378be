using LteImsBench.Host.Air;
using LteImsBench.Host.Configuration;
using LteImsBench.Radio.Air;

namespace LteImsBench.Host.Tests.Air;

public class AirChannelsTests
{
    private static readonly RadioSettings Radio = new() { Phy = PhyKind.Dsp, Channel = ChannelModel.Eva70, Snr = 10, OffsetHz = 300, DelaySamples = 7, Amplitude = 2 };

    [Fact]
    public void The_downlink_has_profile_delay_offset_and_the_noise_of_the_UE()
    {
        AirChannelSettings channel = AirChannels.Downlink(Radio, 5);
        Assert.Equal((DelayProfile.Eva70, 7, 300, 5), (channel.Profile, channel.DelaySamples, channel.OffsetHz, channel.Seed));
        Assert.Equal(0.4, channel.NoisePower, 1e-9);
    }

    [Fact]
    public void The_uplink_is_off_by_as_much_the_other_way_and_its_noise_is_the_cells()
    {
        AirChannelSettings channel = AirChannels.Uplink(Radio, 5);
        Assert.Equal((DelayProfile.Eva70, 7, -300, 5), (channel.Profile, channel.DelaySamples, channel.OffsetHz, channel.Seed));
        Assert.Equal(0, channel.NoisePower);
    }
}
