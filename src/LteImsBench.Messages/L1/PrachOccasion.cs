using LteImsBench.Core.Time;

namespace LteImsBench.Messages.L1;

/// <summary>Subframes in which a preamble may start, frame structure type 1 (TS 36.211 table 5.7.1-2).</summary>
public static class PrachOccasion
{
    // Bit n of each mask is subframe n; index modulo 16 repeats for the four preamble formats.
    private static readonly ushort[] Masks =
    [
        1 << 1, 1 << 4, 1 << 7, 1 << 1, 1 << 4, 1 << 7,
        1 << 1 | 1 << 6, 1 << 2 | 1 << 7, 1 << 3 | 1 << 8,
        1 << 1 | 1 << 4 | 1 << 7, 1 << 2 | 1 << 5 | 1 << 8, 1 << 3 | 1 << 6 | 1 << 9,
        0b01_0101_0101, 0b10_1010_1010, 0b11_1111_1111, 1 << 9,
    ];

    /// <summary>Preamble format 0 to 3.</summary>
    public static int Format(int configIndex) => configIndex / 16;

    /// <summary>Whether the index is defined: 30, 46, 60, 61 and 62 are not.</summary>
    public static bool IsDefined(int configIndex) => configIndex is >= 0 and <= 63 and not (30 or 46 or 60 or 61 or 62);

    public static bool IsOccasion(int configIndex, Tti tti)
    {
        int row = configIndex % 16;
        bool evenFramesOnly = row is 0 or 1 or 2 or 15;
        return (Masks[row] >> tti.Subframe & 1) != 0 && (!evenFramesOnly || tti.Sfn % 2 == 0);
    }

    /// <summary>The first occasion at or after <paramref name="earliest"/>.</summary>
    public static Tti Next(int configIndex, Tti earliest)
    {
        while (!IsOccasion(configIndex, earliest)) earliest += 1;
        return earliest;
    }
}
