using LteImsBench.Core.Time;

namespace LteImsBench.Phy.Uplink;

/// <summary>Subframes of sounding, FDD: TS 36.211 table 5.5.3.3-1 and TS 36.213 table 8.2-1.</summary>
public static class SrsSchedule
{
    // By srs-SubframeConfig: a bit for each subframe of the frame.
    private static readonly ushort[] CellSubframes = [.. Enumerable.Range(0, 15).Select(Subframes)];

    /// <summary>Whether the last symbol of a subframe is left to sounding in the whole cell.</summary>
    public static bool IsInCell(SrsCommon common, Tti tti) =>
        common.SubframeConfig < CellSubframes.Length && (CellSubframes[common.SubframeConfig] >> tti.Subframe & 1) != 0;

    /// <summary>Whether a UE sounds in a subframe.</summary>
    /// <param name="configIndex">I_SRS.</param>
    /// <param name="tti">Subframe.</param>
    public static bool IsOfUe(int configIndex, Tti tti)
    {
        (int period, int first) = PeriodOf(configIndex);
        return period != 0 && (10 * tti.Sfn + tti.Subframe - (configIndex - first)) % period == 0;
    }

    /// <summary>T_SRS in subframes; 0 for a reserved index.</summary>
    internal static int Period(int configIndex) => PeriodOf(configIndex).Period;

    private static (int Period, int First) PeriodOf(int index) => index switch
    {
        < 0 => default,
        < 2 => (2, 0),
        < 7 => (5, 2),
        < 17 => (10, 7),
        < 37 => (20, 17),
        < 77 => (40, 37),
        < 157 => (80, 77),
        < 317 => (160, 157),
        < 637 => (320, 317),
        _ => default,
    };

    private static ushort Subframes(int config)
    {
        (int period, int[] offsets) = config switch
        {
            0 => (1, (int[])[0]),
            1 or 2 => (2, [config - 1]),
            < 7 => (5, [config - 3]),
            7 => (5, [0, 1]),
            8 => (5, [2, 3]),
            < 13 => (10, [config - 9]),
            13 => (10, [0, 1, 2, 3, 4, 6, 8]),
            _ => (10, [0, 1, 2, 3, 4, 5, 6, 8]),
        };
        int bits = 0;
        for (int subframe = 0; subframe < 10; subframe++)
        {
            if (offsets.Contains(subframe % period)) bits |= 1 << subframe;
        }

        return (ushort)bits;
    }
}
