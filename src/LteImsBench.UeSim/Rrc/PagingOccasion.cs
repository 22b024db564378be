using LteImsBench.Core.Identity;
using LteImsBench.Core.Time;

namespace LteImsBench.UeSim.Rrc;

/// <summary>When a UE in idle mode listens for its paging, FDD (TS 36.304 §7.1 and §7.2).</summary>
/// <param name="FrameOffset">Radio frames from the start of the cycle.</param>
/// <param name="CycleFrames">T, the DRX cycle in radio frames.</param>
/// <param name="Subframe">Subframe of the paging frame.</param>
internal readonly record struct PagingOccasion(int FrameOffset, int CycleFrames, int Subframe)
{
    private const int IdModulus = 1024;

    /// <param name="imsi">Gives UE_ID.</param>
    /// <param name="cycleFrames">defaultPagingCycle, or the UE's own if that is shorter: 32, 64, 128 or 256.</param>
    /// <param name="nbThirtySeconds">nB in thirty-seconds of T: 128 is fourT, 32 oneT, 1 oneThirtySecondT.</param>
    public static PagingOccasion Of(Imsi imsi, int cycleFrames, int nbThirtySeconds)
    {
        int nb = Math.Max(1, cycleFrames * nbThirtySeconds / 32);
        int n = Math.Min(cycleFrames, nb);
        int perFrame = Math.Max(1, nb / cycleFrames);
        int ueId = (int)(ulong.Parse(imsi.Digits) % IdModulus);
        int index = ueId / n % perFrame;
        return new(cycleFrames / n * (ueId % n), cycleFrames, SubframeOf(perFrame, index));
    }

    public bool IsAt(Tti tti) => tti.Subframe == Subframe && tti.Sfn % CycleFrames == FrameOffset;

    // §7.2, FDD: i_s of Ns.
    private static int SubframeOf(int perFrame, int index) => (perFrame, index) switch
    {
        (1, _) => 9,
        (2, 0) => 4,
        (2, _) => 9,
        (_, 0) => 0,
        (_, 1) => 4,
        (_, 2) => 5,
        _ => 9,
    };
}
