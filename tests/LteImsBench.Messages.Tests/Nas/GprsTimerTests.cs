using LteImsBench.Messages.Nas;

namespace LteImsBench.Messages.Tests.Nas;

/// <summary>Timers of TS 24.008 §10.5.7.3 to §10.5.7.4A, whose units are in tables 10.5.172, 10.5.163 and 10.5.163a.</summary>
public class GprsTimerTests
{
    [Theory]
    [InlineData(0x0A, 20)]
    [InlineData(0x21, 60)]
    [InlineData(0x49, 3240)]
    [InlineData(0x85, 300)]
    [InlineData(0xE0, null)]
    public void Timer_and_timer_2_count_2_seconds_minutes_or_6_minutes(byte octet, int? seconds) =>
        Assert.Equal(seconds, new GprsTimer(octet).Value?.TotalSeconds);

    [Theory]
    [InlineData(0x06, 3600)]
    [InlineData(0x21, 3600)]
    [InlineData(0x41, 36_000)]
    [InlineData(0x61, 2)]
    [InlineData(0x82, 60)]
    [InlineData(0xA3, 180)]
    [InlineData(0xC1, 1_152_000)]
    [InlineData(0xE0, null)]
    public void Timer_3_has_seven_units(byte octet, int? seconds) => Assert.Equal(seconds, new GprsTimer3(octet).Value?.TotalSeconds);

    [Theory]
    [InlineData(6, 0x03)]
    [InlineData(7, 0x04)]
    [InlineData(62, 0x1F)]
    [InlineData(63, 0x22)]
    [InlineData(3240, 0x49)]
    [InlineData(100_000, 0x5F)]
    public void A_time_is_coded_in_the_finest_unit_that_reaches_it(int seconds, byte octet) =>
        Assert.Equal(octet, GprsTimer.Of(TimeSpan.FromSeconds(seconds)).Octet);

    [Theory]
    [InlineData(30, 0x6F)]
    [InlineData(600, 0x94)]
    [InlineData(7200, 0x0C)]
    [InlineData(360_000, 0x4A)]
    public void A_longer_time_needs_timer_3(int seconds, byte octet) =>
        Assert.Equal(octet, GprsTimer3.Of(TimeSpan.FromSeconds(seconds)).Octet);
}
