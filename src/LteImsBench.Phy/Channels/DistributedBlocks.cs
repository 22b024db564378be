using LteImsBench.Messages.L1;

namespace LteImsBench.Phy.Channels;

/// <summary>Virtual resource blocks of distributed type, TS 36.211 §6.2.3.2.</summary>
public static class DistributedBlocks
{
    /// <summary>The physical blocks of a run of virtual ones, for each slot of a subframe.</summary>
    /// <param name="prbCount">Downlink bandwidth.</param>
    /// <param name="gap2">Whether the second gap applies.</param>
    /// <param name="first">First virtual block.</param>
    /// <param name="count">How many.</param>
    public static (PrbMask Even, PrbMask Odd) Resolve(int prbCount, bool gap2, int first, int count)
    {
        int gap = DciSizes.Gap(prbCount, gap2), total = DciSizes.VirtualBlocks(prbCount, gap2);
        int unit = gap2 ? 2 * gap : total;
        int group = ResourceAllocation.GroupSize(prbCount);
        int rows = (unit + 4 * group - 1) / (4 * group) * group;
        int nulls = 4 * rows - unit;
        PrbMask even = default, odd = default;
        for (int n = first; n < first + count; n++)
        {
            int inUnit = n % unit, offset = n / unit * unit;
            int prime = 2 * rows * (inUnit % 2) + inUnit / 2 + offset;
            int second = rows * (inUnit % 4) + inUnit / 4 + offset;
            int place;
            if (nulls != 0 && inUnit >= unit - nulls && inUnit % 2 == 1) place = prime - rows;
            else if (nulls != 0 && inUnit >= unit - nulls && inUnit % 2 == 0) place = prime - rows + nulls / 2;
            else if (nulls != 0 && inUnit < unit - nulls && inUnit % 4 >= 2) place = second - nulls / 2;
            else place = second;
            int inPlace = place - offset;
            int other = (inPlace + unit / 2) % unit + offset;
            even |= PrbMask.Range(Physical(place), 1);
            odd |= PrbMask.Range(Physical(other), 1);
        }

        return (even, odd);

        int Physical(int block) => block % unit < unit / 2 ? block : block + gap - unit / 2;
    }
}
