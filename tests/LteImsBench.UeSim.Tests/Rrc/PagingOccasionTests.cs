using LteImsBench.Core.Identity;
using LteImsBench.UeSim.Rrc;

namespace LteImsBench.UeSim.Tests.Rrc;

/// <summary>Values worked out by hand from TS 36.304 §7.1 and §7.2.</summary>
public sealed class PagingOccasionTests
{
    [Theory]

    // UE_ID 1010123456789 mod 1024 = 277: N 32, Ns 1: frame 277 mod 32 = 21, subframe 9.
    [InlineData("001010123456789", 32, 32, 21, 9)]

    // T 128, nB T/4: N 32, frame 128/32 * 21 = 84.
    [InlineData("001010123456789", 128, 8, 84, 9)]

    // T 64, nB 2T: N 64, Ns 2: frame 277 mod 64 = 21, i_s = 277/64 mod 2 = 0: subframe 4.
    [InlineData("001010123456789", 64, 64, 21, 4)]

    // T 32, nB 4T: N 32, Ns 4: i_s = 277/32 mod 4 = 0: subframe 0.
    [InlineData("001010123456789", 32, 128, 21, 0)]

    // UE_ID 1010123456821 mod 1024 = 309: i_s = 309/32 mod 4 = 1: subframe 4, frame 21.
    [InlineData("001010123456821", 32, 128, 21, 4)]

    // UE_ID 341: i_s 2: subframe 5; UE_ID 373: i_s 3: subframe 9.
    [InlineData("001010123456853", 32, 128, 21, 5)]
    [InlineData("001010123456885", 32, 128, 21, 9)]

    // T 256, nB T/32: N 8: frame 256/8 * (277 mod 8 = 5) = 160.
    [InlineData("001010123456789", 256, 1, 160, 9)]
    public void Frame_and_subframe_follow_from_the_IMSI(string imsi, int cycle, int nb, int frame, int subframe)
    {
        PagingOccasion occasion = PagingOccasion.Of(Imsi.Parse(imsi), cycle, nb);
        Assert.Equal((frame, subframe), (occasion.FrameOffset, occasion.Subframe));
        Assert.True(occasion.IsAt(new((long)(3 * cycle + frame) * 10 + subframe)));
        Assert.False(occasion.IsAt(new((long)(3 * cycle + frame + 1) * 10 + subframe)));
    }
}
