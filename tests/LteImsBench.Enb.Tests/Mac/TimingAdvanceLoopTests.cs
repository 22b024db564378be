using LteImsBench.Enb.Mac;

namespace LteImsBench.Enb.Tests.Mac;

/// <summary>T_A - 31 in units of 16 Ts, TS 36.213 §4.2.3.</summary>
public class TimingAdvanceLoopTests
{
    [Theory]
    [InlineData(3, 34)]
    [InlineData(-5, 26)]
    [InlineData(100, 63)]
    public void A_late_UE_is_told_to_advance(int offset, int command)
    {
        var loop = new TimingAdvanceLoop();
        for (int i = 0; i < 3; i++) loop.OnMeasurement(offset);
        Assert.Null(loop.TakeCommand(new(50)));
        loop.OnMeasurement(offset);
        Assert.Equal(command, loop.TakeCommand(new(50)));
        for (int i = 0; i < 4; i++) loop.OnMeasurement(offset);
        Assert.Null(loop.TakeCommand(new(60)));
        Assert.Equal(command, loop.TakeCommand(new(70)));
    }

    [Fact]
    public void A_UE_within_one_step_is_left_alone()
    {
        var loop = new TimingAdvanceLoop();
        for (int i = 0; i < 8; i++) loop.OnMeasurement(1);
        Assert.Null(loop.TakeCommand(new(50)));
    }
}
