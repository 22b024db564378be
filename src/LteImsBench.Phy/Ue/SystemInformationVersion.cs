namespace LteImsBench.Phy.Ue;

/// <summary>Redundancy versions that the time tells where the PDCCH does not, TS 36.321 §5.3.1.</summary>
internal static class SystemInformationVersion
{
    /// <summary>Whether a block to the SI-RNTI is SIB1, which has subframe 5 of even frames to itself (TS 36.331 §5.2.1.2).</summary>
    public static bool IsSib1(int sfn, int subframe) => subframe == 5 && sfn % 2 == 0;

    /// <summary>RV = ⌈3/2 · k⌉ mod 4; k counts frames for SIB1, subframes of the window for others, whose windows begin at subframes that four divides.</summary>
    public static int Of(int sfn, int subframe) => (3 * (IsSib1(sfn, subframe) ? sfn / 2 % 4 : subframe % 4) + 1) / 2 % 4;
}
