using LteImsBench.UeSim.Rrc;

namespace LteImsBench.UeSim.Tests.Rrc;

public sealed class SiScheduleTests
{
    // Window 20 ms, periods 16 and 32 frames: message 0 in frames 0 and 1 of 16, message 1 in frames 2 and 3 of 32 (TS 36.331 §5.2.3).
    private static readonly SiSchedule Schedule = new(20, [16, 32]);

    [Theory]
    [InlineData(0, 0, 0)]
    [InlineData(1, 9, 0)]
    [InlineData(2, 0, 1)]
    [InlineData(3, 9, 1)]
    [InlineData(4, 0, -1)]
    [InlineData(16, 3, 0)]
    [InlineData(18, 0, -1)]
    [InlineData(34, 1, 1)]
    [InlineData(0, 5, -1)]
    [InlineData(1, 5, 0)]
    public void Windows_follow_the_scheduling_list_and_spare_SIB1(int sfn, int subframe, int message) =>
        Assert.Equal(message, Schedule.MessageAt(new((long)sfn * 10 + subframe)));

    [Fact]
    public void A_window_may_begin_within_a_frame()
    {
        var schedule = new SiSchedule(5, [8, 8, 8]);
        Assert.Equal(1, schedule.MessageAt(new(6)));
        Assert.Equal(-1, schedule.MessageAt(new(5)));  // SIB1
        Assert.Equal(1, schedule.MessageAt(new(7)));
        Assert.Equal(2, schedule.MessageAt(new(12)));
    }
}
