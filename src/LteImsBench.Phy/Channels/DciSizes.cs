using LteImsBench.Messages.Fapi;
using LteImsBench.Messages.L1;

namespace LteImsBench.Phy.Channels;

/// <summary>Payload sizes of DCI formats, FDD, TS 36.212 §5.3.3.1.</summary>
public static class DciSizes
{
    /// <summary>Formats 0 and 1A, which are padded to one size.</summary>
    public static int Format1A(int prbCount)
    {
        int riv = ResourceIndication.BitCount(prbCount);
        int format0 = 1 + 1 + riv + 5 + 1 + 2 + 3 + 1;
        int format1A = 1 + 1 + riv + 5 + 3 + 1 + 2 + 2;
        int size = Math.Max(format0, format1A);
        return IsAmbiguous(size) ? size + 1 : size;
    }

    /// <summary>Format 1C.</summary>
    public static int Format1C(int prbCount)
    {
        int step = Step1C(prbCount);
        int blocks = VirtualBlocks(prbCount, gap2: false) / step;
        return (HasTwoGaps(prbCount) ? 1 : 0) + ResourceIndication.BitCount(blocks) + 5;
    }

    /// <summary>Format 1 with resource allocation header above 10 blocks.</summary>
    public static int Format1(int prbCount)
    {
        int size = (prbCount > 10 ? 1 : 0) + ResourceAllocation.GroupCount(prbCount) + 5 + 3 + 1 + 2 + 2;
        while (IsAmbiguous(size) || size == Format1A(prbCount)) size++;
        return size;
    }

    /// <summary>Format 2, or 2A which is of open loop.</summary>
    public static int Format2(int prbCount, int ports, bool isOpenLoop)
    {
        int size = (prbCount > 10 ? 1 : 0) + ResourceAllocation.GroupCount(prbCount) + 2 + 3 + 1 + 2 * (5 + 1 + 2) + PrecodingBits(ports, isOpenLoop);
        return IsAmbiguous(size) ? size + 1 : size;
    }

    /// <summary>Precoding information of format 2 or 2A, TS 36.212 tables 5.3.3.1.5-3 and 5.3.3.1.5A-1.</summary>
    public static int PrecodingBits(int ports, bool isOpenLoop) => ports == 4 ? (isOpenLoop ? 2 : 6) : isOpenLoop ? 0 : 3;

    /// <summary>Payload size of a format that <see cref="DciReader"/> reads.</summary>
    public static int Of(DciFormat format, int prbCount, int ports) => format switch
    {
        DciFormat.Format1 => Format1(prbCount),
        DciFormat.Format1A => Format1A(prbCount),
        DciFormat.Format1C => Format1C(prbCount),
        _ => Format2(prbCount, ports, format == DciFormat.Format2A),
    };

    /// <summary>Whether a distributed allocation has a choice of gaps, TS 36.211 table 6.2.3.2-1.</summary>
    public static bool HasTwoGaps(int prbCount) => prbCount >= 50;

    /// <summary>N_RB^step of TS 36.213 table 7.1.6.3-1.</summary>
    public static int Step1C(int prbCount) => prbCount < 50 ? 2 : 4;

    /// <summary>Virtual resource blocks of distributed allocation, TS 36.211 §6.2.3.2.</summary>
    public static int VirtualBlocks(int prbCount, bool gap2)
    {
        int gap = Gap(prbCount, gap2);
        return gap2 ? prbCount / (2 * gap) * 2 * gap : 2 * Math.Min(gap, prbCount - gap);
    }

    /// <summary>N_gap, TS 36.211 table 6.2.3.2-1.</summary>
    public static int Gap(int prbCount, bool gap2) => prbCount switch
    {
        <= 10 => (prbCount + 1) / 2,
        11 => 4,
        <= 19 => 8,
        <= 26 => 12,
        <= 44 => 18,
        <= 49 => 27,
        <= 63 => gap2 ? 9 : 27,
        <= 79 => gap2 ? 16 : 32,
        _ => gap2 ? 16 : 48,
    };

    private static bool IsAmbiguous(int size) => size is 12 or 14 or 16 or 20 or 24 or 26 or 32 or 40 or 44 or 56;
}
