using LteImsBench.Core.Time;
using LteImsBench.Enb.Cell;
using LteImsBench.Enb.Mac;

namespace LteImsBench.Enb.Tests.Mac;

/// <summary>Subframes worked out by hand from TS 36.331 §5.2.1.2 and §5.2.3, redundancy versions from TS 36.321 §5.3.1.</summary>
public class SiScheduleTests
{
    // SIB1 in subframe 5 of even frames; RV_K with k = SFN / 2 mod 4: 0, 2, 3, 1.
    [Theory]
    [InlineData(0, 0)]
    [InlineData(2, 2)]
    [InlineData(4, 3)]
    [InlineData(6, 1)]
    [InlineData(8, 0)]
    [InlineData(1022, 1)]
    public void Sib1_goes_in_subframe_5_of_even_frames(int sfn, byte version)
    {
        var schedule = new SiSchedule(new());
        Assert.Equal(new BroadcastSlot(0, version), schedule.At(At(sfn, 5)));
        Assert.NotEqual(0, schedule.At(At(sfn + 1, 5))?.Message);
    }

    // x = (n - 1)·w; the window starts at subframe x mod 10 of the frame with SFN mod T = floor(x / 10).
    [Theory]
    [InlineData(20, 16, 1, 0, 0)]
    [InlineData(20, 16, 2, 2, 0)]
    [InlineData(15, 16, 2, 1, 5)]
    [InlineData(5, 8, 2, 0, 5)]
    [InlineData(1, 8, 2, 0, 1)]
    [InlineData(40, 8, 2, 4, 0)]
    public void Windows_start_where_the_formula_says(int window, int period, int message, int sfn, int subframe)
    {
        var schedule = new SiSchedule(new() { WindowMs = window, Sib2PeriodFrames = period, Sib3PeriodFrames = period });
        foreach (int cycle in (int[])[0, 1, 1024 / period - 1])
        {
            Tti start = At(sfn + cycle * period, subframe);
            Assert.Equal(0, schedule.IndexInWindow(message, start));
            Assert.Equal(window - 1, schedule.IndexInWindow(message, start + (window - 1)));
            Assert.Null(schedule.IndexInWindow(message, start + window));
            if (start.Count > 0) Assert.Null(schedule.IndexInWindow(message, start - 1));
        }
    }

    // Window of 20 ms from frame 0 and from frame 2; k = i mod 4 gives RV 1, 0, 2, 3 for i = 3, 8, 13, 18.
    [Fact]
    public void A_window_of_20_ms_carries_its_message_four_times()
    {
        var schedule = new SiSchedule(new());
        (int, int, int, int)[] slots =
        [
            .. Enumerable.Range(0, 160).Select(n => new Tti(n)).Where(tti => schedule.At(tti) is { Message: > 0 })
                .Select(tti => (schedule.At(tti)!.Value.Message, tti.Sfn, tti.Subframe, (int)schedule.At(tti)!.Value.RedundancyVersion)),
        ];
        Assert.Equal([(1, 0, 3, 1), (1, 0, 8, 0), (1, 1, 3, 2), (1, 1, 8, 3), (2, 2, 3, 1), (2, 2, 8, 0), (2, 3, 3, 2), (2, 3, 8, 3)], slots);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(5)]
    [InlineData(10)]
    [InlineData(15)]
    [InlineData(20)]
    [InlineData(40)]
    public void Every_window_carries_version_0_of_its_own_message_only(int window)
    {
        var schedule = new SiSchedule(new() { WindowMs = window, Sib2PeriodFrames = 8, Sib3PeriodFrames = 8 });
        for (int message = 1; message <= 2; message++)
        {
            int x = (message - 1) * window;
            BroadcastSlot[] slots = [.. Enumerable.Range(x, window).Select(n => schedule.At(new(n))).OfType<BroadcastSlot>().Where(slot => slot.Message > 0)];
            Assert.Contains(slots, slot => slot.RedundancyVersion == 0);
            Assert.All(slots, slot => Assert.Equal(message, slot.Message));
        }
    }

    private static Tti At(int sfn, int subframe) => new(sfn * 10 + subframe);
}
