using LteImsBench.Dsp;
using LteImsBench.Radio.Air;

namespace LteImsBench.Radio.Tests.Air;

public class AirChannelTests
{
    [Fact]
    public void Noise_has_its_power_before_and_during_the_signal()
    {
        var channel = new AirChannel(new() { NoisePower = 0.25, DelaySamples = 20_000 }, 1, 1.92e6);
        Assert.Equal(0.25, channel.Delay().Average(value => value.Power), 0.01);
        var received = new Cf32[20_000];
        channel.Finish(received);
        Assert.Equal(0.25, received.Average(value => value.Power), 0.01);
    }

    [Fact]
    public void The_carrier_offset_turns_on_from_call_to_call()
    {
        var channel = new AirChannel(new() { OffsetHz = 1000 }, 1, 1e6);
        var received = new Cf32[1500];
        Array.Fill(received, new Cf32(1, 0));
        channel.Finish(received.AsSpan(0, 700));
        channel.Finish(received.AsSpan(700));

        // A quarter turn every 250 samples.
        Assert.True((received[250] - new Cf32(0, 1)).Magnitude < 1e-3);
        Assert.True((received[1250] - new Cf32(0, 1)).Magnitude < 1e-3);
        Assert.True((received[1000] - new Cf32(1, 0)).Magnitude < 1e-3);
    }

    [Fact]
    public void Ports_add_up()
    {
        var channel = new AirChannel(new(), 2, 1e6);
        var received = new Cf32[1];
        channel.Add(0, [new(1, 2)], received);
        channel.Add(1, [new(3, -5)], received);
        channel.Finish(received);
        Assert.Equal(new Cf32(4, -3), received[0]);
    }
}
