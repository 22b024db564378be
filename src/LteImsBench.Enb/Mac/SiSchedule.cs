using LteImsBench.Core.Time;
using LteImsBench.Enb.Cell;

namespace LteImsBench.Enb.Mac;

/// <summary>A broadcast due in a subframe.</summary>
/// <param name="Message">0 for SIB1, n for the n-th SI message of schedulingInfoList.</param>
/// <param name="RedundancyVersion">Of this transmission.</param>
internal readonly record struct BroadcastSlot(int Message, byte RedundancyVersion);

/// <summary>When system information goes on the air: TS 36.331 §5.2.1.2 and §5.2.3, redundancy versions of TS 36.321 §5.3.1.</summary>
internal sealed class SiSchedule(SiConfig config)
{
    /// <summary>SI messages: SIB2, then SIB3.</summary>
    public const int Messages = 2;

    private const int Sib1Subframe = 5;

    /// <summary>What <paramref name="tti"/> carries, or null. SIB1 keeps its subframe free of SI messages.</summary>
    public BroadcastSlot? At(Tti tti)
    {
        if (IsSib1(tti)) return new(0, RedundancyVersion(tti.Sfn / 2));
        for (int n = 1; n <= Messages; n++)
        {
            if (IndexInWindow(n, tti) is { } i && IsChosen(i)) return new(n, RedundancyVersion(i));
        }

        return null;
    }

    /// <summary>Whether SIB1 is sent: subframe 5 of even frames.</summary>
    public static bool IsSib1(Tti tti) => tti.Subframe == Sib1Subframe && tti.Sfn % 2 == 0;

    /// <summary>The number of <paramref name="tti"/> within the SI window of message <paramref name="n"/>, or null outside it.</summary>
    public int? IndexInWindow(int n, Tti tti)
    {
        // §5.2.3: x = (n - 1)·w; from subframe x mod 10 of the frame with SFN mod T = floor(x / 10), w subframes long.
        int x = (n - 1) * config.WindowMs;
        int period = (n == 1 ? config.Sib2PeriodFrames : config.Sib3PeriodFrames) * Tti.PerFrame;
        int at = tti.Sfn * Tti.PerFrame + tti.Subframe;
        int i = ((at - x) % period + period) % period;
        return i < config.WindowMs ? i : null;
    }

    /// <summary>RV_K of k = <paramref name="i"/> mod 4: 0, 2, 3, 1.</summary>
    public static byte RedundancyVersion(int i) => (byte)((3 * (i & 3) + 1) / 2 & 3);

    // The network chooses within the window. Here: every fifth subframe, clear of PBCH, SIB1 and the paging occasions, so that
    // version 0 is among them; a window of 5 ms holds version 0 once, a shorter one is filled.
    private bool IsChosen(int i) => config.WindowMs switch
    {
        >= 10 => i % 5 == 3,
        5 => i == 4,
        _ => true,
    };
}
