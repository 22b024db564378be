using LteImsBench.Messages.Fapi;
using LteImsBench.Messages.L1;

namespace LteImsBench.Phy.Channels;

/// <summary>The physical resource blocks of a downlink allocation, TS 36.213 §7.1.6 and TS 36.211 §6.2.3.</summary>
internal static class AllocatedBlocks
{
    /// <summary>The blocks of each slot of a subframe; false when the allocation names none within the bandwidth.</summary>
    public static bool TryResolve(in DlAllocation allocation, int prbCount, out PrbMask even, out PrbMask odd)
    {
        bool isValid = ResourceAllocation.TryResolve(allocation.Type, allocation.Coding, prbCount, out even) && even.Count > 0;
        odd = even;
        if (!isValid || allocation.Type != ResourceAllocationType.Type2Distributed) return isValid;
        bool gap2 = allocation.IsGap2 && DciSizes.HasTwoGaps(prbCount);
        if (!ResourceIndication.TryDecode(prbCount, allocation.Coding, out int first, out int length)) return false;
        if (first + length > DciSizes.VirtualBlocks(prbCount, gap2)) return false;
        (even, odd) = DistributedBlocks.Resolve(prbCount, gap2, first, length);
        return true;
    }
}
