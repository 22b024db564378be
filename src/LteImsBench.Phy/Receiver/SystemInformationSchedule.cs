namespace LteImsBench.Phy.Receiver;

/// <summary>When SI messages are sent, from SIB1: TS 36.331 §5.2.3.</summary>
/// <param name="WindowSubframes">si-WindowLength.</param>
/// <param name="PeriodsFrames">si-Periodicity of each SI message, in the order of schedulingInfoList.</param>
public sealed record SystemInformationSchedule(int WindowSubframes, IReadOnlyList<int> PeriodsFrames)
{
    /// <summary>The message whose window holds a subframe, and how many subframes after the window's start; null when there is none.</summary>
    public (int Message, int Offset)? Find(int sfn, int subframe)
    {
        for (int message = 0; message < PeriodsFrames.Count; message++)
        {
            int period = 10 * PeriodsFrames[message];
            int offset = (10 * sfn + subframe - message * WindowSubframes) % period;
            if (offset < 0) offset += period;
            if (offset < WindowSubframes) return (message, offset);
        }

        return null;
    }

    /// <summary>Whether a block to the SI-RNTI is SIB1, which has subframe 5 of even frames to itself (TS 36.331 §5.2.1.2).</summary>
    internal static bool IsSib1(int sfn, int subframe) => subframe == 5 && sfn % 2 == 0;

    /// <summary>RV = ⌈3/2 · k⌉ mod 4 where a PDCCH does not tell it, TS 36.321 §5.3.1; k is (SFN / 2) mod 4 for SIB1, the subframe of the window for SI.</summary>
    internal static int Version(int k) => (3 * (k % 4) + 1) / 2 % 4;
}
