namespace LteImsBench.Messages.L1;

/// <summary>Downlink resource allocation types, TS 36.213 §7.1.6.</summary>
public enum ResourceAllocationType : byte
{
    Type0,
    Type1,

    /// <summary>Type 2, localised.</summary>
    Type2,

    /// <summary>Type 2, distributed.</summary>
    Type2Distributed,
}

/// <summary>From the allocation bits of a DCI to resource blocks and back.</summary>
public static class ResourceAllocation
{
    /// <summary>Resource block group size P, TS 36.213 table 7.1.6.1-1.</summary>
    public static int GroupSize(int prbCount) => prbCount switch
    {
        <= 10 => 1,
        <= 26 => 2,
        <= 63 => 3,
        _ => 4,
    };

    public static int GroupCount(int prbCount) => (prbCount + GroupSize(prbCount) - 1) / GroupSize(prbCount);

    /// <summary>
    /// The blocks that <paramref name="coding"/> allocates, of a distributed type the virtual ones; false when it names none within the
    /// bandwidth.
    /// </summary>
    public static bool TryResolve(ResourceAllocationType type, uint coding, int prbCount, out PrbMask mask)
    {
        switch (type)
        {
            case ResourceAllocationType.Type0:
                mask = Type0(coding, prbCount);
                return true;
            case ResourceAllocationType.Type1:
                mask = Type1(coding, prbCount);
                return true;
            default:
                bool valid = ResourceIndication.TryDecode(prbCount, coding, out int first, out int length);
                mask = valid ? PrbMask.Range(first, length) : default;
                return valid;
        }
    }

    /// <summary>The type 0 bitmap that allocates at least <paramref name="groups"/>; bit 0 of the set is group 0, the most significant bit of the field.</summary>
    public static uint EncodeType0(uint groups, int prbCount)
    {
        int count = GroupCount(prbCount);
        uint coding = 0;
        for (int i = 0; i < count; i++) coding |= (groups >> i & 1) << (count - 1 - i);
        return coding;
    }

    private static PrbMask Type0(uint coding, int prbCount)
    {
        int size = GroupSize(prbCount), count = GroupCount(prbCount);
        PrbMask mask = default;
        for (int i = 0; i < count; i++)
        {
            if ((coding >> (count - 1 - i) & 1) != 0) mask |= PrbMask.Range(i * size, Math.Min(size, prbCount - i * size));
        }

        return mask;
    }

    // §7.1.6.2: subset of RBGs, shift bit, bitmap of the blocks of the subset.
    private static PrbMask Type1(uint coding, int prbCount)
    {
        int size = GroupSize(prbCount);
        int subsetBits = Bits.CeilLog2((uint)size);
        int bitmapBits = (prbCount + size - 1) / size - subsetBits - 1;
        int subset = (int)(coding >> (bitmapBits + 1));
        if (subset >= size) return default;
        int inSubset = BlocksOfSubset(subset, size, prbCount);
        int shift = (coding >> bitmapBits & 1) != 0 ? inSubset - bitmapBits : 0;
        PrbMask mask = default;
        for (int i = 0; i < bitmapBits; i++)
        {
            if ((coding >> (bitmapBits - 1 - i) & 1) == 0) continue;
            int n = i + shift;
            int prb = n / size * size * size + subset * size + n % size;
            if (prb < prbCount) mask |= PrbMask.Range(prb, 1);
        }

        return mask;
    }

    private static int BlocksOfSubset(int subset, int size, int prbCount)
    {
        int full = (prbCount - 1) / (size * size) * size;
        int last = (prbCount - 1) / size % size;
        return subset < last ? full + size : subset == last ? full + (prbCount - 1) % size + 1 : full;
    }
}
