using LteImsBench.Core.Time;

namespace LteImsBench.UeSim.Rrc;

/// <summary>Where the system information messages of a cell are sent, TS 36.331 §5.2.1.2 and §5.2.3.</summary>
/// <param name="WindowLength">si-WindowLength in subframes.</param>
/// <param name="PeriodsFrames">si-Periodicity in radio frames of each SI message, in the order of schedulingInfoList.</param>
internal sealed record SiSchedule(int WindowLength, IReadOnlyList<int> PeriodsFrames)
{
    private const int Sib1Subframe = 5;

    /// <summary>SystemInformationBlockType1 is sent in subframe 5 of even frames.</summary>
    public static bool IsSib1(Tti tti) => tti.Subframe == Sib1Subframe && tti.Sfn % 2 == 0;

    /// <summary>The SI message, from 0, in whose window <paramref name="tti"/> lies; -1 in none.</summary>
    public int MessageAt(Tti tti)
    {
        if (IsSib1(tti)) return -1;
        for (int n = 0; n < PeriodsFrames.Count; n++)
        {
            int period = PeriodsFrames[n] * Tti.PerFrame;
            int start = n * WindowLength;
            int at = (tti.Sfn * Tti.PerFrame + tti.Subframe) % period;
            if (((at - start) % period + period) % period < WindowLength) return n;
        }

        return -1;
    }
}
