using LteImsBench.Core.Identity;

namespace LteImsBench.Messages.L1;

/// <summary>Where a UE looks for its PDCCH, TS 36.213 §9.1.1.</summary>
public static class PdcchSearchSpace
{
    private const uint A = 39827;
    private const uint D = 65537;

    /// <summary>
    /// Writes the first CCEs of the candidates of one aggregation level into <paramref name="candidates"/> (at most 6) and returns
    /// their number; fewer when the control region is small.
    /// </summary>
    /// <param name="rnti">The UE's RNTI; ignored in the common space.</param>
    /// <param name="subframe">0 to 9.</param>
    /// <param name="cceCount">CCEs of the control region.</param>
    /// <param name="level">1, 2, 4 or 8; the common space has 4 and 8.</param>
    /// <param name="isCommon">Which of the two spaces.</param>
    /// <param name="candidates">Receives the CCE indices.</param>
    public static int Candidates(Rnti rnti, int subframe, int cceCount, int level, bool isCommon, Span<byte> candidates)
    {
        int places = cceCount / level;
        if (places == 0) return 0;
        int wanted = isCommon ? (level == 4 ? 4 : 2) : level <= 2 ? 6 : 2;
        uint y = isCommon ? 0 : Hash(rnti, subframe);
        int count = 0;
        for (int m = 0; m < Math.Min(wanted, places); m++)
            candidates[count++] = (byte)(level * (int)((y + (uint)m) % (uint)places));
        return count;
    }

    private static uint Hash(Rnti rnti, int subframe)
    {
        uint y = rnti.Value;
        for (int k = 0; k <= subframe; k++) y = (uint)((ulong)A * y % D);
        return y;
    }
}
