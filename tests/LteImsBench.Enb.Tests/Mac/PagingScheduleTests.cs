using LteImsBench.Core.Identity;
using LteImsBench.Enb.Cell;
using LteImsBench.Enb.Mac;

namespace LteImsBench.Enb.Tests.Mac;

/// <summary>
/// TS 36.304 §7.1: PF is SFN mod T = (T div N)·(UE_ID mod N), i_s = floor(UE_ID / N) mod Ns; §7.2 gives the subframe. UE_ID is the IMSI
/// mod 1024: 277 for 001010123456789, 268 for 001010123456780, 981 for 001010123457493.
/// </summary>
public class PagingScheduleTests
{
    [Theory]
    [InlineData(32, 32, "001010123456789", 21, 9)]    // N = 32, Ns = 1: 277 mod 32
    [InlineData(32, 32, "001010123456780", 12, 9)]
    [InlineData(32, 16, "001010123456789", 10, 9)]    // N = 16: 2·(277 mod 16)
    [InlineData(32, 64, "001010123456789", 21, 4)]    // Ns = 2: floor(277 / 32) = 8, i_s = 0
    [InlineData(32, 128, "001010123456789", 21, 0)]   // Ns = 4: 8 mod 4 = 0
    [InlineData(32, 128, "001010123457493", 21, 5)]   // floor(981 / 32) = 30, 30 mod 4 = 2
    [InlineData(128, 32, "001010123456789", 21, 9)]   // 277 mod 128
    [InlineData(32, 1, "001010123456789", 0, 9)]      // N = 1
    public void Paging_frame_and_occasion_follow_the_imsi(int cycle, int nb, string imsi, int frame, int subframe)
    {
        var schedule = new PagingSchedule(new PagingConfig { CycleFrames = cycle, NbThirtySeconds = nb });
        Assert.Equal(frame * 10 + subframe, schedule.OccasionOf(Imsi.Parse(imsi)));
        Assert.Equal(frame * 10 + subframe, schedule.PositionOf(new((cycle * 7 + frame) * 10 + subframe)));
    }
}
